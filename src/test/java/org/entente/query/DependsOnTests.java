// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What falls, on small graphs by hand.
@Contract
class DependsOnTests {
    private static final String ALWAYS =
            "sinceDay: 0, untilDay: 99999999, certainFrom: 0, certainTo: 99999999, knownDay: 0, supersededDay: 99999999, claims: [], disputed: false";

    @BeforeEach
    void clear() {
        TestGraph.clear();
    }

    @Test
    void whatWaitsFallsThroughAnyNumberOfSteps() {
        waits("b", "a");
        waits("c", "b");
        waits("d", "c");
        assertThat(falls("a")).containsExactly("b 1", "c 2", "d 3");
    }

    @Test
    void aCircleEnds() {
        waits("b", "a");
        waits("c", "b");
        waits("b", "c");
        waits("a", "c");
        assertThat(falls("a")).containsExactly("b 1", "c 2");
    }

    @Test
    void ofThoseMarkedAnyOfAllMustFall() {
        edge("x", "DEPENDS_ON", "a", "kind: 'waitsFor', anyOf: 'one'");
        edge("x", "DEPENDS_ON", "b", "kind: 'waitsFor', anyOf: 'one'");
        assertThat(falls("a")).isEmpty();
        waits("b", "a");
        assertThat(falls("a")).containsExactly("b 1", "x 2");
    }

    @Test
    void partsFallWithTheirUmbrellaButFellItNever() {
        edge("part", "PART_OF", "umbrella", "version: 1");
        assertThat(falls("umbrella")).containsExactly("part 1");
        assertThat(falls("part")).isEmpty();
    }

    @Test
    void whatOnlySupportsFellsNothing() {
        edge("b", "DEPENDS_ON", "a", "kind: 'supports'");
        edge("c", "DEPENDS_ON", "a", "kind: 'inReturnFor'");
        assertThat(falls("a")).isEmpty();
    }

    @Test
    void aPartyTakesWithItWhatIsExpectedOfItAndWhatItAlonePledged() {
        TestGraph.write("CREATE (:Thing:Entity {id: 'us', name: 'us'}), (:Thing:Entity {id: 'fr', name: 'fr'})");
        edge("role", "EXPECTED_OF", "us", "version: 1");
        edge("us", "PLEDGED", "alone", "version: 1");
        edge("us", "PLEDGED", "joint", "version: 1");
        edge("fr", "PLEDGED", "joint", "version: 1");
        waits("a", "role");
        waits("b", "alone");
        waits("c", "joint");
        assertThat(falls("us")).containsExactly("alone 0", "role 0", "a 1", "b 1");
    }

    @Test
    void whatNoLongerDependedOnTheDayDoesNotFall() {
        TestGraph.write(
                "MERGE (:Thing:Commitment {id: 'a', name: 'a'}) MERGE (:Thing:Commitment {id: 'b', name: 'b'})");
        TestGraph.write("MATCH (a {id: 'a'}), (b {id: 'b'}) CREATE (b)-[:DEPENDS_ON {kind: 'waitsFor', fact: 'f', "
                + ALWAYS.replace("untilDay: 99999999", "untilDay: 100") + "}]->(a)");
        assertThat(falls("a")).isEmpty();
    }

    private static void waits(String commitment, String on) {
        edge(commitment, "DEPENDS_ON", on, "kind: 'waitsFor'");
    }

    private static void edge(String from, String type, String to, String properties) {
        for (String id : List.of(from, to)) {
            TestGraph.write("MERGE (t:Thing {id: '" + id + "'}) ON CREATE SET t.name = '" + id + "', t:Commitment");
        }
        TestGraph.write("MATCH (a:Thing {id: '" + from + "'}), (b:Thing {id: '" + to + "'}) CREATE (a)-[:" + type
                + " {fact: '" + type + "/" + from + "/" + to + "', " + properties + ", " + ALWAYS + "}]->(b)");
    }

    private static List<String> falls(String on) {
        var runner = TestQueries.runner();
        return runner.run("depends-on", Map.of("on", on)).rows().stream()
                .map(row -> row.get("commitment") + " " + row.get("steps"))
                .toList();
    }
}
