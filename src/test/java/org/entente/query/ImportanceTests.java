// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who matters, and who stands between others, on networks of a few things.
class ImportanceTests {
    private static final Map<String, List<String>> NOTHING = Map.of();

    @BeforeEach
    void clear() {
        TestGraph.clear();
    }

    /// By hand: a = 0.15/4 + 0.85 b/2, b = 0.15/4 + 0.85 (a + b/2).
    @Test
    void pageRankAddsUpToOne() {
        new TestNetwork().ties("A-B B-C C-D").write();
        Answer answer = TestNetwork.ask("importance", NOTHING);
        assertThat(TestNetwork.column(answer, "thing").keySet()).containsExactlyInAnyOrder("A", "B", "C", "D");
        assertThat(score(answer, "A")).isCloseTo(0.175438596, within(1e-8));
        assertThat(score(answer, "B")).isCloseTo(0.324561404, within(1e-8));
        assertThat(score(answer, "C")).isEqualTo(score(answer, "B"));
        assertThat(score(answer, "D")).isEqualTo(score(answer, "A"));
    }

    @Test
    void thingsOfEqualScoreShareARankAndComeByTheirIds() {
        new TestNetwork().ties("D-C C-B B-A").write();
        Answer answer = TestNetwork.ask("importance", NOTHING);
        assertThat(answer.rows()).extracting(row -> row.get("name")).containsExactly("B", "C", "A", "D");
        assertThat(answer.rows()).extracting(row -> row.get("rank")).containsExactly(1L, 1L, 3L, 3L);
    }

    @Test
    void aKindIsShownWithItsRanksAmongAll() {
        new TestNetwork().ties("A-B B-C C-D").write();
        TestGraph.write("MATCH (t:Thing) WHERE t.name IN ['A', 'C'] SET t:Country");
        Answer answer = TestNetwork.ask("importance", Map.of("kind", List.of("Country")));
        assertThat(answer.rows()).extracting(row -> row.get("name")).containsExactly("C", "A");
        assertThat(answer.rows()).extracting(row -> row.get("rank")).containsExactly(1L, 3L);
        assertThat(answer.rows()).extracting(row -> row.get("kind")).containsOnly("Country");
    }

    @Test
    void ifNothingIsOfTheKindOneRowSaysWhatTheNetworkWasMadeOf() {
        new TestNetwork().ties("A-B B-C C-D").write();
        for (String query : List.of("importance", "brokers")) {
            Answer answer = TestNetwork.ask(query, Map.of("kind", List.of("Vessel")));
            assertThat(answer.rows()).hasSize(1);
            assertThat(answer.rows().getFirst().get("thing")).isNull();
            assertThat(projected(answer)).startsWith("4 things and 3 facts");
        }
    }

    @Test
    void severalFactsAreOneTieAndCountByType() {
        new TestNetwork()
                .fact("A", "SANCTIONS", "B")
                .fact("B", "SANCTIONS", "A")
                .fact("B", "MEMBER_OF", "C")
                .write();
        Answer answer = TestNetwork.ask("importance", NOTHING);
        assertThat(value(answer, "B", "ties")).isEqualTo(2L);
        assertThat(value(answer, "B", "facts")).isEqualTo(3L);
        assertThat(value(answer, "B", "byType")).isEqualTo(Map.of("SANCTIONS", 2L, "MEMBER_OF", 1L));
        assertThat(score(answer, "A")).isEqualTo(score(answer, "C"));
        assertThat(projected(answer))
                .isEqualTo(
                        "3 things and 3 facts that held or may have held on 2025-09-05 as known by 2025-09-05, of all types, whose status is"
                                + " broken, conditional, firm, fulfilled or withdrawn; 2 ties in either direction, one for all"
                                + " the facts between two things");
    }

