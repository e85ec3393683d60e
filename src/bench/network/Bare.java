// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.FactType;

/// What one would write without this project: the shortest Cypher that answers.
final class Bare {
    private static final String ENDS = "MATCH (a:Thing {id: $from}), (b:Thing {id: $to}) ";
    static final String CLOCKS =
            " WHERE r.sinceDay <= $day AND $day < r.untilDay AND r.knownDay <= $day AND $day < r.supersededDay";

    private Bare() {}

    /// {@return for each pair the paths as lists of ids}
    static List<Question> questions(int paths, List<Pairs.Pair> pairs, Adjacency graph, Adjacency.Rule rule) {
        String statement =
                ENDS + "MATCH p = SHORTEST " + paths + " (a)(()-[r:" + types(rule) + (rule.isOnDay() ? CLOCKS : "")
                        + "]-()){1," + Asked.HOPS + "}(b) RETURN [n IN nodes(p) | n.id] AS ids";
        return pairs.stream()
                .map(p -> new Question(
                        "", Map.of(), statement, parameters(p), Math.max(0, graph.distance(p.a(), p.b(), rule))))
                .toList();
    }

    /// {@return for each pair five paths whose inner nodes are no hubs, as one would write it by hand}
    static List<Question> guarded(List<Pairs.Pair> pairs, Adjacency.Rule rule) {
        String statement = ENDS + "MATCH p = SHORTEST 5 (a)(()-[r:" + types(rule) + CLOCKS
                + "]-(n WHERE COUNT { (n)--() } <= " + rule.maxTies() + ")){1," + Asked.HOPS
                + "}(b) RETURN [n IN nodes(p) | n.id] AS ids";
        return pairs.stream()
                .map(p -> new Question("", Map.of(), statement, parameters(p), 0))
                .toList();
    }

    private static Map<String, Object> parameters(Pairs.Pair pair) {
        return Map.of("from", pair.from(), "to", pair.to(), "day", Asked.DAY.toEpochDay());
    }

    /// {@return the number of hops of the shortest path in an answer, 0 if there is none}
    static int hops(Object answer) {
        return ((List<?>) answer)
                .stream()
                        .mapToInt(row -> ((List<?>) ((Map<?, ?>) row).get("ids")).size() - 1)
                        .min()
                        .orElse(0);
    }

    static String types(Adjacency.Rule rule) {
        return Stream.of(FactType.values())
                .filter(type -> rule.types().isEmpty()
                        ? type.isRelationship()
                        : rule.types().contains(type))
                .map(FactType::name)
                .collect(Collectors.joining("|"));
    }
}
