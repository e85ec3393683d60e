// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the parts of the bench share.
///
/// @param quick only a look: fewer questions, smaller graphs
record Bench(Graphs graphs, Servers servers, boolean quick) {
    private static final String HEADER = """
            | way | cold, ms | warm, ms | measured | troubles | |
            | --- | --- | --- | --- | --- | --- |
            """;

    /// One part: a chapter of the report.
    interface Part {
        /// {@return Markdown; empty if what it needs is not here}
        String run(Bench bench) throws Exception;
    }

    /// {@return how many questions are measured of those that are quickly answered}
    int most() {
        return quick ? 100 : 1_000;
    }

    Trial trial() {
        return quick ? new Trial(20, 200, Duration.ofSeconds(10)) : new Trial(50, 2_000, Duration.ofSeconds(60));
    }

    /// {@return a size of graph, smaller for a look}
    int large() {
        return quick ? 100_000 : Graphs.LARGE;
    }

    static String table(Map<Way, Outcome> outcomes) {
        var text = new StringBuilder(HEADER);
        outcomes.forEach((way, outcome) -> row(text, way.name(), outcome));
        return text.toString();
    }

    static void row(StringBuilder text, String name, Outcome outcome) {
        text.append("| ").append(name).append(" | ").append(outcome.cells()).append(" |\n");
    }

    static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    /// {@return a question for each pair, the same otherwise} What is expected is the number of hops, 0
    /// for no path.
    static List<Question> questions(Question question, List<Pairs.Pair> pairs, Adjacency graph, Adjacency.Rule rule) {
        return pairs.stream()
                .map(p -> question.with(
                        Map.of("from", p.from(), "to", p.to()), Math.max(0, graph.distance(p.a(), p.b(), rule))))
                .toList();
    }
}
