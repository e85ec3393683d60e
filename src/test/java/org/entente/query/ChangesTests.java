// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.query.SmallGraph.fact;
import static org.entente.query.SmallGraph.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What changed between two days, on both clocks, on a small graph by hand.
@Contract
class ChangesTests {
    /// Spain said no in March, and another thing in September; that was reported on the day.
    @BeforeEach
    void aChangeOfMind() {
        SmallGraph.clear();
        fact("country:es", "DECLINED", "commitment:troops")
                .since("2025-03-01")
                .known("2025-03-02")
                .superseded("2025-09-02")
                .write();
        fact("country:es", "DECLINED", "commitment:troops")
                .since("2025-03-01")
                .until("2025-09-01")
                .known("2025-09-02")
                .version(2)
                .write();
        fact("country:es", "CONSIDERS", "commitment:troops")
                .since("2025-09-01")
                .known("2025-09-02")
                .version(3)
                .with("quantityMin: 200.0")
                .write();
        fact("country:us", "SANCTIONS", "group:firm")
                .since("2025-04-01")
                .until("2025-08-01")
                .known("2025-04-02")
                .write();
    }

    @Test
    void whatBeganChangedAndEnded() {
        assertThat(rows("changes", "day change type", "from=2025-01-01", "to=2025-12-31"))
                .containsExactly(
                        "2025-03-01 began DECLINED",
                        "2025-04-01 began SANCTIONS",
                        "2025-08-01 ended SANCTIONS",
                        "2025-09-01 changed CONSIDERS");
        assertThat(rows("changes", "day change", "from=2025-04-02", "to=2025-08-31"))
                .containsExactly("2025-08-01 ended");
        var row = SmallGraph.answer("changes", "from=2025-09-01").rows().getFirst();
        assertThat(row.get("sentence")).isEqualTo("es is considering troops (since 2025-09-01)");
        assertThat(row.get("was")).isEqualTo("es had declined troops (until 2025-09-01)");
        assertThat(row.get("before")).asString().contains("type=DECLINED", "since=2025-03-01");
        assertThat(row.get("after")).asString().contains("type=CONSIDERS", "quantityMin=200.0");
        assertThat(row.get("sources")).asString().contains("source:s");
    }

    @Test
    void whatWasReportedAndCorrected() {
        assertThat(rows("changes", "day change type was", "from=2025-01-01", "clock=reported"))
                .containsExactly(
                        "2025-03-02 reported DECLINED null",
                        "2025-04-02 reported SANCTIONS null",
                        "2025-09-02 corrected DECLINED es has declined troops (since 2025-03-01)",
                        "2025-09-02 corrected CONSIDERS es has declined troops (since 2025-03-01)");
        assertThat(rows("changes", "day change", "from=2025-03-03", "to=2025-09-01", "clock=reported"))
                .containsExactly("2025-04-02 reported");
    }

    @Test
    void whatALaterReportOnlyConfirmsIsNotCorrected() {
        fact("person:m", "REPRESENTS", "country:fr")
                .since("2025-03-01")
                .known("2025-03-05")
                .superseded("2025-09-05")
                .write();
        fact("person:m", "REPRESENTS", "country:fr")
                .since("2025-03-01")
                .known("2025-09-05")
                .version(2)
                .write();
        assertThat(rows("changes", "day change", "from=2025-03-03", "clock=reported", "types=REPRESENTS"))
                .containsExactly("2025-03-05 reported", "2025-09-05 confirmed");
    }

    @Test
    void pageByPageNothingIsLostOrRepeated() {
        fact("country:it", "PLEDGED", "commitment:troops").known("2025-09-02").write();
        fact("country:fr", "PLEDGED", "commitment:troops").known("2025-09-02").write();
        for (String clock : List.of("happened", "reported")) {
            Map<String, List<String>> asked =
                    Map.of("from", List.of("2025-01-01"), "clock", List.of(clock), "limit", List.of("1"));
            var paged = new ArrayList<Map<String, @Nullable Object>>();
            String next = null;
            do {
                Answer page = TestQueries.runner().ask(new Question("changes", asked, next, null, null));
                paged.addAll(page.rows());
                next = page.next();
            } while (next != null);
            assertThat(paged)
                    .isEqualTo(SmallGraph.answer("changes", "from=2025-01-01", "clock=" + clock)
                            .rows());
        }
    }

