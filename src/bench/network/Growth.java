// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// How time and memory grow with the graph, as exponents: a line through the logarithms by least squares.
final class Growth implements Bench.Part {
    @Override
    public String run(Bench bench) throws Exception {
        List<Integer> sizes = bench.quick() ? List.of(10_000, 100_000) : List.of(10_000, 100_000, 1_000_000);
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int size : sizes) {
            Graphs.Ready ready = bench.graphs().get(Graphs.made(size)).orElseThrow();
            Adjacency graph = Adjacency.read(ready.folder());
            List<Pairs.Pair> pairs = Pairs.of(graph, bench.most() / 5, 13);
            try (Running running = Running.start(bench.servers(), ready, Servers.HEAP)) {
                add(figures, "start, s", running.startSeconds());
                Map<Way, Outcome> outcomes = bench.trial().run(ways(bench, running, graph, pairs));
                outcomes.forEach((way, outcome) -> {
                    add(figures, way.name() + ", p50, ms", outcome.warm.millis(0.5));
                    add(figures, way.name() + ", p99, ms", outcome.warm.millis(0.99));
                    if (outcome.late + outcome.wrong + outcome.failed > 0) {
                        add(figures, way.name() + ", troubles", outcome.late + outcome.wrong + outcome.failed);
                    }
                });
                add(figures, "resident memory at most, MiB", running.mib("VmHWM"));
            }
        }
        var text = new StringBuilder("\n### How it grows, warm, at the REST end\n\n| | ");
        sizes.forEach(
                size -> text.append(Bench.line("%,d things | ", size).strip()).append(" "));
        text.append("exponent |\n| ")
                .append("--- | ".repeat(sizes.size() + 2).strip())
                .append("\n");
        figures.forEach((name, values) -> {
            text.append("| ").append(name);
            values.forEach(value -> text.append(" | ").append(Outcome.digits(value)));
            text.append(" | ").append(values.size() < sizes.size() ? "" : Outcome.digits(exponent(sizes, values)));
            text.append(" |\n");
        });
        return text.toString();
    }

    private static void add(Map<String, List<Double>> figures, String name, double value) {
        figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static List<Way> ways(Bench bench, Running running, Adjacency graph, List<Pairs.Pair> pairs) {
        Pairs.Pair first = pairs.getFirst();
        Map<String, String> ends = Map.of("from", first.from(), "to", first.to());
        int most = bench.most();
        var ways = new ArrayList<Way>();
        ways.add(running.rest(
                "`shortest-path`, both clocks",
                Bench.questions(
                        running.question("shortest-path", Asked.onDay(ends)), pairs, graph, Adjacency.Rule.ON_DAY),
                Answers::rows,
                most));
        if (running.has("paths")) {
            ways.add(running.rest(
                    "`paths`, five, both clocks",
                    Bench.questions(
                            running.question("paths", Asked.onDay(ends)),
                            pairs,
                            graph,
                            new Adjacency.Rule(true, Set.of(), 500)),
                    Answers::firstPath,
                    most));
        }
        if (running.has("neighbourhood")) {
            int hub = IntStream.range(0, graph.nodes())
                    .reduce((a, b) -> graph.degree(a) >= graph.degree(b) ? a : b)
                    .orElseThrow();
            Question page = running.question("neighbourhood", Asked.onDay(Map.of("of", graph.id(hub))));
            ways.add(running.rest(
                    "`neighbourhood` of the largest hub",
                    IntStream.range(0, most / 5).mapToObj(_ -> page).toList(),
                    Answers::rows,
                    most / 5));
        }
        return ways;
    }

    /// {@return the slope of the line through the logarithms, by least squares}
    static double exponent(List<Integer> sizes, List<Double> values) {
        int n = sizes.size();
        double[] x = sizes.stream().mapToDouble(Math::log).toArray();
        double[] y = values.stream().mapToDouble(Math::log).toArray();
        double meanX = IntStream.range(0, n).mapToDouble(i -> x[i]).average().orElseThrow();
        double meanY = IntStream.range(0, n).mapToDouble(i -> y[i]).average().orElseThrow();
        double both = IntStream.range(0, n)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
        return both
                / IntStream.range(0, n)
                        .mapToDouble(i -> (x[i] - meanX) * (x[i] - meanX))
                        .sum();
    }
}
