// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One shortest path, by everybody.
final class OnePath implements Bench.Part {
    private static final String QUERY = "shortest-path";
    private static final int SLOW = 100;

    @Override
    public String run(Bench bench) throws Exception {
        Optional<Graphs.Ready> ready = bench.graphs().get(bench.quick() ? Graphs.POLITICIANS : Graphs.EDGES);
        if (ready.isEmpty()) {
            return "";
        }
        Adjacency graph = Adjacency.read(ready.get().folder());
        List<Pairs.Pair> pairs = Pairs.of(graph, bench.most() / 4, 7);
        var text = new StringBuilder(Bench.line(
                "\n### One shortest path: %s, %,d things, %,d facts, at most %d hops, %d pairs\n",
                ready.get().name(), graph.nodes(), graph.edges(), Asked.HOPS, pairs.size()));
        Sides sides = Sides.start(bench, ready.get(), true);
        text.append(sides.missing());
        try (Running running = sides.running()) {
            text.append(Bench.table(bench.trial().run(ways(bench, sides, pairs, graph))));
        }
        outside(bench, ready.get(), pairs, text);
        return text.toString();
    }

    private static List<Way> ways(Bench bench, Sides sides, List<Pairs.Pair> pairs, Adjacency graph) {
        int most = bench.most();
        Running running = sides.running();
        Pairs.Pair first = pairs.getFirst();
        Map<String, String> ends = Map.of("from", first.from(), "to", first.to());
        List<Question> plain = Bench.questions(running.question(QUERY, ends), pairs, graph, Adjacency.Rule.ANY);
        List<Question> dated =
                Bench.questions(running.question(QUERY, Asked.onDay(ends)), pairs, graph, Adjacency.Rule.ON_DAY);
        var ways = new ArrayList<Way>();
        ways.add(running.rest("REST, no dates given", plain, Answers::rows, most));
        ways.addAll(sides.with("both clocks", dated, Answers::rows, most));
        ways.add(running.driver(
                "driver, bare `SHORTEST 1`",
                true,
                Bare.questions(1, pairs, graph, Adjacency.Rule.ANY),
                Bare::hops,
                most));
        ways.add(running.driver(
                "driver, bare `SHORTEST 1`, both clocks",
                true,
                Bare.questions(1, pairs, graph, Adjacency.Rule.ON_DAY),
                Bare::hops,
                most));
        paths(bench, running, pairs, graph, ways);
        return ways;
    }

    /// The same by the query for several paths, where it is there.
    private static void paths(Bench bench, Running running, List<Pairs.Pair> pairs, Adjacency graph, List<Way> ways) {
        if (!running.has("paths")) {
            return;
        }
        Pairs.Pair first = pairs.getFirst();
        Map<String, String> one = Map.of("from", first.from(), "to", first.to(), "k", "1", "maxTies", "0");
        Question plain = running.question("paths", one);
        Question dated = running.question("paths", Asked.onDay(one));
        ways.add(running.rest(
                "REST, `paths` with k=1, no dates given",
                Bench.questions(plain, pairs, graph, Adjacency.Rule.ANY),
                Answers::firstPath,
                bench.most()));
        ways.add(running.rest(
                "REST, `paths` with k=1, both clocks",
                Bench.questions(dated, pairs, graph, Adjacency.Rule.ON_DAY),
                Answers::firstPath,
                bench.most()));
    }

    private static void outside(Bench bench, Graphs.Ready graph, List<Pairs.Pair> pairs, StringBuilder text)
            throws Exception {
        var outside = new Outside(graph.folder(), Duration.ofSeconds(10), Duration.ofSeconds(60));
        List<Pairs.Pair> few = pairs.subList(0, Math.min(SLOW, pairs.size()));
        int cold = bench.quick() ? 20 : 50;
        Bench.row(text, "networkx `bidirectional_shortest_path`", outside.python("networkx", pairs, cold));
        Bench.row(text, "igraph `get_shortest_paths`", outside.python("igraph", few, 10));
        Bench.row(text, "JGraphT `BidirectionalDijkstra`", outside.jgrapht("dijkstra", pairs, cold));
        Bench.row(text, "JGraphT `BFSShortestPath`", outside.jgrapht("bfs", few, 10));
    }
}
