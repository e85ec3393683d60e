// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.query.SmallGraph.attended;
import static org.entente.query.SmallGraph.fact;
import static org.entente.query.SmallGraph.rows;

import java.util.List;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is next to a thing and further off, on a small graph by hand.
@Contract
class NeighbourhoodTests {
    private static final String FRANCE = "of=country:fr";

    @BeforeEach
    void franceHasFactsOfManyKinds() {
        SmallGraph.clear();
        attended("event:paris", "2025-09-04", "country:fr", "country:de");
        attended("event:london", "2025-10-24", "country:fr", "country:gb");
        fact("country:fr", "PLEDGED", "commitment:aid").since("2025-01-01").write();
        fact("country:fr", "PLEDGED", "commitment:troops").since("2025-03-01").write();
        fact("commitment:troops", "DEPENDS_ON", "event:ceasefire")
                .with("kind: 'waitsFor'")
                .write();
        fact("country:fr", "CONSIDERS", "commitment:jets").write();
        fact("country:fr", "INVITED", "event:rome").write();
        fact("country:ru", "SANCTIONS", "country:fr").as("one").write();
        fact("country:ru", "SANCTIONS", "country:fr").as("two").write();
        fact("country:ru", "SANCTIONS", "country:fr")
                .as("three")
                .until("2024-01-01")
                .write();
        fact("country:fr", "OWNS", "country:fr").write();
    }

    @Test
    void factsAreCountedByTypeDirectionAndStatus() {
        assertThat(rows("ties", "type direction status facts others latest", FRANCE))
                .containsExactly(
                        "ATTENDED out firm 2 2 2025-10-24",
                        "SANCTIONS in firm 2 1 2020-01-01",
                        "CONSIDERS out considered 1 1 2020-01-01",
                        "INVITED out considered 1 1 2020-01-01",
                        "OWNS in firm 1 1 2020-01-01",
                        "OWNS out firm 1 1 2020-01-01",
                        "PLEDGED out firm 1 1 2025-01-01",
                        "PLEDGED out conditional 1 1 2025-03-01");
    }

    @Test
    void bothClocksCount() {
        fact("country:it", "SANCTIONS", "country:fr").known("2025-06-01").write();
        assertThat(rows("ties", "type facts", FRANCE, "asOf=2023-01-01"))
                .contains("SANCTIONS 4")
                .doesNotContain("ATTENDED 2");
        assertThat(rows("ties", "type facts", FRANCE, "asOf=2023-01-01", "knownBy=2025-05-31"))
                .contains("SANCTIONS 3");
        assertThat(rows("neighbourhood", "other", FRANCE, "types=SANCTIONS", "knownBy=2025-05-31"))
                .containsExactly("country:ru", "country:ru");
    }

    @Test
    void whatIsOnlyConsideredIsLeftOutUnlessAskedFor() {
        assertThat(rows("neighbourhood", "type direction other status", FRANCE))
                .containsExactly(
                        "ATTENDED out event:london firm",
                        "ATTENDED out event:paris firm",
                        "OWNS out country:fr firm",
                        "PLEDGED out commitment:troops conditional",
                        "PLEDGED out commitment:aid firm",
                        "SANCTIONS in country:ru firm",
                        "SANCTIONS in country:ru firm");
        assertThat(rows("neighbourhood", "type other", FRANCE, "statuses=considered"))
                .containsExactly("CONSIDERS commitment:jets", "INVITED event:rome");
        assertThat(rows("neighbourhood", "other", FRANCE, "statuses=conditional"))
                .containsExactly("commitment:troops");
        assertThat(rows("neighbourhood", "other", FRANCE, "statuses=firm", "types=PLEDGED"))
                .containsExactly("commitment:aid");
    }

    @Test
    void eachFactIsInWordsAndHasItsSource() {
        var row = SmallGraph.answer("neighbourhood", FRANCE, "types=PLEDGED")
                .rows()
                .getFirst();
        assertThat(row.get("sentence"))
                .isEqualTo("fr has pledged troops, on condition: after ceasefire (since 2025-03-01)");
        assertThat(row.get("sources")).asString().contains("source:s");
    }

    @Test
    void theOtherEndAndTheDirectionMayBeChosen() {
        assertThat(rows("neighbourhood", "other", FRANCE, "kind=Event")).containsExactly("event:london", "event:paris");
        assertThat(rows("neighbourhood", "other", FRANCE, "name=London")).containsExactly("event:london");
        assertThat(rows("neighbourhood", "type other", FRANCE, "direction=in", "types=SANCTIONS", "types=OWNS"))
                .containsExactly("OWNS country:fr", "SANCTIONS country:ru", "SANCTIONS country:ru");
        assertThat(rows("neighbourhood", "other", FRANCE, "direction=out", "types=SANCTIONS"))
                .isEmpty();
    }

    @Test
    void theOrderMayBeChosen() {
        assertThat(rows("neighbourhood", "other", FRANCE, "sort=latest").subList(0, 3))
                .containsExactly("event:london", "event:paris", "commitment:troops");
        assertThat(rows("neighbourhood", "since", FRANCE, "sort=earliest")).isSorted();
        assertThat(rows("neighbourhood", "name", FRANCE, "sort=name")).isSorted();
    }

