// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.FactType;

/// Five paths of up to six hops past hubs, at a date and through some types of facts only.
final class FivePaths implements Bench.Part {
    private static final Set<FactType> TYPES = Set.of(FactType.ATTENDED, FactType.REPRESENTS, FactType.PLEDGED);
    private static final int SLOW = 100;
    private static final int SLOWEST = 20;

    @Override
    public String run(Bench bench) throws Exception {
        Optional<Graphs.Ready> ready = bench.graphs().get(Graphs.made(bench.large()));
        Adjacency graph = Adjacency.read(ready.orElseThrow().folder());
        List<Pairs.Pair> pairs = Pairs.of(graph, bench.most() / 5, 11);
        var text = new StringBuilder(Bench.line(
                "\n### Five paths: %s, %,d things, %,d facts, at most %d hops, both clocks, three of four types, %d pairs\n",
                ready.get().name(), graph.nodes(), graph.edges(), Asked.HOPS, pairs.size()));
        Map<Way, Outcome> outcomes;
        try (Running running = Running.start(bench.servers(), ready.get(), Servers.HEAP)) {
            running.need("paths");
            String first = running.first(
                    "paths",
                    Asked.onDay(Map.of(
                            "from",
                            pairs.getFirst().from(),
                            "to",
                            pairs.getFirst().to())));
            text.append("The first answer after the start, with the reading of the network into memory: ")
                    .append(first)
                    .append(".\n\n");
            outcomes = bench.trial().run(ways(bench, running, pairs, graph));
            var few = new Trial(2, 0, Duration.ofSeconds(bench.quick() ? 30 : 120));
            outcomes.putAll(few.run(List.of(Yen.way(running, pairs, graph, rule(0), SLOWEST))));
        }
        text.append(Bench.table(outcomes));
        var outside = new Outside(ready.get().folder(), Duration.ofSeconds(10), Duration.ofSeconds(60));
        Bench.row(text, "JGraphT `YenKShortestPath`, no filters", outside.jgrapht("yen", pairs.subList(0, SLOWEST), 0));
        text.append("""

                What each of the others found is held against the length of the shortest path by the same rule. Who does not pass over hubs
                finds other paths, through them. A statement with a guard on hubs written by hand finds none that begins or ends at one.
                JGraphT ends with its first late answer, since it cannot be stopped.
                """);
        kinds(outcomes, pairs, text);
        return text.toString();
    }

    private static Adjacency.Rule rule(int maxTies) {
        return new Adjacency.Rule(true, TYPES, maxTies);
    }

    private static List<Way> ways(Bench bench, Running running, List<Pairs.Pair> pairs, Adjacency graph) {
        var ways = new ArrayList<Way>();
        int most = bench.most();
        List<Question> past = questions(running, pairs, graph, 500);
        List<Question> through = questions(running, pairs, graph, 0);
        ways.add(running.rest("REST, `paths` (hubs above 500 passed over)", past, Answers::firstPath, most));
        ways.add(running.driver("driver, `executeRead`, same Cypher", false, past, Answers::firstPath, most));
        ways.add(running.driver("driver, auto-commit, same Cypher", true, past, Answers::firstPath, most));
        ways.add(running.rest("REST, `paths` through hubs", through, Answers::firstPath, most));
        ways.add(running.driver(
                "driver, bare `SHORTEST 5`", true, Bare.questions(5, pairs, graph, rule(0)), Bare::hops, SLOW));
        ways.add(running.driver(
                "driver, bare `SHORTEST 5` with a guard on hubs",
                true,
                Bare.guarded(pairs, rule(500)),
                _ -> Way.UNCHECKED,
                SLOW));
        return ways;
    }

    private static List<Question> questions(Running running, List<Pairs.Pair> pairs, Adjacency graph, int maxTies) {
        Pairs.Pair first = pairs.getFirst();
        Map<String, String> arguments = Map.of(
                "from",
                first.from(),
                "to",
                first.to(),
                "k",
                "5",
                "maxHops",
                "" + Asked.HOPS,
                "types",
                Bare.types(rule(0)).replace('|', ','),
                "maxTies",
                "" + maxTies);
        return Bench.questions(running.question("paths", Asked.onDay(arguments)), pairs, graph, rule(maxTies));
    }

    private static void kinds(Map<Way, Outcome> outcomes, List<Pairs.Pair> pairs, StringBuilder text) {
        text.append("\nBy kind of pair, warm:\n\n| way | ")
                .append(String.join(" | ", Pairs.KINDS))
                .append(" |\n|")
                .append(" --- |".repeat(Pairs.KINDS.size() + 1))
                .append('\n');
        outcomes.forEach((way, outcome) -> {
            var cells = new LinkedHashMap<String, Cell>();
            Pairs.KINDS.forEach(kind -> cells.put(kind, new Cell()));
            outcome.each.forEach(
                    one -> cells.get(pairs.get((int) one[0]).kind()).nanos.add(one[1]));
            text.append("| ").append(way.name());
            cells.values().forEach(cell -> text.append(" | ").append(Outcome.times(cell)));
            text.append(" |\n");
        });
    }
}
