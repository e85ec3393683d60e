// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A fact of which several versions hold on the same day, as sources contradict each other: it is one fact wherever
/// facts are counted, and both versions are told where facts are told.
class VersionsTests {
    @BeforeEach
    void write() {
        TestGraph.clear();
        new TestNetwork()
                .fact("A", "SANCTIONS", "B", version("one", 1))
                .fact("A", "SANCTIONS", "B", version("one", 2))
                .fact("A", "SANCTIONS", "B", version("two", 1))
                .fact("B", "MEMBER_OF", "C")
                .write();
    }

    @Test
    void importanceCountsFacts() {
        Answer answer = TestNetwork.ask("importance", Map.of());
        assertThat(TestNetwork.column(answer, "facts")).isEqualTo(Map.of("A", "2", "B", "3", "C", "1"));
        assertThat(TestNetwork.column(answer, "byType").get("B")).isEqualTo("{MEMBER_OF=1, SANCTIONS=2}");
        assertThat(String.valueOf(answer.rows().getFirst().get("projected"))).startsWith("3 things and 3 facts that");
    }

    /// One source says that it has pledged, another that it only considers it, in whichever order they are stored.
    @ParameterizedTest
    @CsvSource({"PLEDGED, CONSIDERS", "CONSIDERS, PLEDGED"})
    void ofVersionsOfTwoTypesTheSameOneStandsForTheFact(String first, String second) {
        TestGraph.clear();
        new TestNetwork()
                .fact("A", first, "B", version("pledge", 1))
                .fact("A", second, "B", version("pledge", 2))
                .write();
        Answer answer = TestNetwork.ask("importance", Map.of("statuses", List.of("firm", "considered")));
        assertThat(TestNetwork.column(answer, "byType").get("A")).isEqualTo("{CONSIDERS=1}");
    }

    /// By hand: b = 0.05 + 0.85 (a + c), a = 0.05 + 0.85 2b/3, c = 0.05 + 0.85 b/3.
    @Test
    void aTieWeighsAsMuchAsItsFacts() {
        Answer answer = TestNetwork.ask("importance", Map.of("weighted", List.of("true")));
        assertThat(Double.parseDouble(
                        String.valueOf(TestNetwork.column(answer, "score").get("A"))))
                .isCloseTo(0.325675676, within(1e-8));
    }

    @Test
    void aHopOfAPathTellsEveryVersionAndCountsFacts() {
        Answer answer = paths("3");
        assertThat(answer.rows()).extracting(row -> row.get("facts")).containsExactly(0L, 2L, 2L, 2L);
        assertThat(answer.rows()).extracting(row -> row.get("fact")).containsExactly(null, "one", "one", "two");
    }

    @Test
    void ofAsManyFactsAsAreAskedForEveryVersionIsTold() {
        Answer answer = paths("1");
        assertThat(answer.rows()).extracting(row -> row.get("fact")).containsExactly(null, "one", "one");
        assertThat(answer.rows()).extracting(row -> row.get("facts")).containsExactly(0L, 2L, 2L);
    }

    @Test
    void whatIsReachedIsReachedByFacts() {
        Answer answer = TestNetwork.ask("reach", Map.of("of", List.of("country:A")));
        assertThat(TestNetwork.column(answer, "ways").get("B")).isEqualTo("2");
    }

    private static Answer paths(String perHop) {
        return TestNetwork.ask(
                "paths", Map.of("from", List.of("country:A"), "to", List.of("country:B"), "perHop", List.of(perHop)));
    }

    private static Map<String, Object> version(String fact, long number) {
        return Map.of("fact", fact, "version", number, "disputed", true);
    }
}