    /// By hand: b = 0.05 + 0.85 (a + c), a = 0.05 + 0.85 2b/3, c = 0.05 + 0.85 b/3.
    @Test
    void aTieCountsForEachOfItsFactsIfThatIsAsked() {
        new TestNetwork()
                .fact("A", "SANCTIONS", "B")
                .fact("B", "SANCTIONS", "A")
                .fact("B", "MEMBER_OF", "C")
                .write();
        Answer answer = TestNetwork.ask("importance", Map.of("weighted", List.of("true")));
        assertThat(score(answer, "A")).isCloseTo(0.325675676, within(1e-8));
        assertThat(score(answer, "B")).isCloseTo(0.486486486, within(1e-8));
        assertThat(score(answer, "C")).isCloseTo(0.187837838, within(1e-8));
    }

    @Test
    void whatAThingHasToDoWithItselfIsLeftOut() {
        new TestNetwork().ties("A-B A-A X-X").write();
        Answer answer = TestNetwork.ask("importance", NOTHING);
        assertThat(answer.rows()).extracting(row -> row.get("name")).containsExactly("A", "B");
        assertThat(score(answer, "A")).isCloseTo(0.5, within(1e-8));
        assertThat(projected(answer)).endsWith("; left out: 2 facts of a thing with itself");
    }

    @Test
    void theDaysCount() {
        new TestNetwork()
                .fact("A", "MEMBER_OF", "B")
                .fact("B", "MEMBER_OF", "Ended", Map.of("untilDay", "2025-09-05"))
                .fact("B", "MEMBER_OF", "Comes", Map.of("sinceDay", "2025-09-06"))
                .fact("B", "MEMBER_OF", "ReportedLater", Map.of("knownDay", "2025-09-06"))
                .fact("B", "MEMBER_OF", "Superseded", Map.of("supersededDay", "2025-09-05"))
                .write();
        assertThat(names(NOTHING)).containsExactly("A", "B");
        assertThat(names(Map.of("asOf", List.of("2025-09-04")))).containsExactly("A", "B", "Ended");
        assertThat(names(Map.of("asOf", List.of("2025-09-06")))).containsExactly("A", "B", "Comes");
        assertThat(names(Map.of("knownBy", List.of("2025-09-06")))).containsExactly("A", "B", "ReportedLater");
        assertThat(names(Map.of("knownBy", List.of("2025-09-04")))).containsExactly("A", "B", "Superseded");
    }

    @Test
    void typesAreThoseAsked() {
        new TestNetwork()
                .fact("A", "MEMBER_OF", "B")
                .fact("A", "OWNS", "C")
                .fact("A", "SANCTIONS", "D")
                .write();
        assertThat(names(Map.of("types", List.of("OWNS", "MEMBER_OF")))).containsExactly("A", "B", "C");
        assertThat(projected(TestNetwork.ask("importance", Map.of("types", List.of("OWNS")))))
                .contains(" of type OWNS,");
    }

    @Test
    void whatIsOnlyPossibleCountsOnlyIfThatIsAsked() {
        new TestNetwork()
                .fact("A", "PLEDGED", "Firm")
                .fact("A", "PLEDGED", "Broken", Map.of("outcome", "broken"))
                .fact("A", "PLEDGED", "Conditional")
                .fact("Conditional", "DEPENDS_ON", "Ceasefire", Map.of("kind", "waitsFor"))
                .fact("A", "CONSIDERS", "Considered")
                .fact("Considered", "DEPENDS_ON", "Ceasefire", Map.of("kind", "waitsFor"))
                .fact("Considered", "BENEFITS", "X")
                .fact("Firm", "BENEFITS", "Y")
                .fact("A", "DECLINED", "Declined")
                .fact("A", "ASKED_FOR", "Asked")
                .fact("Expected", "EXPECTED_OF", "A")
                .fact("A", "INVITED", "Invited")
                .fact("A", "ABSENT_FROM", "Absent")
                .write();
        assertThat(names(Map.of("types", List.of("PLEDGED", "CONSIDERS", "BENEFITS"))))
                .containsExactly("A", "Broken", "Conditional", "Firm", "Y");
        assertThat(names(Map.of("statuses", List.of("considered"))))
                .containsExactly("A", "Ceasefire", "Considered", "Invited", "X");
        assertThat(names(Map.of("statuses", List.of("conditional")))).containsExactly("A", "Conditional");
        assertThat(names(Map.of("statuses", List.of("broken")))).containsExactly("A", "Broken");
        assertThat(names(Map.of("statuses", List.of("declined", "asked for", "expected"))))
                .containsExactly("A", "Absent", "Asked", "Declined", "Expected");
    }

