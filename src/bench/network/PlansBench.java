// SPDX-License-Identifier: GPL-3.0-or-later

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.query.Queries;
import org.entente.query.Query;
import org.slf4j.LoggerFactory;

/// `PROFILE` of every canned query on the large graphs; `src/bench/plans.sh` starts it. It ends with 1
/// if a question about a thing or a fact scans all nodes, a label or a type without limit.
public final class PlansBench {
    private static final Path DOCUMENT = Path.of("src/docs/plans.md");
    private static final java.util.logging.Logger DRIVER_LOG = java.util.logging.Logger.getLogger("org.neo4j.driver");

    private PlansBench() {}

    /// @param args the folder of made graphs, the folder of data, a regular expression over the names
    /// of queries, and `--write` to put the result into the documents
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        DRIVER_LOG.setLevel(java.util.logging.Level.SEVERE);
        var graphs = new Graphs(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]));
        Map<String, List<Profiled>> all = new LinkedHashMap<>();
        for (String name : List.of(Graphs.COALITION, Graphs.VOTES, Graphs.EDGES, Graphs.made(Graphs.LARGE))) {
            Optional<Graphs.Ready> ready = graphs.get(name);
            if (ready.isPresent()) {
                all.put(name, profile(ready.get(), args[2]));
            }
        }
        String text = text(all);
        System.out.println(text);
        if (List.of(args).contains("--write")) {
            Files.writeString(DOCUMENT, text);
        }
        System.exit(all.values().stream().flatMap(List::stream).anyMatch(Profiled::isBad) ? 1 : 0);
    }

    private static List<Profiled> profile(Graphs.Ready ready, String names) throws Exception {
        var profiled = new ArrayList<Profiled>();
        try (var servers = new Servers(4);
                Running running = Running.start(servers, ready, Servers.HEAP);
                Graph bolt = DriverGraph.connect(
                        running.server().bolt(), Servers.USER, running.server().password())) {
            var examples = new Examples(running.server().driver(), ready.name().equals(Graphs.COALITION));
            for (Query query : Queries.load(bolt).list()) {
                if (query.name().matches(names)) {
                    System.out.println(ready.name() + ": " + query.name());
                    for (Map<String, String> arguments : examples.of(query)) {
                        profiled.add(Profiled.of(running, bolt, query, arguments));
                    }
                }
            }
        }
        return profiled;
    }

    private static String text(Map<String, List<Profiled>> all) {
        var text = new StringBuilder(
                """
                # Plans

                `src/bench/plans.sh --write` on %s, Neo4j %s: `PROFILE` of every canned query with its examples on the coalition's record, and
                on the larger graphs of `benchmarks.md` about the things with the most facts. Operators are named with their db hits, the most first;
                those without any are left out. What a procedure of ours or of Graph Data Science reads is not among the hits.

                The verdict is computed from the plan. **bad**: the question names a thing or a fact, and yet a scan of all nodes, a label, a type or a
                whole index gave more than %,d rows without a limit that ends it (a `Limit` above it with nothing between that needs all rows first), or the
                question took longer than 30 s. *reads all*: nothing narrows the question, so that it is about all that there is of a kind, and has to read
                that; the program gives it 10 s. A label of which a graph has few by its nature (%s) may be read whole. *not asked*: the graph has no thing
                or no claim such as the question is about.
                """.formatted(LocalDate.now(), EmbeddedServer.version(), Scans.MOST, String.join(", ", Scans.FEW)));
        all.forEach((graph, queries) -> {
            text.append("\n## ").append(graph).append("\n\n");
            long bad = queries.stream().filter(Profiled::isBad).count();
            text.append(
                    bad == 0
                            ? "No question about a thing or a fact scans all nodes, or a label or type, without limit.\n"
                            : "**" + bad + " of " + queries.size() + " are bad.**\n");
            text.append(
                    "\n| query | asked | rows | db hits | ms | operators | verdict |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            queries.forEach(query -> text.append(query.row()).append('\n'));
        });
        return text.toString();
    }
}
