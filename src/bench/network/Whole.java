// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said of a whole graph: who matters, who stands between, who belongs together.
final class Whole implements Bench.Part {
    private static final List<String> QUERIES = List.of("importance", "brokers", "communities");
    private static final int WARM = 10;

    @Override
    public String run(Bench bench) throws Exception {
        var text = new StringBuilder("""

                ### A whole graph: importance, brokers, communities

                The first answer is that of a program that has just started: it makes the projection and computes. If a question runs out of its time
                (10 s), that goes on, and the question is asked again at once.
                """);
        List<String> names = bench.quick()
                ? List.of(Graphs.POLITICIANS)
                : List.of(Graphs.POLITICIANS, Graphs.VOTES, Graphs.EDGES, Graphs.made(Graphs.LARGE));
        for (String name : names) {
            Optional<Graphs.Ready> ready = bench.graphs().get(name);
            if (ready.isPresent()) {
                text.append("\n").append(name).append(":\n\n");
                ours(bench, ready.get(), text);
                igraph(ready.get(), text);
            }
        }
        return text.toString();
    }

    private static void ours(Bench bench, Graphs.Ready graph, StringBuilder text) throws Exception {
        Map<Way, Outcome> outcomes = new LinkedHashMap<>();
        for (String query : QUERIES) {
            // a program of its own for each, since the second would find the projection of the first
            try (Running running = Running.start(bench.servers(), graph, Servers.HEAP)) {
                running.need(query);
                String first = running.first(query, Map.of());
                var question = new Question(query, Map.of(), "", Map.of(), 0);
                Way way = running.rest(
                        "REST, `" + query + "`",
                        Collections.nCopies(WARM, question),
                        answer -> Answers.rows(answer) > 0 ? 0 : -1,
                        WARM);
                new Trial(0, 1, Duration.ofSeconds(60)).run(List.of(way)).forEach((asked, outcome) -> {
                    outcome.note = "first: " + first;
                    outcomes.put(asked, outcome);
                });
            }
        }
        text.append(Bench.table(outcomes));
    }

    private static void igraph(Graphs.Ready graph, StringBuilder text) throws Exception {
        var outside = new Outside(graph.folder(), Duration.ofSeconds(10), Duration.ofSeconds(60));
        outside.whole().forEach((what, outcome) -> Bench.row(text, "igraph, " + what, outcome));
    }
}
