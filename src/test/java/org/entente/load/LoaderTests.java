// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void everyInvariantHolds() {
        assertThat(count("MATCH (:Thing)-[r]->(:Thing) RETURN count(r) AS n")).isGreaterThan(60);
        assertThat(Invariants.broken()).isEmpty();
    }

    /// What each check is there for, done to a graph in which all was right.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MATCH (c:Claim {type: 'COUNT'}) WITH c LIMIT 1 MATCH (c)-[r:ABOUT]->() DELETE r | claim about nothing
            MATCH (c:Claim) WITH c LIMIT 1 MATCH (c)-[r:MADE_IN]->() DELETE r | claim without a source
            MATCH (c:Claim) WITH c LIMIT 1 MATCH (c)-[:MADE_IN]->(s) CREATE (c)-[:MADE_IN]->(s) | claim without a source
            MATCH (c:Claim) WITH c LIMIT 1 SET c.pending = 'dataset:coalition' | claim whose facts are still to be made
            MATCH (a)-[r:PLEDGED]->(b) WHERE COUNT { (a)-[:PLEDGED]->(b) } = 1 WITH r LIMIT 1 DELETE r | live claim that no relationship shows
            MATCH ()-[r:PLEDGED]->() WITH r LIMIT 1 SET r.claims = r.claims + 'claim:0' | relationship with a claim that is not a live one on the fact
            MATCH (c:Claim {type: 'PLEDGED'}) WITH c LIMIT 1 SET c.retracted = 'now' | relationship with a claim that is not a live one on the fact
            MATCH (a)-[r:PLEDGED]->(b) WITH * LIMIT 1 CREATE (a)-[s:PLEDGED]->(b) SET s = properties(r) | version 1 of the fact twice
            MATCH ()-[r:PLEDGED]->() WITH r LIMIT 1 SET r.sinceDay = r.untilDay + 1 | days out of order
            MATCH ()-[r:PLEDGED]->() WITH r LIMIT 1 SET r.supersededDay = r.knownDay | days out of order
            MATCH ()-[r:PLEDGED]->() WITH r LIMIT 1 SET r.certainFrom = r.sinceDay - 1 | days out of order
            MATCH ()-[r:REPRESENTS]->() WITH r LIMIT 1 SET r.certainTo = 99999999 | office that is certain for ever
            MATCH ()-[r:PLEDGED]->(c) WITH c LIMIT 1 REMOVE c:Commitment | a relationship PLEDGED between things of the wrong kind
            MATCH (a)-[r:CONSIDERS]->(b) WITH * LIMIT 1 CREATE (a)-[s:SANCTIONS]->(b) SET s = properties(r) DELETE r | a relationship SANCTIONS between things of the wrong kind
            """)
    void whatBreaksAnInvariantIsFound(String damage, String what) {
        TestGraph.write(damage);
        assertThat(Invariants.broken())
                .isNotEmpty()
                .allSatisfy(broken -> assertThat(broken)
                        .matches("(" + what + "|a relationship [A-Z_]+ between things of the wrong kind): .+"));
        assertThat(Invariants.broken()).anyMatch(broken -> broken.startsWith(what + ": "));
    }

    /// Within the load's own transaction, so nothing of it is left.
    @Test
    void whatACheckFindsIsNotLoaded() {
        String before = Digest.of(TestGraph.graph());
        TestData.edit(
                folder,
                "pledges.csv",
                t -> t.replace("France is open to sending troops.", "France is ready to send troops."));
        assertThatThrownBy(() -> TestData.load(new SpoiledGraph(TestGraph.graph()), folder))
                .isInstanceOf(ImportException.Inconsistent.class)
                .hasMessageContaining("cypher/checks/claims.cypher: expected no rows, got claim about nothing: claim:");
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
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
