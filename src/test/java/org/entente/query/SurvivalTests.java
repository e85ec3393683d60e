// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.query.SmallGraph.fact;
import static org.entente.query.SmallGraph.rows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.junit.jupiter.api.Test;

/// What falls with each ally, by the rules of `depends-on`, and the web of promises.
@Contract
class SurvivalTests {
    private static final String UKRAINE = "beneficiary=country:ua";

    private static void pledges(String party, String... commitments) {
        for (String commitment : commitments) {
            fact(party, "PLEDGED", commitment).write();
            fact(commitment, "BENEFITS", "country:ua").write();
        }
    }

    private static void waits(String commitment, String on) {
        fact(commitment, "DEPENDS_ON", on)
                .as("waitsFor")
                .with("kind: 'waitsFor'")
                .write();
    }

    private static void waitsForOneOf(String commitment, String on) {
        fact(commitment, "DEPENDS_ON", on)
                .as("waitsFor/one")
                .with("kind: 'waitsFor', anyOf: 'one'")
                .write();
    }

    @Test
    void whatFallsDirectlyByCascadeAndWhatSurvives() {
        SmallGraph.clear();
        pledges("country:us", "commitment:air", "commitment:joint");
        pledges("country:fr", "commitment:troops");
        fact("country:fr", "PLEDGED", "commitment:joint").write();
        pledges("country:gb", "commitment:hubs");
        waits("commitment:troops", "commitment:air");
        waits("commitment:hubs", "commitment:troops");
        assertThat(rows("survival", "party pledges direct cascade surviving weakened", UKRAINE))
                .containsExactly("country:us 4 1 2 1 1", "country:fr 4 1 1 2 1", "country:gb 4 1 0 3 0");
        assertThat(rows("survival", "party", UKRAINE, "party=country:gb")).containsExactly("country:gb");
        fact("country:gb", "PLEDGED", "commitment:air").known("2025-06-01").write();
        assertThat(rows("survival", "direct cascade", UKRAINE, "party=country:us"))
                .containsExactly("0 0");
        assertThat(rows("survival", "direct cascade", UKRAINE, "party=country:us", "knownBy=2025-05-31"))
                .containsExactly("1 2");
        agreesWithDependsOn("country:ua");
    }

    @Test
    void whatIsExpectedOfAPartyFallsWithItButIsNoPledge() {
        SmallGraph.clear();
        pledges("country:de", "commitment:decision");
        fact("commitment:role", "EXPECTED_OF", "country:us").write();
        waits("commitment:decision", "commitment:role");
        assertThat(rows("survival", "party pledges direct cascade surviving", UKRAINE))
                .containsExactly("country:us 1 0 1 0", "country:de 1 1 0 0");
        agreesWithDependsOn("country:ua");
    }

    @Test
    void whatOthersHavePledgedAndIsExpectedOfAPartyFallsByCascade() {
        SmallGraph.clear();
        pledges("country:fr", "commitment:fleet", "commitment:own");
        fact("commitment:fleet", "EXPECTED_OF", "country:us").write();
        pledges("country:us", "commitment:air");
        fact("commitment:air", "EXPECTED_OF", "country:us").write();
        assertThat(rows("survival", "party pledges direct cascade surviving", UKRAINE))
                .containsExactly("country:fr 3 2 0 1", "country:us 3 1 1 1");
        agreesWithDependsOn("country:ua");
    }

    @Test
    void ofThoseOfWhichOneIsEnoughAllMustFall() {
        SmallGraph.clear();
        pledges("country:us", "commitment:a");
        pledges("country:fr", "commitment:b");
        pledges("country:gb", "commitment:x", "commitment:y");
        waitsForOneOf("commitment:x", "commitment:a");
        waitsForOneOf("commitment:x", "commitment:b");
        waits("commitment:y", "commitment:x");
        assertThat(rows("survival", "party cascade", UKRAINE, "party=country:us"))
                .containsExactly("country:us 0");
        waits("commitment:b", "commitment:a");
        assertThat(rows("survival", "party cascade", UKRAINE, "party=country:us"))
                .containsExactly("country:us 3");
        agreesWithDependsOn("country:ua");
    }

    @Test
    void whatWasBrokenIsNoPledgeAnyMore() {
        SmallGraph.clear();
        pledges("country:us", "commitment:a");
        fact("country:us", "PLEDGED", "commitment:old")
                .with("outcome: 'broken'")
                .write();
        fact("commitment:old", "BENEFITS", "country:ua").write();
        fact("commitment:part", "PART_OF", "commitment:a").write();
        pledges("country:fr", "commitment:part");
        assertThat(rows("survival", "party pledges direct cascade surviving", UKRAINE))
                .containsExactly("country:us 2 1 1 0", "country:fr 2 1 0 1");
        agreesWithDependsOn("country:ua");
    }

    @Test
    void whoHasWithdrawnHoldsNothingUp() {
        SmallGraph.clear();
        pledges("country:us", "commitment:a");
        fact("country:fr", "PLEDGED", "commitment:a")
                .with("outcome: 'withdrawn'")
                .write();
        assertThat(rows("survival", "party pledges direct surviving weakened", UKRAINE))
                .containsExactly("country:us 1 1 0 0", "country:fr 1 0 1 0");
        agreesWithDependsOn("country:ua");
    }