    @Test
    void daysComeInTheirOrder() {
        assertThatThrownBy(() -> SmallGraph.answer("changes", "from=2025-09-30", "to=2025-09-01"))
                .isInstanceOf(QueryException.BadArgument.class)
                .hasMessageContaining("no day before 'from', which is 2025-09-30")
                .hasMessageContaining("'2025-09-01'");
    }

    @Test
    void whatWasNotKnownYetIsNoChange() {
        assertThat(rows("changes", "day change type", "from=2025-01-01", "knownBy=2025-05-01"))
                .containsExactly(
                        "2025-03-01 began DECLINED", "2025-04-01 began SANCTIONS", "2025-08-01 ended SANCTIONS");
        assertThat(rows("changes", "change", "from=2025-08-01", "clock=reported", "knownBy=2025-09-01"))
                .isEmpty();
    }

    @Test
    void whatLaterReportsLeaveNothingOfIsSuperseded() {
        fact("country:it", "MEMBER_OF", "group:eu")
                .known("2025-05-01")
                .superseded("2025-06-01")
                .write();
        TestGraph.write("MATCH (a:Thing {id: 'country:it'}), (s:Source) CREATE (c:Claim {id: 'claim:later', "
                + "fact: 'MEMBER_OF/country:it/group:eu', type: 'MEMBER_OF', basis: 'stated', knownDay: 20240, fromDay: 0, certainDay: 0})"
                + "-[:MADE_IN]->(s) CREATE (c)-[:ABOUT]->(a)");
        assertThat(rows("changes", "day change", "from=2025-05-01", "to=2025-06-30", "clock=reported"))
                .containsExactly("2025-05-01 reported", "2025-06-01 superseded");
        assertThat(rows(
                        "changes",
                        "day change",
                        "from=2025-05-01",
                        "to=2025-06-30",
                        "clock=reported",
                        "party=group:eu"))
                .containsExactly("2025-05-01 reported", "2025-06-01 superseded");
    }

    @Test
    void partyAndTypesMayBeChosen() {
        assertThat(rows("changes", "day change", "from=2025-01-01", "party=country:us"))
                .containsExactly("2025-04-01 began", "2025-08-01 ended");
        assertThat(rows("changes", "day change type", "from=2025-01-01", "party=commitment:troops"))
                .containsExactly("2025-03-01 began DECLINED", "2025-09-01 changed CONSIDERS");
        assertThat(rows("changes", "change", "from=2025-01-01", "types=SANCTIONS"))
                .containsExactly("began", "ended");
        assertThat(rows("changes", "change", "from=2025-01-01", "types=CONSIDERS", "clock=reported"))
                .containsExactly("corrected");
    }

    @Test
    void ofAClaimOfManyFactsWithEndsOfTheirOwnEachEndIsFound() {
        fact("country:us", "SANCTIONS", "group:other").since("2025-04-01").write();
        TestGraph.write(
                "MATCH (c:Claim)-[:ABOUT]->(:Thing {id: 'group:firm'}), (d:Claim)-[:ABOUT]->(:Thing {id: 'group:other'}) "
                        + "SET c.facts = [d.fact, c.fact], c.factCount = 2, c.own_until = ['', c.until], c.fact = null, c.until = null "
                        + "DETACH DELETE d");
        assertThat(rows("changes", "day change object", "from=2025-07-01", "to=2025-08-30"))
                .containsExactly("2025-08-01 ended group:firm");
        assertThat(rows("changes", "change", "from=2025-07-01", "to=2025-08-30", "types=PLEDGED"))
                .isEmpty();
    }

    @Test
    void aClaimOfManyFactsReportsEachOfThem() {
        TestGraph.write("MATCH (c:Claim)-[:ABOUT]->(:Thing {id: 'group:firm'}) SET c.facts = [c.fact], c.fact = null");
        assertThat(rows("changes", "day change", "from=2025-04-01", "to=2025-04-30", "clock=reported"))
                .containsExactly("2025-04-02 reported");
        assertThat(rows("changes", "day change", "from=2025-07-01", "to=2025-08-30"))
                .containsExactly("2025-08-01 ended");
    }
}