    @Test
    void theOrderOfTheGraphHasTheSameFactsEachOnce() {
        assertThat(rows("neighbourhood", "fact", FRANCE, "sort=stored"))
                .containsExactlyInAnyOrderElementsOf(rows("neighbourhood", "fact", FRANCE));
        assertThat(rows("neighbourhood", "fact", FRANCE, "sort=stored", "direction=in"))
                .containsExactlyInAnyOrderElementsOf(rows("neighbourhood", "fact", FRANCE, "direction=in"));
    }

    @Test
    void ofAThingWithManyFactsThePagesTogetherAreTheWhole() {
        TestGraph.write("MATCH (f:Thing {id: 'country:fr'}) UNWIND range(1, 2100) AS i "
                + "CREATE (f)-[:MEMBER_OF {fact: 'MEMBER_OF/country:fr/group:g' + i, version: 1, sinceDay: i, untilDay: 99999999, "
                + "certainFrom: i, certainTo: 99999999, knownDay: 0, supersededDay: 99999999, disputed: false, preferred: true, claims: []}]->"
                + "(:Thing:Entity:Group {id: 'group:g' + i, name: 'g' + i})");
        List<String> whole = rows("neighbourhood", "fact", FRANCE, "limit=10000");
        assertThat(whole).hasSize(2107).doesNotHaveDuplicates();
        Answer first = SmallGraph.answer("neighbourhood", FRANCE, "limit=1000");
        assertThat(first.truncated()).isTrue();
        assertThat(first.rows()).extracting(r -> r.get("fact")).isEqualTo(whole.subList(0, 1000));
        assertThat(rows("neighbourhood", "name", FRANCE, "sort=latest", "types=MEMBER_OF", "limit=2"))
                .containsExactly("g2100", "g2099");
    }

    @Test
    void thingsAreReachedInTheLeastNumberOfHops() {
        assertThat(rows("reach", "hops thing ways through", FRANCE, "beyond=2"))
                .containsExactly(
                        "2 country:de 1 [event:paris]",
                        "2 country:gb 1 [event:london]",
                        "2 event:ceasefire 1 [commitment:troops]");
        assertThat(rows("reach", "thing ways", FRANCE, "hops=1"))
                .contains("country:ru 2")
                .doesNotContain("country:fr 1", "commitment:jets 1");
        attended("event:london", "2025-10-24", "country:de");
        assertThat(rows("reach", "thing ways through", FRANCE, "kind=Country", "beyond=2"))
                .startsWith("country:de 2 [event:london, event:paris]");
        fact("country:de", "MEMBER_OF", "group:eu").write();
        assertThat(rows("reach", "hops thing through", FRANCE, "hops=3", "beyond=3"))
                .containsExactly("3 group:eu [country:de]");
    }

    @Test
    void whatWasCutShortIsSaid() {
        assertThat(rows("reach", "hops thing note", FRANCE, "hubs=1", "kind=Country", "beyond=2"))
                .containsExactly("0 null not gone through, having more than 1 facts: " + String.join(", ", hubs()));
        assertThat(rows("reach", "note", FRANCE, "hops=1", "budget=2").getFirst())
                .isEqualTo("more than 2 facts at hop 1, the rest not looked at");
        assertThat(rows("reach", "note", FRANCE)).containsOnly("null");
    }

    @Test
    void everyPageOfAnAnswerThatTheBudgetHasCutIsTruncated() {
        Answer page = SmallGraph.answer("reach", FRANCE, "hops=1", "budget=7", "limit=1");
        assertThat(page.rows()).extracting(r -> r.get("cut")).containsExactly(true);
        int pages = 1;
        while (page.next() != null) {
            assertThat(page.truncated()).isTrue();
            page = TestQueries.runner().ask(new Question("reach", page.head().arguments(), page.next(), null, null));
            assertThat(page.rows()).extracting(r -> r.get("cut")).containsOnlyNulls();
            pages++;
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(page.truncated()).as("the last page").isTrue();
        assertThat(SmallGraph.answer("reach", FRANCE, "hubs=1").truncated())
                .as("things that are not gone through are a rule of the question")
                .isFalse();
    }

    @Test
    void twoVersionsOfAFactAreOneWay() {
        fact("country:fr", "PLEDGED", "commitment:aid")
                .since("2025-02-01")
                .version(2)
                .write();
        fact("country:it", "PLEDGED", "commitment:aid").write();
        assertThat(rows("reach", "thing ways", FRANCE, "hops=1")).contains("commitment:aid 1", "country:ru 2");
        assertThat(rows("reach", "thing ways", FRANCE, "kind=Country", "beyond=2"))
                .contains("country:it 1");
    }

    /// {@return those next to France that have more than one fact, in the order of the note}
    private static List<String> hubs() {
        String note = rows("reach", "note", FRANCE, "hubs=1").getFirst();
        List<String> hubs = List.of(note.substring(note.indexOf(": ") + 2).split(", "));
        assertThat(hubs).containsExactlyInAnyOrder("event:paris", "event:london", "commitment:troops", "country:ru");
        return hubs;
    }
}
