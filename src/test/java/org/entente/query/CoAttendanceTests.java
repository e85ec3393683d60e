// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.query.SmallGraph.attended;
import static org.entente.query.SmallGraph.fact;
import static org.entente.query.SmallGraph.rows;

import org.entente.graph.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who was in the same rooms, and who is missed, on a small graph by hand.
@Contract
class CoAttendanceTests {
    private static final String FRANCE = "of=country:fr";

    @BeforeEach
    void threeMeetings() {
        SmallGraph.clear();
        attended("event:one", "2025-01-01", "country:fr", "country:de", "country:it");
        attended("event:two", "2025-02-01", "country:fr", "country:de", "country:it");
        attended("event:three", "2025-03-01", "country:fr", "country:de");
        fact("country:pl", "INVITED", "event:three").since("2025-03-01").write();
    }

    @Test
    void meetingsAreCountedAndTheLatestNamed() {
        var answer = SmallGraph.answer("co-attendance", FRANCE, "named=1");
        assertThat(answer.rows())
                .extracting(r -> r.get("other") + " " + r.get("meetings") + " of " + r.get("of"))
                .containsExactly("country:de 3 of 3", "country:it 2 of 3");
        assertThat(answer.rows().get(1).get("latest"))
                .asString()
                .contains("event:two", "attendance/country:fr/event:two", "attendance/country:it/event:two")
                .doesNotContain("event:one");
        assertThat(answer.rows().get(1).get("sources")).asString().contains("claim:attendance/country:it/event:two@1");
    }

    @Test
    void bothClocksTheTimeTheKindAndTheModeCount() {
        assertThat(rows("co-attendance", "other meetings", FRANCE, "asOf=2025-02-15"))
                .containsExactly("country:de 2", "country:it 2");
        fact("country:es", "ATTENDED", "event:one")
                .since("2025-01-01")
                .known("2025-06-01")
                .write();
        assertThat(rows("co-attendance", "other", FRANCE)).contains("country:es");
        assertThat(rows("co-attendance", "other", FRANCE, "knownBy=2025-05-31")).doesNotContain("country:es");
        assertThat(rows("co-attendance", "other meetings of", FRANCE, "from=2025-02-01", "to=2025-02-28"))
                .containsExactly("country:de 1 1", "country:it 1 1");
        assertThat(rows("co-attendance", "other", FRANCE, "kind=Person")).isEmpty();
        assertThat(rows("co-attendance", "other", FRANCE, "mode=remote")).isEmpty();
        assertThat(rows("co-attendance", "other", FRANCE, "least=3")).containsExactly("country:de");
    }

    @Test
    void twoVersionsOfOnePresenceAreOneMeeting() {
        fact("country:it", "ATTENDED", "event:two")
                .since("2025-02-01")
                .version(2)
                .with("mode: 'remote'")
                .write();
        assertThat(rows("co-attendance", "other meetings", FRANCE)).contains("country:it 2");
        assertThat(rows("co-attendance-pairs", "a b meetings", "of=event:one", "of=event:two"))
                .contains("country:fr country:it 2");
    }

    @Test
    void aStateIsNotWithItsOwnDelegate() {
        fact("country:gb", "ATTENDED", "event:one")
                .since("2025-01-01")
                .with("through: ['person:keir']")
                .write();
        attended("event:one", "2025-01-01", "person:keir", "person:lammy");
        fact("person:lammy", "REPRESENTS", "country:gb").until("2025-02-15").write();
        attended("event:three", "2025-03-01", "country:gb", "person:lammy");
        assertThat(rows("co-attendance", "other meetings", "of=country:gb", "kind=Person"))
                .containsExactly("person:lammy 1");
        assertThat(rows("co-attendance", "other meetings", "of=country:gb", "kind=Person", "own=true"))
                .containsExactly("person:lammy 2", "person:keir 1");
        assertThat(rows("co-attendance", "other meetings", "of=person:keir"))
                .contains("country:fr 1", "person:lammy 1")
                .noneMatch(row -> row.startsWith("country:gb"));
        assertThat(rows("co-attendance-pairs", "a b meetings", "of=event:one", "of=event:three", "of=person:keir"))
                .contains("country:gb person:lammy 1", "country:fr person:lammy 2")
                .noneMatch(row -> row.startsWith("country:gb person:keir"));
        assertThat(rows("co-attendance-pairs", "a b", "of=event:one", "own=true"))
                .contains("country:gb person:keir");
    }

    @Test
    void thePairsOfASetOfEventsHaveWeights() {
        var answer = SmallGraph.answer("co-attendance-pairs", FRANCE);
        assertThat(answer.rows())
                .extracting(r -> r.get("a") + " " + r.get("b") + " " + r.get("meetings") + " of " + r.get("events"))
                .containsExactly(
                        "country:de country:fr 3 of 3", "country:de country:it 2 of 3", "country:fr country:it 2 of 3");
        assertThat(answer.rows().getFirst().get("latest"))
                .asString()
                .contains("attendance/country:de/event:three", "attendance/country:fr/event:three");
        assertThat(rows("co-attendance-pairs", "a b meetings leftOut", FRANCE, "mostEvents=1"))
                .containsExactly("country:de country:fr 1 2");
        assertThat(rows("co-attendance-pairs", "a b meetings leftOut", FRANCE, "mostPresent=2"))
                .containsExactly("country:de country:fr 1 2");
        assertThat(rows("co-attendance-pairs", "a b meetings events leftOut", "of=event:one", "mostPresent=2"))
                .containsExactly("null null null 0 1");
        assertThat(rows("co-attendance-pairs", "a b", "of=event:three", "kind=Person"))
                .isEmpty();
    }

