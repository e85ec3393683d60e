// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.query.SmallGraph.attended;
import static org.entente.query.SmallGraph.fact;
import static org.entente.query.SmallGraph.rows;

import org.entente.graph.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What two things have in common, on a small graph by hand.
@Contract
class CommonTests {
    private static final String[] BOTH = {"a=country:fr", "b=country:de"};

    @BeforeEach
    void tiesOfEveryKind() {
        SmallGraph.clear();
        attended("event:paris", "2025-09-04", "country:fr", "country:de");
        fact("country:fr", "ATTENDED", "event:rome").write();
        fact("country:de", "INVITED", "event:rome").write();
        fact("country:fr", "PLEDGED", "commitment:aid").write();
        fact("country:de", "CONSIDERS", "commitment:aid").write();
        fact("country:fr", "PLEDGED", "commitment:joint").write();
        fact("country:de", "PLEDGED", "commitment:joint")
                .with("outcome: 'broken'")
                .write();
        fact("country:ru", "SANCTIONS", "country:fr").as("x").write();
        fact("country:ru", "SANCTIONS", "country:de").as("y").write();
        fact("country:fr", "SANCTIONS", "group:firm").write();
        fact("country:de", "SANCTIONS", "group:firm").write();
        fact("country:fr", "MEMBER_OF", "group:eu").write();
        fact("country:de", "MEMBER_OF", "group:eu").write();
        fact("country:fr", "OWNS", "country:de").write();
        fact("country:gb", "PLEDGED", "commitment:joint").write();
    }

    @Test
    void eachTieHasTheFactsOfBoth() {
        assertThat(rows("common", "tie thing status otherStatus fact otherFact", BOTH))
                .containsExactly(
                        "commitment commitment:joint firm broken pledge/country:fr/commitment:joint pledge/country:de/commitment:joint",
                        "direct null firm null OWNS/country:fr/country:de null",
                        "event event:paris firm firm attendance/country:fr/event:paris attendance/country:de/event:paris",
                        "membership group:eu firm firm MEMBER_OF/country:fr/group:eu MEMBER_OF/country:de/group:eu",
                        "sanctioner country:ru firm firm SANCTIONS/country:ru/country:fr/x SANCTIONS/country:ru/country:de/y",
                        "target group:firm firm firm SANCTIONS/country:fr/group:firm SANCTIONS/country:de/group:firm");
        var row = SmallGraph.answer("common", "a=country:fr", "b=country:de", "ties=commitment")
                .rows()
                .getFirst();
        assertThat(row.get("sentence")).isEqualTo("fr has pledged joint (since 2020-01-01)");
        assertThat(row.get("otherSentence"))
                .isEqualTo("de pledged joint, and the pledge was broken (since 2020-01-01)");
        assertThat(row.get("sources")).asString().contains("claim:pledge/country:fr/commitment:joint@1");
        assertThat(row.get("otherSources")).asString().contains("claim:pledge/country:de/commitment:joint@1");
    }

    @Test
    void theOtherWayRoundTheFactsChangePlaces() {
        assertThat(rows("common", "tie fact otherFact", "a=country:de", "b=country:fr", "ties=event", "ties=target"))
                .containsExactly(
                        "event attendance/country:de/event:paris attendance/country:fr/event:paris",
                        "target SANCTIONS/country:de/group:firm SANCTIONS/country:fr/group:firm");
    }

    @Test
    void whatIsOnlyConsideredIsNoTieUnlessAskedFor() {
        assertThat(rows(
                        "common",
                        "tie thing otherStatus",
                        "a=country:fr",
                        "b=country:de",
                        "statuses=firm",
                        "statuses=considered",
                        "ties=commitment",
                        "ties=event"))
                .containsExactlyInAnyOrder(
                        "commitment commitment:aid considered",
                        "event event:paris firm",
                        "event event:rome considered");
    }

    @Test
    void bothClocksCount() {
        assertThat(rows("common", "tie", "a=country:fr", "b=country:de", "asOf=2025-09-03"))
                .doesNotContain("event")
                .contains("target");
        fact("country:fr", "MEMBER_OF", "group:nato").known("2025-01-01").write();
        fact("country:de", "MEMBER_OF", "group:nato").known("2025-06-01").write();
        assertThat(rows("common", "thing", "a=country:fr", "b=country:de", "knownBy=2025-05-31"))
                .doesNotContain("group:nato");
        assertThat(rows("common", "thing", BOTH)).contains("group:nato");
    }

    @Test
    void whoWasThereForTheOtherDidNotMeetIt() {
        fact("country:it", "ATTENDED", "event:paris")
                .with("through: ['person:meloni']")
                .write();
        attended("event:paris", "2025-09-04", "person:meloni");
        assertThat(rows("common", "tie", "a=country:it", "b=person:meloni")).isEmpty();
        assertThat(rows("common", "tie", "a=person:meloni", "b=country:it")).isEmpty();
    }

    @Test
    void aThingHasNothingInCommonWithItself() {
        assertThat(rows("common", "tie", "a=country:fr", "b=country:fr")).isEmpty();
    }
}
