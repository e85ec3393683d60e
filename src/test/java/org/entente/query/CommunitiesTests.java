// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who belongs together: a triangle and a square with a diagonal, with one tie between them.
class CommunitiesTests {
    @BeforeEach
    void twoCliquesAndATieBetweenThem() {
        TestGraph.clear();
        new TestNetwork().ties("A-B B-C C-A C-P P-Q Q-R R-S S-P P-R").write();
    }

    /// By hand, with 9 ties: 5/9 - (11/18)^2 + 3/9 - (7/18)^2.
    @Test
    void theLargestComesFirst() {
        Answer answer = TestNetwork.ask("communities", Map.of());
        assertThat(answer.rows()).extracting(row -> row.get("size")).containsExactly(4L, 3L);
        assertThat(answer.rows()).extracting(row -> row.get("ties")).containsExactly(5L, 3L);
        assertThat(answer.rows()).extracting(row -> row.get("leaving")).containsExactly(1L, 1L);
        assertThat(answer.rows())
                .allSatisfy(row -> assertThat((Double) row.get("modularity")).isCloseTo(0.364197531, within(1e-8)));
        assertThat(answer.rows().getFirst().get("members"))
                .asInstanceOf(LIST)
                .hasSize(4)
                .contains(Map.of("id", "country:P", "name", "P", "ties", 3L));
    }

    @Test
    void theMembersOfOneAreAskedByItsNumberOrByAMember() {
        assertThat(members(Map.of("community", List.of("2")))).containsExactly("A", "B", "C");
        assertThat(members(Map.of("of", List.of("country:S")))).containsExactly("P", "R", "Q", "S");
        assertThat(members(Map.of("community", List.of("3"))))
                .as("nobody, in a row that says what was looked at")
                .containsExactly("null");
    }

    @Test
    void aMemberHasItsTiesInsideAndAll() {
        Answer answer = TestNetwork.ask("community-members", Map.of("community", List.of("1")));
        assertThat(answer.rows().getFirst())
                .containsEntry("name", "P")
                .containsEntry("within", 3L)
                .containsEntry("ties", 4L);
    }

    @Test
    void aThingThatIsNotInTheNetworkHasNoCommunity() {
        TestGraph.write("CREATE (:Thing:Entity {id: 'country:Z', name: 'Z'})");
        assertThat(members(Map.of("of", List.of("country:Z")))).containsExactly("null");
    }

    /// By hand, with ten times what chance would give: 10 times the sum of the squared degrees / 18^2.
    @Test
    void aResolutionCanKeepEveryThingAlone() {
        Answer answer = TestNetwork.ask("communities", Map.of("resolution", List.of("1000")));
        assertThat(answer.rows()).hasSize(7).extracting(row -> row.get("size")).containsOnly(1L);
        assertThat((Double) answer.rows().getFirst().get("modularity")).isCloseTo(-10 * 50.0 / 324, within(1e-7));
    }

    private static List<String> members(Map<String, List<String>> arguments) {
        return TestNetwork.ask("community-members", arguments).rows().stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }
}
