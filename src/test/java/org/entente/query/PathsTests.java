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

    /// Eleven things that are all tied to each other and to a dead end on the only path: a long walk goes on among
    /// them for ever so many ways, and none is a path.
    @Test
    void aSearchThatIsGivenUpSaysThatThereMayBeMore() {
        facts("a MEMBER_OF c", "c MEMBER_OF b");
        TestGraph.write("""
                MATCH (c:Thing {id: 'entity:c'})
                UNWIND range(1, 11) AS i
                CREATE (:Thing:Entity {id: 'entity:m' + i, name: 'm' + i, member: i})
                WITH c, count(*) AS _
                MATCH (x:Entity), (y:Entity)
                WHERE x.member IS NOT NULL AND (x.member < y.member OR y = c)
                CREATE (x)-[:MEMBER_OF {fact: 'MEMBER_OF/' + x.id + '/' + y.id, version: 1, sinceDay: 0, untilDay: 99999999,
                  certainFrom: 0, certainTo: 99999999, knownDay: 0, supersededDay: 99999999, disputed: false, claims: []}]->(y)""");
        Answer cut = answer(Map.of("maxHops", "10"));
        assertThat(cut.rows().getFirst().get("note")).asString().contains("The search ended after");
        assertThat(cut.rows()).extracting(row -> row.get("cut")).containsExactly(true, null, null);
        assertThat(cut.truncated()).isTrue();
        Answer whole = answer(Map.of("maxHops", "4"));
        assertThat(whole.rows()).hasSize(3).extracting(row -> row.get("cut")).containsExactly(false, null, null);
        assertThat(whole.truncated()).isFalse();
    }

    @Test
    void ofPathsOfOneLengthTheBetterFoundedComesFirst() {
        for (String thing : List.of("u", "v", "w", "x", "y")) {
            facts("a MEMBER_OF " + thing, thing + " MEMBER_OF b");
        }
        TestGraph.write("MATCH (:Thing {name: 'x'})-[r]->() SET r.claims = ['c1', 'c2', 'c3', 'c4']");
        TestGraph.write("MATCH (:Thing {name: 'w'})-[r]->() SET r.claims = [i IN range(1, 50) | 'c' + i]");
        TestGraph.write("MATCH (:Thing {name: 'u'})-[r]->() SET r.disputed = true");
        TestGraph.write("MATCH (:Thing {name: 'v'})-[r]->() SET r.certainFrom = 99999999");
        TestGraph.write("MATCH (:Thing {name: 'y'})-[r]->() SET r.disputed = true, r.certainFrom = 99999999");
        // two ties cost 1; each of two hops 1 divided by its claims, of which ten count, and 2 for each doubt
        assertThat(scores()).containsExactly("w 2.1", "x 2.25", "u 5.0", "v 5.0", "y 7.0");
    }

    @Test
    void aHopCostsWhatItsBestFactCostsAndGivesAsManyFactsAsAskedFor() {
        facts("a MEMBER_OF b", "a OWNS b", "b SANCTIONS a", "b OWNS a");
        TestGraph.write("MATCH ()-[r:SANCTIONS]->() SET r.claims = r.claims + ['c2', 'c3', 'c4']");
        TestGraph.write("MATCH (:Thing {name: 'b'})-[r:OWNS]->() SET r.disputed = true");
        assertThat(column("facts", Map.of())).containsExactly("4", "4", "4");
        assertThat(column("score", Map.of())).containsOnly("0.25");
        assertThat(column("type", Map.of("perHop", "1"))).containsExactly("SANCTIONS");
        assertThat(column("facts", Map.of("perHop", "1"))).containsExactly("4");
        assertThat(column("disputed", Map.of("perHop", "4")))
                .containsExactlyInAnyOrder("false", "false", "false", "true");
        assertThat(column("facts", Map.of("directed", "true"))).containsExactly("2", "2");
    }

    @Test
    void aPledgeThatWaitsIsConditionalAndCanBeAskedForAlone() {
        facts("a PLEDGED c", "c BENEFITS b", "c DEPENDS_ON on");
        assertThat(column("status", Map.of())).containsExactly("firm", "firm");
        TestGraph.write("MATCH ()-[r:DEPENDS_ON]->() SET r.kind = 'waitsFor', r.condition = 'a ceasefire'");
        assertThat(column("status", Map.of())).containsExactly("conditional", "firm");
        assertThat(column("sentence", Map.of()).getFirst()).contains("on condition: a ceasefire");
        assertThat(routes(Map.of("statuses", "firm"))).isEmpty();
        assertThat(note(Map.of("statuses", "firm"))).contains("one of 2 hops through what is conditional");
    }

    @Test
    void whatIsSaidOfACommitmentThatNobodyHasPledgedIsOnlyConsidered() {
        facts("c BENEFITS a", "c BENEFITS b");
        assertThat(routes(Map.of())).isEmpty();
        assertThat(note(Map.of())).contains("one of 2 hops through what is considered");
        assertThat(column("status", Map.of("statuses", "considered"))).containsExactly("considered", "considered");
        assertThat(column("sentence", Map.of("statuses", "considered"))).allMatch(s -> s.contains("would"));
        facts("d PLEDGED c");
        assertThat(column("status", Map.of())).containsExactly("firm", "firm");
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

    private static Answer answer(Map<String, String> rules) {
        var arguments = new LinkedHashMap<String, String>(Map.of("from", "entity:a", "to", "entity:b"));
        arguments.putAll(rules);
        return new QueryRunner(TestGraph.graph(), Queries.read(), LIMITS, Clock.systemUTC()).run("paths", arguments);
    }

    private static List<Map<String, Object>> ask(Map<String, String> rules) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Map<String, Object>> rows = (List) answer(rules).rows();
        return rows;
    }

    /// {@return the inner thing and the score of each path of two hops}
    private static List<String> scores() {
        return ask(Map.of()).stream()
                .filter(row -> Long.valueOf(1).equals(row.get("hop")))
                .map(row -> row.get("toName") + " " + row.get("score"))
                .toList();
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
