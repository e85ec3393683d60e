// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.graph.Limits;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `paths` on small graphs whose paths can be seen by eye. The search is a procedure of the embedded server.
class PathsTests {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 1_000);

    @BeforeEach
    void clear() {
        TestGraph.clear();
        TestGraph.write("CREATE (:Thing:Source {id: 'source:s', name: 'A source'})");
    }

    @Test
    void shorterPathsComeFirstAndThenThoseThroughThingsWithFewerTies() {
        facts("a MEMBER_OF x", "x MEMBER_OF b", "a MEMBER_OF y", "y MEMBER_OF b", "y MEMBER_OF z", "y MEMBER_OF w");
        facts("a MEMBER_OF b");
        assertThat(routes(Map.of())).containsExactly("a b", "a x b", "a y b");
    }

    @Test
    void everyFactOfAHopIsARow() {
        facts("a MEMBER_OF b", "a OWNS b", "b SANCTIONS a");
        assertThat(column("type", Map.of())).containsExactlyInAnyOrder("MEMBER_OF", "OWNS", "SANCTIONS");
        assertThat(routes(Map.of())).containsExactly("a b");
    }

    @Test
    void aFactFromAThingToItselfIsOnNoPath() {
        facts("a MEMBER_OF a", "a MEMBER_OF b", "b MEMBER_OF b");
        assertThat(routes(Map.of())).containsExactly("a b");
    }

    @Test
    void directionIsKeptIfAsked() {
        facts("a MEMBER_OF x", "b MEMBER_OF x");
        assertThat(routes(Map.of())).containsExactly("a x b");
        assertThat(routes(Map.of("directed", "true"))).isEmpty();
        assertThat(note(Map.of("directed", "true")))
                .contains("one of 2 hops if the direction of the facts did not count");
    }

    @Test
    void whatEndedOrWasReportedLaterIsLeftOut() {
        fact("a", "MEMBER_OF", "b", 0, 100, 50);
        assertThat(routes(Map.of("asOf", "1970-03-01"))).containsExactly("a b");
        assertThat(routes(Map.of("asOf", "1970-06-01"))).isEmpty();
        assertThat(note(Map.of("asOf", "1970-06-01"))).contains("one of 1 hop if facts of any day counted");
        assertThat(note(Map.of("asOf", "1970-03-01", "knownBy", "1970-01-20")))
                .contains("one of 1 hop if reports of any day counted");
    }

    @Test
    void whatIsOnlyConsideredHasToBeAskedFor() {
        facts("a CONSIDERS c", "b CONSIDERS c");
        assertThat(routes(Map.of())).isEmpty();
        assertThat(note(Map.of())).contains("one of 2 hops through what is considered");
        assertThat(routes(Map.of("statuses", "considered"))).containsExactly("a c b");
    }

    @Test
    void hubsArePassedOverAndNamed() {
        facts("a MEMBER_OF h", "b MEMBER_OF h", "x MEMBER_OF h", "y MEMBER_OF h");
        assertThat(routes(Map.of("maxTies", "4"))).containsExactly("a h b");
        assertThat(routes(Map.of("maxTies", "3"))).isEmpty();
        assertThat(note(Map.of("maxTies", "3")))
                .contains("if things with many ties were not passed over: through h (4 ties)")
                .contains("Passed over inside paths, for ties to more than 3 others: h (4 ties)");
    }

    @Test
    void aThingCanBeAvoided() {
        facts("a MEMBER_OF x", "x MEMBER_OF b", "a MEMBER_OF y", "y MEMBER_OF z", "z MEMBER_OF b");
        assertThat(routes(Map.of("avoid", "entity:x"))).containsExactly("a y z b");
        assertThat(note(Map.of("avoid", "entity:x"))).contains("Avoided as asked: x (2 ties)");
        assertThat(note(Map.of("avoid", "entity:b"))).contains("Both ends are on every path");
    }

    @Test
    void thereIsNoPathToTheSameThing() {
        facts("a MEMBER_OF b");
        assertThat(note(Map.of("to", "entity:a")))
                .isEqualTo("Both ends are the same thing: there is no path to look for.");
    }

    @Test
    void thingsWithoutAnyTieSaySo() {
        facts("a MEMBER_OF x", "b MEMBER_OF y");
        assertThat(note(Map.of()))
                .isEqualTo(
                        "No path of up to 6 hops. Not even facts of every type, status and day would" + " give one.");
    }

    private static void facts(String... facts) {
        for (String fact : facts) {
            String[] parts = fact.split(" ", 3);
            fact(parts[0], parts[1], parts[2], -99_999_999, 99_999_999, 0);
        }
    }

    private static void fact(String from, String type, String to, int since, int until, int known) {
        TestGraph.write("""
                MERGE (a:Thing:Entity {id: 'entity:%1$s', name: '%1$s'})
                MERGE (b:Thing:Entity {id: 'entity:%3$s', name: '%3$s'})
                MERGE (s:Thing {id: 'source:s'})
                CREATE (:Claim {id: 'claim:%2$s/%1$s/%3$s', fact: '%2$s/%1$s/%3$s', knownDay: %6$d})-[:MADE_IN]->(s)
                CREATE (a)-[:%2$s {fact: '%2$s/%1$s/%3$s', version: 1, sinceDay: %4$d, untilDay: %5$d, certainFrom: %4$d,
                  certainTo: %5$d, knownDay: %6$d, supersededDay: 99999999, disputed: false,
                  claims: ['claim:%2$s/%1$s/%3$s']}]->(b)""".formatted(from, type, to, since, until, known));
    }

    private static List<Map<String, Object>> ask(Map<String, String> rules) {
        var arguments = new LinkedHashMap<String, String>(Map.of("from", "entity:a", "to", "entity:b"));
        arguments.putAll(rules);
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Map<String, Object>> rows =
                (List) new QueryRunner(TestGraph.graph(), Queries.read(), LIMITS, Clock.systemUTC())
                        .run("paths", arguments)
                        .rows();
        return rows;
    }

    private static String note(Map<String, String> rules) {
        return String.valueOf(ask(rules).getFirst().get("note"));
    }

    private static List<String> column(String column, Map<String, String> rules) {
        return ask(rules).stream()
                .skip(1)
                .map(row -> String.valueOf(row.get(column)))
                .toList();
    }

    /// {@return the names along each path}
    private static List<String> routes(Map<String, String> rules) {
        var routes = new LinkedHashMap<Object, String>();
        var hops = new LinkedHashMap<Object, Object>();
        for (var row : ask(rules).stream().skip(1).toList()) {
            Object path = row.get("path");
            routes.putIfAbsent(path, String.valueOf(row.get("fromName")));
            if (!Objects.equals(row.get("hop"), hops.put(path, row.get("hop")))) {
                routes.merge(path, " " + row.get("toName"), String::concat);
            }
        }
        return List.copyOf(routes.values());
    }
}
