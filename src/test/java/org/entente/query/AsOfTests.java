// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What later reports say does not leak into answers about an earlier day.
@Contract
class AsOfTests {
    private static final String LATER = "source:later";

    private final Path folder = TestData.copy();

    @BeforeEach
    void addALaterSource() {
        TestGraph.clear();
        TestData.edit(folder, "sources.csv", t -> t + LATER + ",A later report,,press,Another Paper,,2026-03-01,,,,\n");
    }

    @Test
    void aConditionIsOpenUntilWhatItWaitsForHasComeAndThatIsKnown() {
        TestData.edit(
                folder,
                "events.csv",
                t -> t + "event:end-of-the-war,the end of the war,peace,held,2026-02-20,,,,," + LATER
                        + ",reported,,,,,The war has ended.\n");
        TestData.load(TestGraph.graph(), folder);
        assertThat(statusOfTheGuarantees("2025-09-05", "2025-09-05")).isEqualTo("conditional");
        assertThat(statusOfTheGuarantees("2025-09-05", "2026-03-02")).isEqualTo("conditional");
        assertThat(statusOfTheGuarantees("2026-02-25", "2026-02-25")).isEqualTo("conditional");
        assertThat(statusOfTheGuarantees("2026-02-25", "2026-03-02")).isEqualTo("firm");
    }

    @Test
    void aFactShowsItsConditionsInItsHistoryToo() {
        TestData.load(TestGraph.graph(), folder);
        var row = TestQueries.runner()
                .run("history", Map.of("fact", "pledge/group:26-countries/commitment:guarantees-26"))
                .rows()
                .getFirst();
        assertThat(String.valueOf(row.get("sentence"))).contains("on condition: once the war with Russia has ended");
    }

    @Test
    void aLaterInvitationTakesNobodyOutOfTheRoom() {
        TestData.edit(
                folder,
                "attendance.csv",
                t -> t + "event:2025-09-04-paris,person:emmanuel-macron,country:FR,invited,,," + LATER
                        + ",reported,,,,,Macron had been invited.\n");
        TestData.load(TestGraph.graph(), folder);
        List<String> acts =
                TestQueries.runner().run("attendance", Map.of("event", "event:2025-09-04-paris")).rows().stream()
                        .filter(r -> "person:emmanuel-macron".equals(r.get("attendee")))
                        .map(r -> r.get("act") + " " + r.get("disputed"))
                        .toList();
        assertThat(acts).containsExactly("ATTENDED false", "INVITED false");
    }

    @Test
    void anotherSourcesDateOfAnEventIsNotPutIntoClaims() {
        TestData.load(TestGraph.graph(), folder);
        TestData.edit(
                folder,
                "events.csv",
                t -> t + "event:2025-09-04-paris,the Paris meeting,meeting,held,2025-09-04,,,,," + LATER
                        + ",reported,,,,,The meeting was on 4 September.\n");
        var report = TestData.load(TestGraph.graph(), folder);
        assertThat(report.claims().removed()).isZero();
        assertThat(report.claims().added()).isEqualTo(1);
    }

    @Test
    void oneOfSeveralTakesNoHardConditionAway() {
        TestData.edit(
                folder,
                "dependencies.csv",
                t -> t + "commitment:german-decision,commitment:us-role,waitsFor,either,,,," + LATER
                        + ",reported,,,,,x\n" + "commitment:german-decision,commitment:us-support,waitsFor,either,,,,"
                        + LATER + ",reported,,,,,y\n");
        TestData.load(TestGraph.graph(), folder);
        assertThat(TestQueries.runner()
                        .run("depends-on", Map.of("on", "commitment:us-role"))
                        .rows())
                .extracting(r -> r.get("commitment"))
                .contains("commitment:german-decision");
    }

    private static String statusOfTheGuarantees(String asOf, String knownBy) {
        return TestQueries.runner()
                .run(
                        "pledges",
                        Map.of("pledger", "group:26-countries", "kind", "guarantee", "asOf", asOf, "knownBy", knownBy))
                .rows()
                .stream()
                .map(r -> String.valueOf(r.get("status")))
                .findFirst()
                .orElse("none");
    }
}