    @Test
    void ofNamedEventsTooTheLatestAreLookedAt() {
        assertThat(rows("co-attendance-pairs", "a b", "of=event:one", "of=event:three", "mostEvents=1", "kind=Country"))
                .containsExactly("country:de country:fr");
        assertThat(SmallGraph.answer("co-attendance-pairs", "of=event:one", "of=event:two", "named=1")
                        .rows())
                .hasSize(3)
                .allMatch(row -> String.valueOf(row.get("latest")).contains("event=event:two"));
        SmallGraph.thing("event:empty");
        assertThat(rows("co-attendance-pairs", "a b", "of=event:empty", "of=event:three", "mostEvents=1"))
                .containsExactly("country:de country:fr");
    }

    @Test
    void onlyWhoWasPresentAsFarAsIsKnownMakesAnEventTooLarge() {
        fact("country:es", "ATTENDED", "event:three")
                .since("2025-03-01")
                .known("2025-06-01")
                .write();
        fact("country:fr", "ATTENDED", "event:three")
                .since("2025-03-01")
                .version(2)
                .write();
        assertThat(rows("co-attendance-pairs", "a b leftOut", "of=event:three", "mostPresent=2", "knownBy=2025-05-31"))
                .containsExactly("country:de country:fr 0");
        assertThat(rows("co-attendance-pairs", "a b leftOut", "of=event:three", "mostPresent=2"))
                .containsExactly("null null 1");
    }

    @Test
    void pairsOfASetOfWhichEventsWereLeftOutAreNotAll() {
        assertThat(SmallGraph.answer("co-attendance-pairs", FRANCE).truncated()).isFalse();
        Answer cut = SmallGraph.answer("co-attendance-pairs", FRANCE, "mostEvents=1");
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.next()).isNull();
    }

    @Test
    void whoUsuallyComesAndIsNotNamedAsPresent() {
        attended("event:now", "2025-06-01", "country:fr", "country:de");
        assertThat(rows("absent", "who said came comparable", "event=event:now"))
                .containsExactly("country:it nothing 2 3");
        assertThat(rows("absent", "who", "event=event:now", "share=70")).isEmpty();
        fact("country:it", "INVITED", "event:now").since("2025-06-01").write();
        assertThat(rows("absent", "who said sentence", "event=event:now"))
                .containsExactly("country:it invited it was invited to now (on 2025-06-01)");
        fact("country:it", "ABSENT_FROM", "event:now")
                .since("2025-06-01")
                .known("2025-07-01")
                .version(2)
                .write();
        assertThat(rows("absent", "who said sentence", "event=event:now"))
                .containsExactly("country:it absent it was absent from now (on 2025-06-01)");
        assertThat(rows("absent", "said", "event=event:now", "knownBy=2025-06-30"))
                .containsExactly("invited");
        fact("country:it", "ATTENDED", "event:now")
                .since("2025-06-01")
                .version(3)
                .known("2025-08-01")
                .write();
        assertThat(rows("absent", "who", "event=event:now")).isEmpty();
        assertThat(rows("absent", "said", "event=event:now", "knownBy=2025-07-15"))
                .containsExactly("absent");
    }

    @Test
    void whatMakesEventsComparableIsChosenAndSaid() {
        attended("event:now", "2025-06-01", "country:fr", "country:de");
        attended("event:other", "2025-05-01", "country:cn", "country:ru", "country:it", "country:fr");
        assertThat(rows("absent", "who comparedWith", "event=event:now", "least=1"))
                .containsExactly("country:it [event:other, event:three, event:two, event:one]");
        assertThat(rows("absent", "who comparedWith", "event=event:now", "least=1", "overlap=60"))
                .containsExactly("country:it [event:three, event:two, event:one]");
        assertThat(rows("absent", "comparedWith", "event=event:now", "days=100", "overlap=60"))
                .isEmpty();
        assertThat(rows("absent", "who comparedWith", "event=event:now", "with=country:it", "most=1", "least=1"))
                .containsExactly("country:cn [event:other]", "country:it [event:other]", "country:ru [event:other]");
        assertThat(rows("absent", "who", "event=event:now", "by=hosts")).isEmpty();
        fact("country:fr", "ATTENDED", "event:now")
                .since("2025-06-01")
                .version(2)
                .with("part: 'host'")
                .write();
        fact("country:fr", "ATTENDED", "event:two")
                .since("2025-02-01")
                .version(2)
                .with("part: 'chair'")
                .write();
        assertThat(rows("absent", "who comparedWith", "event=event:now", "by=hosts", "least=1"))
                .containsExactly("country:it [event:two]");
    }
}
