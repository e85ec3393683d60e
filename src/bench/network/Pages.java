// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// The first page about things with very many facts: what is next to them, and who was in the same rooms.
///
/// @param graph `large` for the large made one
/// @param queries what is asked about each of them
/// @param things how many are asked about, those with the most facts
/// @param prefix of their ids
/// @param bare what one would write for it without this project; empty for none
record Pages(String graph, List<Asks> queries, int things, String prefix, String bare) implements Bench.Part {
    /// @param more arguments beside the thing
    record Asks(String query, Map<String, String> more) {
        String words() {
            return "`" + query + "`" + (more.isEmpty() ? "" : " " + more);
        }
    }

    static Pages ofHub() {
        return new Pages(
                "large",
                List.of(
                        new Asks("neighbourhood", Map.of()),
                        new Asks("neighbourhood", Map.of("sort", "latest")),
                        new Asks("ties", Map.of())),
                1,
                "",
                """
                MATCH (t:Thing {id: $of})-[r]-(o:Thing)
                WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
                RETURN o.id AS other, o.name AS name, type(r) AS type, r.fact AS fact, r.claims AS claims
                ORDER BY type, fact LIMIT 50
                """);
    }

    static Pages ofCountries() {
        return new Pages(Graphs.VOTES, List.of(new Asks("co-attendance", Map.of())), 20, "country:", """
                MATCH (t:Thing {id: $of})-[r:ATTENDED]->(e)<-[s:ATTENDED]-(o)
                WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
                  AND s.sinceDay <= $asOf AND $asOf < s.untilDay AND s.knownDay <= $knownBy AND $knownBy < s.supersededDay
                RETURN o.id AS other, o.name AS name, count(DISTINCT e) AS meetings
                ORDER BY meetings DESC, other LIMIT 50
                """);
    }

    @Override
    public String run(Bench bench) throws Exception {
        Optional<Graphs.Ready> ready = bench.graphs().get(graph.equals("large") ? Graphs.made(bench.large()) : graph);
        if (ready.isEmpty()) {
            return "";
        }
        Adjacency edges = Adjacency.read(ready.get().folder());
        List<Integer> largest = IntStream.range(0, edges.nodes())
                .filter(node -> edges.id(node).startsWith(prefix))
                .boxed()
                .sorted(Comparator.comparingInt(edges::degree).reversed())
                .limit(things)
                .toList();
        var text = new StringBuilder(Bench.line(
                "\n### %s: %s, %,d facts, things with %,d to %,d facts\n",
                queries.getFirst().words(),
                ready.get().name(),
                edges.edges(),
                edges.degree(largest.getLast()),
                edges.degree(largest.getFirst())));
        List<String> ids = largest.stream().map(edges::id).toList();
        Sides sides = Sides.start(bench, ready.get(), true);
        text.append(sides.missing());
        int most = things == 1 || bench.quick() ? 100 : 200;
        Duration longest = Duration.ofSeconds(bench.quick() ? 5 : 40);
        try (Running running = sides.running()) {
            running.need(queries.getFirst().query());
            for (Asks asks : queries) {
                text.append("\n").append(asks.words()).append(":\n\n");
                List<Question> dated = questions(running, asks.query(), Asked.onDay(asks.more()), ids, most);
                List<Way> ways = new java.util.ArrayList<>();
                ways.add(running.rest(
                        "REST, no dates given",
                        questions(running, asks.query(), asks.more(), ids, most),
                        Answers::rows,
                        most));
                ways.addAll(sides.with("both clocks", dated, shown(), most));
                ways.add(running.driver(
                        "driver, auto-commit, bare Cypher, both clocks", true, bare(dated), _ -> Way.UNCHECKED, most));
                text.append(Bench.table(new Trial(10, bench.quick() ? 20 : 200, longest).run(ways)));
            }
        }
        return text.toString();
    }

    private List<Question> bare(List<Question> dated) {
        return dated.stream()
                .map(question -> question.in(bare, question.values()))
                .toList();
    }

    /// Cypher is asked for one row more than is shown.
    private static ToIntFunction<Object> shown() {
        return answer ->
                answer instanceof byte[] body && !new String(body).contains("\"rows\"") || answer instanceof List<?>
                        ? Math.min(Answers.rows(answer), 50)
                        : Answers.rows(answer);
    }

    private static List<Question> questions(
            Running running, String query, Map<String, String> arguments, List<String> ids, int most) {
        List<Question> each = ids.stream()
                .map(id -> {
                    var all = new java.util.HashMap<>(arguments);
                    all.put("of", id);
                    return running.question(query, all);
                })
                .toList();
        return IntStream.range(0, Math.max(1, most / each.size()))
                .mapToObj(_ -> each)
                .flatMap(List::stream)
                .toList();
    }
}
