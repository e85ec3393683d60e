// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionConfig;

/// Five shortest paths by Yen's algorithm in Neo4j Graph Data Science, on a projection that is made
/// before.
final class Yen {
    private static final TransactionConfig LONG =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(5)).build();

    private Yen() {}

    static Way way(Running running, List<Pairs.Pair> pairs, Adjacency graph, Adjacency.Rule rule, int most) {
        String project = "MATCH (a:Thing) OPTIONAL MATCH (a)-[r:" + Bare.types(rule) + "]->(b:Thing)" + Bare.CLOCKS
                + " RETURN gds.graph.project('yen', a, b, {}, {undirectedRelationshipTypes: ['*']}) AS graph";
        try (var session = running.server().driver().session()) {
            session.run(project, Map.of("day", Asked.DAY.toEpochDay()), LONG).consume();
        }
        String statement = """
                MATCH (a:Thing {id: $from}), (b:Thing {id: $to})
                CALL gds.shortestPath.yens.stream('yen', {sourceNode: a, targetNode: b, k: 5}) YIELD nodeIds
                RETURN nodeIds AS ids
                """;
        List<Question> questions = Bare.questions(5, pairs, graph, rule).stream()
                .map(question -> question.in(statement, question.values()))
                .toList();
        return running.driver("driver, Yen in GDS (projection made before)", true, questions, Yen::hops, most);
    }

    /// Yen's has no greatest length, and so finds paths where the others may not look.
    private static int hops(Object answer) {
        int hops = Bare.hops(answer);
        return hops > Asked.HOPS ? 0 : hops;
    }
}
