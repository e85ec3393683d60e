// SPDX-License-Identifier: GPL-3.0-or-later

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.KnowledgeGraph;
import org.entente.graph.DriverGraph;
import org.entente.graph.Graph;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Every canned query in every way to ask it, side by side in one run; `src/bench/queries.sh` starts
/// it.
///
/// A client is a loop without a pause, and its time runs from the end of one answer to the end of the
/// next, so that what waits inside this process counts too.
public final class QueryBench {
    private static final int MANY = 50;
    private static final JsonMapper JSON = new JsonMapper();

    /// Held, since the platform forgets the level of a logger that nobody holds.
    private static final java.util.logging.Logger DRIVER_LOG = java.util.logging.Logger.getLogger("org.neo4j.driver");

    private final Map<String, String> options = new HashMap<>();
    private final List<Side> sides = new ArrayList<>();
    private final Map<Cell.Key, Cell> cells = new HashMap<>();
    private final double seconds;
    private final int rounds;
    private final boolean isParsed;
    private final List<Integer> clients;

    private QueryBench(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean flag = List.of("--quick", "--parse", "--write").contains(args[i]);
            if (!flag
                    && !List.of("--seconds", "--rounds", "--clients", "--queries")
                            .contains(args[i])) {
                throw new IllegalArgumentException("unknown option " + args[i]);
            }
            options.put(args[i], flag ? "" : args[++i]);
        }
        boolean quick = options.containsKey("--quick");
        seconds = Double.parseDouble(options.getOrDefault("--seconds", quick ? "0.1" : "1.2"));
        rounds = Integer.parseInt(options.getOrDefault("--rounds", quick ? "1" : "3"));
        isParsed = options.containsKey("--parse");
        clients = Stream.of(options.getOrDefault("--clients", "1,8,200").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        DRIVER_LOG.setLevel(java.util.logging.Level.WARNING);
        var bench = new QueryBench(args);
        var servers = new Servers(2 * Collections.max(bench.clients));
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close)); // after Ctrl-C too
        int exit = 1;
        try {
            bench.run(servers);
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private void run(Servers servers) throws Exception {
        Servers.Server application = servers.application();
        KnowledgeGraph graph = servers.graph();
        List<Question> questions;
        try (Graph bolt = DriverGraph.connect(application.bolt(), Servers.USER, application.password())) {
            questions = Question.of(bolt, options.getOrDefault("--queries", ".*"));
        }
        sides.add(new Side(Report.REST, http(application.http(), requests(questions, Question::get))));
        sides.add(new Side("Java", () -> question -> java(graph, question)));
        sides.add(new Side(Report.DRIVER, () -> new BoltClient(application.driver())));
        Optional<Servers.Server> engine = servers.container();
        if (engine.isPresent()) {
            Servers.Server container = engine.get();
            String basic = container.basic();
            sides.add(new Side(
                    "REST, container",
                    http(servers.applicationOver(container), requests(questions, Question::get)),
                    true));
            sides.add(new Side("HTTP API", http(container.http(), requests(questions, q -> q.post(basic))), true));
            sides.add(new Side("driver, container", () -> new BoltClient(container.driver()), true));
        }
        for (Side side : sides) {
            check(side, questions);
        }
        measure(questions);
        var report = new Report(questions, sides.stream().map(Side::name).toList(), cells);
        String text = report.text(about(graph), clients);
        System.out.println("\n" + text);
        if (options.containsKey("--write")) {
            Report.write("queries", text);
        }
    }

    private String about(KnowledgeGraph graph) throws IOException {
        return """
                `src/bench/queries.sh` on %s: %s, %d cores, JDK %s, heap %s for each server and %d MiB for the clients; %d sources with %d claims.
                %s.

                Every query as the last table asks it, all sides in one run, warm, in %d rounds of %.2f s each (many clients:
                at once, and until everybody has had two answers); clients and servers share the machine. A cell is p50 / p99
                in ms / answers a second. Each client keeps its connection and asks again at once. REST and the driver ask the
                same process; Java has its graph in the process of the clients. The driver runs the text of the query alone, in
                `executeRead`, and reads all rows to plain values; REST also looks up ids that were merged, words the facts and
                names the version of the data. Bodies of HTTP are read whole%s.
                """.formatted(
                        LocalDate.now(),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        Servers.HEAP,
                        Runtime.getRuntime().maxMemory() >> 20,
                        graph.query("sources").rows().count(),
                        graph.query("sources")
                                .rows()
                                .mapToLong(row -> row.integer("claims"))
                                .sum(),
                        sides.size() > 3
                                ? "REST once more, in a process of its own, Neo4j's HTTP API and the last driver ask "
                                        + Servers.IMAGE + " in a container with the same data"
                                : "No engine started a container, so Neo4j's HTTP API is left out",
                        rounds,
                        seconds / rounds,
                        isParsed ? " and parsed" : ", but not parsed");
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        return (Files.isReadable(file) ? Files.readAllLines(file) : List.<String>of())
                .stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.split(": ")[1])
                        .orElse(System.getProperty("os.arch"));
    }

    private Callable<Client> http(int port, Map<Question, byte[]> requests) {
        return () -> new HttpClient(port, requests::get, isParsed);
    }

    private static Map<Question, byte[]> requests(List<Question> questions, Function<Question, byte[]> request) {
        var requests = new IdentityHashMap<Question, byte[]>();
        questions.forEach(question -> requests.put(question, request.apply(question)));
        return requests;
    }

    private static List<?> java(KnowledgeGraph graph, Question question) {
        return graph.query(question.name()).with(question.arguments()).answer().rows();
    }

    /// A fast wrong answer is none: every side must give the same number of rows.
    private static void check(Side side, List<Question> questions) throws Exception {
        try (Client client = side.connect().call()) {
            for (Question question : questions.stream().filter(side::canAnswer).toList()) {
                int rows = rows(client.ask(question));
                // Cypher is asked for one row more than is shown
                int shown = question.values().get("limit") instanceof Long most
                        ? Math.min(rows, most.intValue() - 1)
                        : rows;
                if (shown != question.rows()) {
                    throw new IllegalStateException("%s: %s gives %d rows, expected %d"
                            .formatted(question.name(), side.name(), shown, question.rows()));
                }
            }
        }
    }

    static int rows(Object answer) {
        if (answer instanceof List<?> rows) {
            return rows.size();
        }
        Map<?, ?> body = answer instanceof Map<?, ?> map ? map : JSON.readValue((byte[]) answer, Map.class);
        Object rows = body.containsKey("rows") ? body.get("rows") : ((Map<?, ?>) body.get("data")).get("values");
        return ((List<?>) rows).size();
    }

    /// Short bursts side by side, in another order each time, so that drift and garbage hit all sides
    /// alike.
    private void measure(List<Question> questions) throws InterruptedException {
        for (Question question : questions) {
            for (Side side : sides.stream().filter(s -> s.canAnswer(question)).toList()) {
                Burst.of(side, List.of(question), 8, seconds, new Cell());
            }
        }
        var order = new ArrayList<>(sides);
        for (int round = 1; round <= rounds; round++) {
            for (int n : clients) {
                if (n > MANY && round < rounds) {
                    continue; // a burst of many is long by itself, since everybody has to have his turn
                }
                for (Question question : questions) {
                    Collections.rotate(order, 1);
                    for (Side side :
                            order.stream().filter(s -> s.canAnswer(question)).toList()) {
                        var key = new Cell.Key(question.name(), side.name(), n);
                        double time = n > MANY ? seconds : seconds / rounds;
                        Burst.of(side, List.of(question), n, time, cells.computeIfAbsent(key, _ -> new Cell()));
                    }
                }
                System.out.println("round " + round + " of " + rounds + ", " + n + " at a time: done");
            }
        }
    }
}
