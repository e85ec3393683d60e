// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Paths on a real graph of 5,908 things and 41,706 ties, beside what networkx and igraph say of it. The data is no
/// part of the project; where it is not, this test is skipped.
@Tag("slow")
@ResourceLock(TestGraph.LOCK)
class PoliticiansTests {
    private static final Path FOLDER = Path.of("../shared/data/graphs/politicians");
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 100_000);
    private static final int BATCH = 5_000;

    @BeforeAll
    static void load() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the politicians graph is not there: " + FOLDER);
        TestGraph.clear();
        List<Map<String, Object>> rows = new ArrayList<>();
        try (var lines = Files.lines(FOLDER.resolve("gemsec_politician_edges.csv"))) {
            lines.skip(1).forEach(line -> {
                String[] ends = line.split(",", 2);
                rows.add(Map.of("a", "entity:" + ends[0], "b", "entity:" + ends[1], "line", rows.size()));
            });
        }
        for (int i = 0; i < rows.size(); i += BATCH) {
            var batch = Map.<String, Object>of("rows", rows.subList(i, Math.min(rows.size(), i + BATCH)));
            TestGraph.graph().write(LIMITS, session -> session.run(new Statement("""
                    UNWIND $rows AS row
                    MERGE (a:Thing {id: row.a}) SET a:Entity, a.name = row.a
                    MERGE (b:Thing {id: row.b}) SET b:Entity, b.name = row.b
                    CREATE (a)-[:MEMBER_OF {fact: 'MEMBER_OF/' + row.a + '/' + row.b, version: 1, sinceDay: 0,
                      untilDay: 99999999, certainFrom: 0, certainTo: 99999999, knownDay: 0, supersededDay: 99999999,
                      disputed: false, claims: ['claim:' + row.line]}]->(b)""", batch)));
        }
    }

    @Test
    void distancesAndNumbersOfShortestPathsAreThoseOfTheReference() throws IOException {
        var wrong = new ArrayList<String>();
        for (JsonNode pair : reference().get("pairs_distance_count")) {
            List<Long> lengths = lengths(pair, 1_000);
            long distance = pair.get(2).asLong();
            long shortest = lengths.stream().filter(l -> l == distance).count();
            if (!lengths.getFirst().equals(distance) || shortest != pair.get(3).asLong()) {
                wrong.add(pair + ": " + lengths.getFirst() + ", " + shortest);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theLengthsOfTheFiveShortestSimplePathsAreThoseOfTheReference() throws IOException {
        var wrong = new ArrayList<String>();
        for (JsonNode pair : reference().get("k_simple")) {
            List<Long> lengths = lengths(pair, 5);
            if (!lengths.toString().replace(" ", "").equals(pair.get(2).toString())) {
                wrong.add(pair + ": " + lengths);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pageRankIsThatOfTheReference() throws IOException {
        ranksAgree("importance", "score", "pagerank_top20", 1e-9);
    }

    @Test
    void betweennessIsThatOfTheReference() throws IOException {
        ranksAgree("brokers", "paths", "betweenness_top20", 1);
    }

    private static void ranksAgree(String query, String column, String name, double tolerance) throws IOException {
        JsonNode expected = reference().get(name);
        List<Map<String, @Nullable Object>> rows = new QueryRunner(
                        TestGraph.graph(), Queries.read(), LIMITS, Clock.systemUTC())
                .run(query, Map.of("limit", String.valueOf(expected.size())))
                .rows();
        assertThat(rows).hasSize(expected.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .containsEntry("thing", "entity:" + expected.get(i).get(0).asString());
            assertThat((Double) rows.get(i).get(column))
                    .isCloseTo(expected.get(i).get(1).doubleValue(), within(tolerance));
        }
    }

    private static JsonNode reference() throws IOException {
        return new JsonMapper().readTree(Files.readString(FOLDER.resolve("reference.json")));
    }

    /// {@return the lengths of the best paths, in their order}
    private static List<Long> lengths(JsonNode pair, int k) {
        var lengths = new LinkedHashMap<Object, Long>();
        new QueryRunner(TestGraph.graph(), Queries.read(), LIMITS, Clock.systemUTC())
                        .run(
                                "paths",
                                Map.of(
                                        "from",
                                        "entity:" + pair.get(0).asString(),
                                        "to",
                                        "entity:" + pair.get(1).asString(),
                                        "k",
                                        String.valueOf(k),
                                        "maxHops",
                                        "10"))
                        .rows()
                        .stream()
                        .skip(1)
                        .forEach(row -> lengths.put(row.get("path"), (Long) row.get("hops")));
        return List.copyOf(lengths.values());
    }
}
