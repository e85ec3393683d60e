// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entente.graph.Contract;
import org.entente.graph.CypherFiles;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Contract
class LoaderTests {
    private static final String EVIDENCE_OF_A_NO =
            "source:global-leaders-insights-2025-09-05,stated,,,2025-09-20,,France says no.\n";

    private final Path folder = TestData.copy();

    @BeforeEach
    void loadTheArticle() {
        TestGraph.clear();
        TestData.load(TestGraph.graph(), folder);
    }

    @Test
    void everyRelationshipHasALiveClaimAndAllChecksAreEmpty() {
        assertThat(count("MATCH (:Thing)-[r]->(:Thing) RETURN count(r) AS n")).isGreaterThan(60);
        assertThat(CypherFiles.in("checks"))
                .hasSizeGreaterThan(5)
                .allSatisfy(check -> assertThat(TestGraph.read(check.text()).rows())
                        .as(check.path())
                        .isEmpty());
    }

    @Test
    void twiceChangesNothing() {
        String before = Digest.of(TestGraph.graph());
        var report = TestData.load(TestGraph.graph(), folder);
        assertThat(report.unchanged()).isTrue();
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
    }

    @Test
    void afterAnEditJustThatChanges() {
        TestData.edit(
                folder,
                "pledges.csv",
                t -> t.replace("France is open to sending troops.", "France is ready to send troops."));
        var report = TestData.load(TestGraph.graph(), folder);
        assertThat(report.things())
                .isEqualTo(new LoadReport.Count(0, 0, 0, report.things().same()));
        assertThat(report.claims().added()).isEqualTo(2);
        assertThat(report.claims().removed()).isEqualTo(2);
        assertThat(report.facts()).isEqualTo(2);
    }

    @Test
    void aRowTakenOutRetractsItsClaimAndUndoingItBringsItBack() {
        String before = Digest.of(TestGraph.graph());
        Path less = TestData.copy();
        TestData.edit(less, "pledges.csv", t -> t.replaceAll("(?m)^considers,country:GB.*\n", ""));
        var report = TestData.load(TestGraph.graph(), less);
        assertThat(report.claims().removed()).isEqualTo(2);
        assertThat(report.things().removed()).isEqualTo(1);
        assertThat(count("MATCH (:Thing {id: 'country:GB'})-[r]->() RETURN count(r) AS n"))
                .isZero();
        assertThat(count("MATCH (c:Claim) WHERE c.retracted IS NOT NULL RETURN count(c) AS n"))
                .isEqualTo(2);
        assertThat(count("MATCH (c:Thing {id: 'commitment:british-troops'}) RETURN count(c) AS n"))
                .isZero();
        TestData.load(TestGraph.graph(), folder);
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
    }

    @Test
    void aLaterNoMakesANewVersionOfTheSameFact() {
        TestData.edit(
                folder,
                "pledges.csv",
                t -> t + "declined,country:FR,commitment:french-troops,,,,,,,,,,,,,,,,,,,,2025-09-20,,"
                        + EVIDENCE_OF_A_NO);
        TestData.load(TestGraph.graph(), folder);
        assertThat(TestGraph.read("MATCH (:Thing {id: 'country:FR'})-[r]->(:Thing {id: 'commitment:french-troops'})"
                                + " RETURN type(r) AS type, r.since AS since, r.until AS until, r.version AS version"
                                + " ORDER BY version")
                        .rows())
                .extracting(row -> row.get("type") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly(
                        "CONSIDERS ../2025-09-05 null",
                        "CONSIDERS ../2025-09-05 2025-09-20",
                        "DECLINED 2025-09-20 null");
    }

    @Test
    void twoIdsJudgedTheSameAreOneThingUntilTheRowIsTakenOut() {
        Path twice = TestData.copy();
        TestData.edit(twice, "entities.csv", t -> t + "country:UK,The U.K.,,,,\n");
        TestData.edit(twice, "pledges.csv", t -> t.replace("considers,country:GB", "considers,country:UK"));
        TestData.load(TestGraph.graph(), twice);
        String apart = Digest.of(TestGraph.graph());
        assertThat(count("MATCH (:Thing {id: 'country:UK'})-[r:CONSIDERS]->() RETURN count(r) AS n"))
                .isEqualTo(1);

        TestData.edit(twice, "identities.csv", t -> t + "country:GB,same,country:UK,an editor,2026-01-01,one state\n");
        TestData.load(TestGraph.graph(), twice);
        assertThat(count("MATCH (:Thing {id: 'country:GB'})-[r:CONSIDERS]->() RETURN count(r) AS n"))
                .isEqualTo(1);
        assertThat(count("MATCH (t:Thing {id: 'country:UK'}) RETURN count(t) AS n"))
                .isZero();
        assertThat(count("MATCH (t:Thing {id: 'country:GB'}) WHERE 'The U.K.' IN t.aliases RETURN count(t) AS n"))
                .isEqualTo(1);
        assertThat(count("MATCH (r:Retired {id: 'country:UK', sameAs: 'country:GB'}) RETURN count(r) AS n"))
                .isEqualTo(1);

        TestData.edit(twice, "identities.csv", t -> t.substring(0, t.indexOf('\n') + 1));
        TestData.load(TestGraph.graph(), twice);
        assertThat(count("MATCH (:Thing {id: 'country:UK'})-[r:CONSIDERS]->() RETURN count(r) AS n"))
                .isEqualTo(1);
        assertThat(count("MATCH (r:Retired) WHERE r.sameAs IS NOT NULL RETURN count(r) AS n"))
                .isZero();
        assertThat(apart).isNotEmpty();
    }

    @Test
    void aFaultChangesNothing() {
        String before = Digest.of(TestGraph.graph());
        TestData.edit(folder, "counts.csv", t -> t.replace(",26,", ",many,"));
        assertThatThrownBy(() -> TestData.load(TestGraph.graph(), folder)).isInstanceOf(ImportException.Faulty.class);
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
    }

    @Test
    void nothingPossibleIsUnderSanctions() {
        assertThat(count("MATCH ()-[r:SANCTIONS]->() RETURN count(r) AS n")).isZero();
        assertThat(TestGraph.read("MATCH (c {kind: 'sanctions'})-[:TARGETS]->(t) RETURN t.id AS id ORDER BY id")
                        .rows())
                .extracting(row -> row.get("id"))
                .isEqualTo(List.of("country:CN", "country:RU", "entity:russian-oil-and-gas"));
    }

    private static long count(String cypher) {
        return (Long)
                Objects.requireNonNull(TestGraph.read(cypher).rows().getFirst().get("n"));
    }
}
