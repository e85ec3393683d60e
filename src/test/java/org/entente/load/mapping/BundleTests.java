// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.Digest;
import org.entente.load.Invariants;
import org.entente.load.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Claims of many facts: the same facts as with a claim for each, less claims, and evidence for each fact.
@Contract
class BundleTests {
    private final Mapped votes = Mapped.sample("votes");

    @BeforeEach
    void clear() {
        TestGraph.clear();
    }

    @Test
    void theFactsAreThoseOfSingleClaims() {
        votes.load();
        List<String> bundled = facts();
        assertThat(Mapped.texts("MATCH (c:Claim) WHERE c.factCount > 0 RETURN size(c.facts) AS x ORDER BY x"))
                .containsExactly("2", "3");
        TestGraph.clear();
        votes.replace("votes.yaml", "    claim: {per: [call, day]}\n", "").load();
        assertThat(facts()).isEqualTo(bundled).hasSize(5);
        assertThat(Mapped.texts("MATCH (c:Claim) WHERE c.type <> 'STATE' RETURN c.id AS x"))
                .hasSize(5);
    }

    @Test
    void aClaimIsAboutWhatItsFactsShareAndSaysOfEachWhatDiffers() {
        votes.load();
        assertThat(Mapped.texts("MATCH (c:Claim)-[:ABOUT]->(t) WHERE c.factCount > 0"
                        + " RETURN t.id + ' ' + c.shares + ' ' + c.from + ' ' + c.summary AS x ORDER BY x"))
                .containsExactly(
                        "event:call-1 object 2020-01-02 The votes of call 1.",
                        "event:call-2 object 2020-01-03 The votes of call 2.");
        assertThat(Mapped.texts("MATCH (c:Claim)-[:ABOUT]->({id: 'event:call-1'}) WHERE c.factCount > 0"
                        + " RETURN c.own_type AS x"))
                .containsExactly("[ATTENDED, ATTENDED, ABSENT_FROM]");
    }

    @Test
    void valuesThatDifferAreKeptForEach() {
        Mapped aid = Mapped.sample("aid")
                .replace("aid.yaml", "    evidence:", "    claim: {per: [donor, code]}\n    evidence:")
                .replace("aid.yaml", "locator: '{donor}, {month}'", "locator: '{donor}'")
                .replace("aid.yaml", "{donor} promised {millions} million euros for {sort}.", "{donor} promised.")
                .replace(
                        "aid.yaml",
                        "      - {type: BENEFITS, subject: aid, object: ukraine, from: '{month|month}'}\n",
                        "");
        aid.load();
        assertThat(Mapped.texts(
                        "MATCH (:Thing {id: 'country:NO'})-[r:PLEDGED]->() RETURN r.since + ' ' + toInteger(r.amountMin)"
                                + " + ' ' + r.period + ' ' + r.currency AS x ORDER BY x"))
                .containsExactly("2025-03 1500000 2025-03 EUR", "2025-04 2000000 2025-04 EUR");
        var evidence = KnowledgeGraph.over(TestGraph.graph())
                .query("evidence")
                .with("about", "pledge/country:NO/commitment:aid-NO-2025-04-fuel")
                .rows()
                .toList();
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().text("from")).isEqualTo("2025-04");
        assertThat(evidence.getFirst().map("values").toString())
                .contains("amountMin=2000000.0")
                .contains("period=2025-04");
        assertThat(evidence.getFirst().is("shown")).isTrue();
    }

    @Test
    void evidenceOfAFactIsItsClaim() {
        votes.load();
        KnowledgeGraph graph = KnowledgeGraph.over(TestGraph.graph());
        var of = graph.query("evidence")
                .with("about", "attendance/country:C/event:call-1")
                .rows()
                .toList();
        assertThat(of).hasSize(1);
        assertThat(of.getFirst().text("says")).isEqualTo("ABSENT_FROM");
        assertThat(of.getFirst().text("locator")).isEqualTo("call 1");
        assertThat(graph.query("evidence").with("about", "event:call-1").rows().toList())
                .hasSize(4);
        assertThat(graph.query("who-said-first")
                        .with("about", "attendance/country:C/event:call-1")
                        .rows()
                        .toList())
                .hasSize(1);
        var sources = graph.query("sources").rows().toList();
        assertThat(sources).hasSize(1);
        assertThat(sources.getFirst().integer("bundled")).isEqualTo(5);
    }

    @Test
    void oneChangedRowChangesItsClaimAndNoOther() {
        votes.load();
        var report = votes.replace("votes.csv", "C,absent", "C,yes").load();
        assertThat(report.claims().added()).isEqualTo(1);
        assertThat(report.claims().removed()).isEqualTo(1);
        assertThat(Mapped.texts("MATCH (:Thing {id: 'country:C'})-[r]->() RETURN type(r) AS x"))
                .containsExactly("ATTENDED");
        votes.replace("votes.csv", "C,yes", "C,absent").load();
        assertThat(Mapped.texts("MATCH (:Thing {id: 'country:C'})-[r]->() RETURN type(r) AS x"))
                .containsExactly("ABSENT_FROM");
    }

    @Test
    void checksFindAFactThatItsClaimDoesNotName() {
        votes.load();
        assertThat(Invariants.broken()).isEmpty();
        TestGraph.write("MATCH (:Thing {id: 'country:B'})-[r]->(:Thing {id: 'event:call-1'}) DELETE r");
        assertThat(Invariants.broken())
                .containsExactly("live claim that no relationship shows: attendance/country:B/event:call-1");
        TestGraph.clear();
        votes.load();
        TestGraph.write("MATCH (c:Claim {dataset: 'dataset:votes'}) WHERE c.factCount = 3 SET c.retracted = 'now'");
        assertThat(Invariants.broken())
                .contains(
                        "relationship with a claim that is not a live one on the fact: attendance/country:A/event:call-1");
    }

    @Test
    void anArchiveAndTheDigestHaveThem() throws IOException {
        votes.load();
        String before = Digest.of(TestGraph.graph());
        var out = new ByteArrayOutputStream();
        KnowledgeGraph.over(TestGraph.graph()).archive(out);
        TestGraph.clear();
        KnowledgeGraph.over(TestGraph.graph()).restore(new ByteArrayInputStream(out.toByteArray()), Progress.SILENT);
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
        assertThat(votes.load().unchanged()).isTrue();
    }

    private static List<String> facts() {
        return TestGraph.read("MATCH (:Thing)-[r]->(:Thing) RETURN type(r) AS type, properties(r) AS p").rows().stream()
                .map(row -> {
                    var properties = new TreeMap<Object, Object>((Map<?, ?>) row.get("p"));
                    properties.remove("claims");
                    return row.get("type") + " " + properties;
                })
                .sorted()
                .toList();
    }
}