    @Test
    void whatIsWeakenedHasItsSources() {
        SmallGraph.clear();
        pledges("country:us", "commitment:a");
        fact("country:fr", "PLEDGED", "commitment:a").write();
        assertThat(rows("survival", "party weakened sources", UKRAINE))
                .hasSize(2)
                .allMatch(row -> row.contains(" 1 [{") && row.contains("source=source:s"));
    }

    @Test
    void itAgreesWithDependsOnForEachAllyOfTheCoalition() {
        TestGraph.clear();
        TestData.load(TestGraph.graph(), TestData.IMPORT);
        assertThat(agreesWithDependsOn("country:UA")).isGreaterThan(20);
    }

    @Test
    void theWebOfPromisesIsDrawnOutward() {
        SmallGraph.clear();
        pledges("country:fr", "commitment:troops");
        fact("country:de", "CONSIDERS", "commitment:troops").write();
        waits("commitment:troops", "event:ceasefire");
        waits("commitment:hubs", "event:ceasefire");
        fact("country:gb", "PLEDGED", "commitment:hubs").write();
        fact("commitment:troops", "PART_OF", "commitment:plan").write();
        fact("commitment:plan", "EXPECTED_OF", "country:us").write();
        assertThat(rows("promise-web", "steps type from to", "of=commitment:troops"))
                .containsExactly(
                        "0 DEPENDS_ON commitment:troops event:ceasefire",
                        "0 PART_OF commitment:troops commitment:plan",
                        "0 PLEDGED country:fr commitment:troops",
                        "1 EXPECTED_OF commitment:plan country:us",
                        "2 DEPENDS_ON commitment:hubs event:ceasefire",
                        "2 PLEDGED country:gb commitment:hubs");
        assertThat(rows("promise-web", "type", "of=commitment:troops", "steps=0", "considered=true"))
                .containsExactly("CONSIDERS", "DEPENDS_ON", "PART_OF", "PLEDGED");
        assertThat(rows("promise-web", "type from", "of=country:ua", "steps=0"))
                .containsExactly(
                        "BENEFITS commitment:troops",
                        "DEPENDS_ON commitment:troops",
                        "PART_OF commitment:troops",
                        "PLEDGED country:fr");
        assertThat(rows("promise-web", "type", "of=event:ceasefire", "steps=0")).isEmpty();
        fact("country:de", "CONSIDERS", "commitment:sanctions").write();
        fact("commitment:sanctions", "TARGETS", "country:cn").write();
        waits("commitment:sanctions", "event:ceasefire");
        assertThat(rows("promise-web", "type", "of=country:cn")).isEmpty();
        assertThat(rows("promise-web", "status type", "of=country:cn", "steps=0", "considered=true"))
                .containsExactly("considered CONSIDERS", "considered DEPENDS_ON", "considered TARGETS");
        assertThat(rows("neighbourhood", "type", "of=commitment:sanctions")).isEmpty();
        assertThat(rows("promise-web", "status", "of=country:gb", "steps=0")).containsExactly("firm", "conditional");
    }

    @Test
    void theWebDoesNotGoThroughWhatItLeavesOut() {
        SmallGraph.clear();
        pledges("country:fr", "commitment:troops");
        pledges("country:gb", "commitment:hubs");
        fact("country:de", "CONSIDERS", "commitment:plan").write();
        fact("commitment:troops", "PART_OF", "commitment:plan").write();
        fact("commitment:hubs", "PART_OF", "commitment:plan").write();
        assertThat(rows("promise-web", "type from", "of=commitment:troops"))
                .containsExactly("PART_OF commitment:troops", "PLEDGED country:fr");
        assertThat(rows("promise-web", "type from", "of=commitment:troops", "considered=true"))
                .contains("PART_OF commitment:hubs", "PLEDGED country:gb", "CONSIDERS country:de");
        assertThat(rows("promise-web", "type from", "of=commitment:plan")).isEmpty();
    }

    /// {@return how many parties were compared}
    private static int agreesWithDependsOn(String beneficiary) {
        var answer = SmallGraph.answer("survival", "beneficiary=" + beneficiary);
        for (var row : answer.rows()) {
            List<?> fallen = (List<?>) Objects.requireNonNullElse(row.get("falls"), List.of());
            List<Map<?, ?>> falls =
                    fallen.stream().<Map<?, ?>>map(f -> (Map<?, ?>) f).toList();
            var other =
                    SmallGraph.answer("depends-on", "on=" + row.get("party")).rows();
            assertThat(falls.stream().map(f -> f.get("commitment") + " " + f.get("direct")))
                    .as("what falls with %s", row.get("party"))
                    .containsExactlyInAnyOrderElementsOf(other.stream()
                            .collect(Collectors.toMap(
                                    r -> String.valueOf(r.get("commitment")),
                                    r -> String.valueOf(r.get("fact")).startsWith("pledge/"),
                                    Boolean::logicalOr))
                            .entrySet()
                            .stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .toList());
        }
        return answer.rows().size();
    }
}
