// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The whole program on the large graph: how long it takes to start, how much memory it holds with
/// which heap, and 200 clients at once.
final class Program implements Bench.Part {
    private static final int MOST_MIB = 1_536;
    private static final int CLIENTS = 200;
    private static final List<String> HEAPS = List.of("2g", "1g", "768m", "640m", "512m");

    @Override
    public String run(Bench bench) throws Exception {
        Graphs.Ready ready = bench.graphs().get(Graphs.made(bench.large())).orElseThrow();
        Adjacency graph = Adjacency.read(ready.folder());
        List<Pairs.Pair> pairs = Pairs.of(graph, bench.most() / 5, 17);
        var text =
                new StringBuilder(Bench.line("\n### The whole program: %s, %,d facts\n", ready.name(), graph.edges()));
        text.append("""
                Start is from nothing to the line that says that it answers; then every question below is asked (paths of all kinds of pairs), and
                200 clients ask at once. Memory is what Linux calls resident (`VmRSS`, and at most `VmHWM`).

                | heap, `-Xmx` | start, s | first `paths` | after the start, MiB | after the questions, MiB | at most, MiB | within 1.5 GiB | troubles |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (String heap : bench.quick() ? HEAPS.subList(1, 2) : HEAPS) {
            try (Running running = Running.start(bench.servers(), ready, heap)) {
                String row = row(bench, running, graph, pairs);
                text.append("| ").append(heap).append(" ").append(row).append(" |\n");
            } catch (Exception e) { // a heap that is too small stays in the table
                String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                text.append("| ")
                        .append(heap)
                        .append(" | | | | | | | failed: ")
                        .append(why)
                        .append(" |\n");
            }
        }
        text.append(clients(bench, ready, graph, pairs));
        return text.toString();
    }

    private static String row(Bench bench, Running running, Adjacency graph, List<Pairs.Pair> pairs) throws Exception {
        long resident = running.mib("VmRSS");
        Map<String, String> ends =
                Map.of("from", pairs.getFirst().from(), "to", pairs.getFirst().to());
        String first = running.has("paths") ? running.first("paths", Asked.onDay(ends)) : "";
        Map<String, List<Question>> asked = questions(running, graph, pairs);
        int errors = 0;
        for (List<Question> questions : asked.values()) {
            errors += burst(new Side("REST", rest(running)), questions, 8, bench).errors;
        }
        errors += burst(new Side("REST", rest(running)), all(asked), CLIENTS, bench).errors;
        long most = running.mib("VmHWM");
        return Bench.line(
                        " | %.1f | %s | %d | %d | %d | %s | %d",
                        running.startSeconds(),
                        first,
                        resident,
                        running.mib("VmRSS"),
                        most,
                        most <= MOST_MIB ? "yes" : "no",
                        errors)
                .strip();
    }

    private static String clients(Bench bench, Graphs.Ready ready, Adjacency graph, List<Pairs.Pair> pairs)
            throws Exception {
        var text = new StringBuilder("""

                200 clients at once, each with its own connection and without a pause, warm; the driver asks the same process with the same Cypher.

                | question | REST: p50 / p99, ms / answers a second | driver, `executeRead` |
                | --- | --- | --- |
                """);
        try (Running running = Running.start(bench.servers(), ready, Servers.HEAP)) {
            Map<String, List<Question>> asked = questions(running, graph, pairs);
            asked.put("all of them in turn", all(asked));
            asked.forEach((name, questions) -> {
                try {
                    var rest = new Side("REST", rest(running));
                    var driver = new Side(
                            "driver", () -> new TimedBolt(running.server().driver(), false));
                    burst(rest, questions, 8, bench);
                    burst(driver, questions, 8, bench);
                    text.append(Bench.line(
                            "| %s | %s | %s |",
                            name, burst(rest, questions, CLIENTS, bench), burst(driver, questions, CLIENTS, bench)));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return text.toString();
    }

    private static java.util.concurrent.Callable<Client> rest(Running running) {
        return () -> new HttpClient(running.server().http(), Question::get, false);
    }

    private static Cell burst(Side side, List<Question> questions, int clients, Bench bench)
            throws InterruptedException {
        var cell = new Cell();
        Burst.of(side, questions, clients, bench.quick() ? 1 : 5, cell);
        return cell;
    }

    private static List<Question> all(Map<String, List<Question>> asked) {
        int longest = asked.values().stream().mapToInt(List::size).max().orElse(0);
        var all = new ArrayList<Question>();
        for (int i = 0; i < longest; i++) {
            for (List<Question> questions : asked.values()) {
                all.add(questions.get(i % questions.size()));
            }
        }
        return all;
    }

    private static Map<String, List<Question>> questions(Running running, Adjacency graph, List<Pairs.Pair> pairs) {
        Pairs.Pair first = pairs.getFirst();
        Map<String, String> ends = Asked.onDay(Map.of("from", first.from(), "to", first.to()));
        Map<String, List<Question>> all = new LinkedHashMap<>();
        for (String query : List.of("shortest-path", "paths")) {
            if (running.has(query)) {
                Question question = running.question(query, ends);
                all.put(
                        "`" + query + "`",
                        pairs.stream()
                                .map(p -> question.with(Map.of("from", p.from(), "to", p.to()), 0))
                                .toList());
            }
        }
        for (String query : List.of("neighbourhood", "ties", "co-attendance")) {
            if (running.has(query)) {
                Question question = running.question(query, Asked.onDay(Map.of("of", graph.id(0))));
                all.put(
                        "`" + query + "`",
                        pairs.stream()
                                .filter(p -> p.from().startsWith("person:")
                                        || p.from().startsWith("org:"))
                                .map(p -> question.with(Map.of("of", p.from()), 0))
                                .toList());
            }
        }
        return all;
    }
}