    @Test
    void withoutFactsThereIsNobodyAndThatIsSaid() {
        new TestNetwork().fact("A", "CONSIDERS", "B").write();
        for (String query : List.of("importance", "brokers", "communities", "community-members")) {
            Answer answer = TestNetwork.ask(query, NOTHING);
            assertThat(answer.rows()).as(query).hasSize(1);
            assertThat(projected(answer)).startsWith("0 things and 0 facts");
            assertThat(answer.rows().getFirst().values().stream()
                            .filter(Objects::nonNull)
                            .filter(value -> !List.of().equals(value)))
                    .as(query)
                    .hasSize(1);
        }
    }

    @Test
    void aPathHasItsBrokersInTheMiddle() {
        new TestNetwork().ties("A-B B-C C-D").write();
        Answer answer = TestNetwork.ask("brokers", NOTHING);
        assertThat(TestNetwork.column(answer, "paths"))
                .isEqualTo(Map.of("A", "0.0", "B", "2.0", "C", "2.0", "D", "0.0"));
        assertThat((Double) value(answer, "B", "share")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(value(answer, "B", "method")).isEqualTo("exact");
    }

    @Test
    void ofTwoShortestPathsEachCountsHalf() {
        new TestNetwork().ties("A-B B-C C-D D-A A-B").write();
        assertThat(TestNetwork.column(TestNetwork.ask("brokers", NOTHING), "paths"))
                .isEqualTo(Map.of("A", "0.5", "B", "0.5", "C", "0.5", "D", "0.5"));
    }

    @Test
    void newDataMakesANewProjectionAndDropsTheOld() {
        new TestNetwork().ties("A-B").write();
        assertThat(names(NOTHING)).containsExactly("A", "B");
        new TestNetwork().ties("B-C").write();
        assertThat(names(NOTHING)).containsExactly("A", "B", "C");
        assertThat(TestGraph.read(
                                "CALL gds.graph.list() YIELD graphName, nodeCount WHERE graphName STARTS WITH 'entente-'"
                                        + " RETURN graphName, nodeCount")
                        .rows())
                .extracting(row -> row.get("nodeCount"))
                .contains(3L)
                .doesNotContain(2L); // other servers of this process have projections in the same list
    }

    @Test
    void pagesAreOfOneRanking() {
        new TestNetwork().ties("A-B B-C C-D D-E E-F").write();
        Answer whole = TestNetwork.ask("importance", NOTHING);
        Answer first = TestNetwork.ask("importance", Map.of("limit", List.of("4")));
        assertThat(first.rows()).isEqualTo(whole.rows().subList(0, 4));
        assertThat(first.truncated()).isTrue();
    }

    private static List<String> names(Map<String, List<String>> arguments) {
        return TestNetwork.column(TestNetwork.ask("importance", arguments), "name").keySet().stream()
                .sorted()
                .toList();
    }

    private static double score(Answer answer, String name) {
        return (Double) value(answer, name, "score");
    }

    private static Object value(Answer answer, String name, String column) {
        return answer.rows().stream()
                .filter(row -> name.equals(row.get("name")))
                .map(row -> Objects.requireNonNull(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private static String projected(Answer answer) {
        return String.valueOf(answer.rows().getFirst().get("projected"));
    }
}
