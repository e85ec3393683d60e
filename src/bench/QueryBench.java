// SPDX-License-Identifier: GPL-3.0-or-later

import module java.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.entente.KnowledgeGraph;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Plan;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.entente.load.Progress;
import org.entente.query.Parameter;
import org.entente.query.Queries;
import org.entente.query.Query;
import org.entente.query.QueryRunner;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Every canned query in every way to ask it, side by side in one run; `src/bench/queries.sh` starts it.
///
/// A client is a loop without a pause, and its time runs from the end of one answer to the end of the next,
/// so that what waits inside this process counts too. HTTP is spoken by a small client over a plain socket:
/// a large one would take more of the processors, which clients and servers share, than what is measured.
public final class QueryBench {
    private static final Path IMPORT = Path.of("import");
    private static final Path DOCUMENT = Path.of("src/docs/benchmarks.md");
    private static final String BEGIN = "<!-- queries -->";
    private static final String END = "<!-- /queries -->";
    private static final String IMAGE = "neo4j:2026.08.1";
    private static final String USER = "neo4j";
    private static final String HEAP = "1g";
    private static final int MANY = 50;
    private static final String REST = "REST";
    private static final String DRIVER = "driver";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    /// Held, since the platform forgets the level of a logger that nobody holds.
    private static final java.util.logging.Logger DRIVER_LOG = java.util.logging.Logger.getLogger("org.neo4j.driver");

    /// What need not be given, but without which nobody would ask.
    private static final Map<String, Map<String, String>> MORE = Map.of("pledges", Map.of("beneficiary", "country:UA"));

    /// What is asked, as REST and Java take it and as Cypher gets it.
    private record Question(
            String name, Map<String, String> arguments, String cypher, Map<String, Object> values, int rows) {}

    private record Side(String name, Callable<Client> connect) {}

    private record Key(String question, String side, int clients) {}

    /// One client with its own connection. An answer is a list of rows, or a body of HTTP read whole.
    private interface Client extends Closeable {
        Object ask(Question question) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private static final class Cell {
        private final List<Long> nanos = new ArrayList<>();
        private long answers;
        private long took;
        private int errors;

        private synchronized void add(Cell other) {
            nanos.addAll(other.nanos);
            answers += other.answers;
            errors += other.errors;
        }

        private double millis(double quantile) {
            Collections.sort(nanos);
            return nanos.isEmpty() ? Double.NaN : nanos.get((int) Math.ceil(quantile * nanos.size()) - 1) / 1e6;
        }

        @Override
        public String toString() {
            return digits(millis(0.5)) + " / " + digits(millis(0.99)) + " / " + digits(answers * 1e9 / took)
                    + (errors == 0 ? "" : ", " + errors + " errors");
        }

        private static String digits(double value) {
            return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
        }
    }

    private final Map<String, String> options = new HashMap<>();
    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
    private final List<Side> sides = new ArrayList<>();
    private final Map<Key, Cell> cells = new HashMap<>();
    private final double seconds;
    private final int rounds;
    private final List<Integer> clients;

    private QueryBench(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean flag = List.of("--quick", "--parse", "--write").contains(args[i]);
            if (!flag && !List.of("--seconds", "--rounds", "--clients", "--queries", "--out").contains(args[i])) {
                throw new IllegalArgumentException("unknown option " + args[i]);
            }
            options.put(args[i], flag ? "" : args[++i]);
        }
        boolean quick = options.containsKey("--quick");
        seconds = Double.parseDouble(options.getOrDefault("--seconds", quick ? "0.1" : "1.2"));
        rounds = Integer.parseInt(options.getOrDefault("--rounds", quick ? "1" : "3"));
        clients = Stream.of(options.getOrDefault("--clients", "1,8,200").split(",")).map(Integer::valueOf).toList();
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        DRIVER_LOG.setLevel(java.util.logging.Level.WARNING);
        var bench = new QueryBench(args);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close)); // what was started ends after Ctrl-C too
        int exit = 1;
        try {
            bench.run();
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private void run() throws Exception {
        Path home = temporary();
        int rest = startApplication(home);
        URI bolt = EmbeddedServer.runningIn(home).orElseThrow();
        String password = EmbeddedServer.password(home);
        Driver driver = driver(bolt, password);
        String data = driver.executableQuery("MATCH (c:Claim) WHERE c.retracted IS NULL "
                        + "RETURN count(DISTINCT c.fact) + ' facts, ' + count(c) + ' claims' AS data")
                .execute().records().getFirst().get(0).asString();
        List<Question> questions = questions(bolt, password);
        String about = "%s %s, %d cores, JDK %s, heap %s for each server and %d MiB for the clients; %s".formatted(
                System.getProperty("os.name"), processor(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"), HEAP, Runtime.getRuntime().maxMemory() >> 20, data);
        System.out.println(about);

        KnowledgeGraph graph = KnowledgeGraph.open(temporary());
        opened.push(graph);
        graph.load(IMPORT, Progress.SILENT);
        Map<String, byte[]> gets = requests(questions, QueryBench::get);
        sides.add(new Side(REST, () -> new Http(rest, gets)));
        sides.add(new Side("Java", () -> question -> java(graph, question)));
        sides.add(new Side(DRIVER, () -> new Bolt(driver)));
        String container = startContainer(questions);
        System.out.println(container);

        for (Side side : sides) {
            check(side, questions);
        }
        measure(questions);
        report(questions, about + ". " + container);
    }

    /// The only place that knows how a Java program asks.
    private static List<?> java(KnowledgeGraph graph, Question question) {
        return graph.query(question.name()).with(question.arguments()).answer().rows();
    }

    /// The whole catalogue. What Cypher gets is overheard, so that the driver is handed exactly the same.
    private List<Question> questions(URI bolt, String password) {
        var questions = new ArrayList<Question>();
        var heard = new HashMap<String, Map<String, Object>>();
        try (Graph graph = DriverGraph.connect(bolt, USER, password)) {
            var limits = new Limits(Duration.ofSeconds(30), 1_000);
            var runner = new QueryRunner(overheard(graph, heard), Queries.load(graph), limits, Clock.systemUTC());
            for (Query query : runner.queries().list()) {
                var arguments = new LinkedHashMap<>(MORE.getOrDefault(query.name(), Map.of()));
                query.parameters().stream()
                        .filter(Parameter::required)
                        .forEach(p -> arguments.put(p.name(), p.example()));
                if (query.name().matches(options.getOrDefault("--queries", ".*"))) {
                    int rows = runner.run(query.name(), arguments).rows().size();
                    String cypher = query.statement();
                    questions.add(new Question(query.name(), arguments, cypher, heard.get(cypher), rows));
                }
            }
        }
        return questions;
    }

    private static Graph overheard(Graph graph, Map<String, Map<String, Object>> heard) {
        return new Graph() {
            @Override
            public <T> T read(Limits limits, Function<Session, T> work) {
                return graph.read(limits, session -> work.apply((statement, columns, row) -> {
                    heard.put(statement.text(), statement.parameters());
                    return session.stream(statement, columns, row);
                }));
            }

            @Override
            public <T> T write(Limits limits, Function<Session, T> work) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Plan explain(Statement statement) {
                return graph.explain(statement);
            }

            @Override
            public void close() {}
        };
    }

    /// {@return the port of REST}
    private int startApplication(Path home) throws Exception {
        Path said = Files.createTempFile("entente-bench", ".out");
        opened.push(() -> Files.deleteIfExists(said));
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + HEAP,
                        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                        "org.entente.Entente", "serve", "--server.port=0", "--entente.bolt-port=0",
                        "--entente.home=" + home, "--entente.import-folder=" + IMPORT)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        opened.push(() -> {
            application.destroy();
            if (!application.waitFor(30, TimeUnit.SECONDS)) {
                application.destroyForcibly();
            }
        });
        await(() -> {
            if (!application.isAlive()) {
                throw new IllegalStateException("the application ended:\n" + Files.readString(said));
            }
            return Files.readString(said).contains("Bolt: ");
        });
        Matcher address = Pattern.compile("answers at http://localhost:(\\d+)").matcher(Files.readString(said));
        return address.find() ? Integer.parseInt(address.group(1)) : 0;
    }

    /// On the host's network, loopback only: a published port would put a proxy in the way. {@return what
    /// to say of it}
    private String startContainer(List<Question> questions) throws Exception {
        if (command("docker", "info") == null) {
            return "No Docker engine answers, so Neo4j's HTTP API is left out";
        }
        int http = freePort();
        int bolt = freePort();
        String password = UUID.randomUUID().toString();
        String id = command("docker", "run", "--detach", "--rm", "--network=host", "--env=NEO4J_AUTH=neo4j/" + password,
                "--env=NEO4J_server_http_listen__address=127.0.0.1:" + http,
                "--env=NEO4J_server_bolt_listen__address=127.0.0.1:" + bolt,
                "--env=NEO4J_server_memory_heap_max__size=" + HEAP, "--env=NEO4J_server_memory_pagecache_size=128m",
                "--env=NEO4J_dbms_usage__report_enabled=false", IMAGE);
        if (id == null) {
            return "A container of " + IMAGE + " does not start, so Neo4j's HTTP API is left out";
        }
        opened.push(() -> command("docker", "rm", "--force", "--volumes", id));
        URI address = URI.create("bolt://127.0.0.1:" + bolt);
        Driver driver = driver(address, password);
        await(() -> {
            try {
                driver.verifyConnectivity();
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        });
        try (var graph = KnowledgeGraph.over(DriverGraph.connect(address, USER, password))) {
            graph.load(IMPORT, Progress.SILENT);
        }
        String basic = Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> posts = requests(questions, question -> post(question, basic));
        sides.add(new Side("HTTP API", () -> new Http(http, posts)));
        sides.add(new Side("driver, container", () -> new Bolt(driver)));
        return "Neo4j's HTTP API and the last driver ask " + IMAGE + " in a container with the same data";
    }

    private static Map<String, byte[]> requests(List<Question> questions, Function<Question, String> request) {
        return questions.stream()
                .collect(Collectors.toMap(Question::name, q -> request.apply(q).getBytes(StandardCharsets.UTF_8)));
    }

    private static String get(Question question) {
        String arguments = question.arguments().entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "GET /api/queries/" + question.name() + "?" + arguments + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static String post(Question question, String basic) {
        String body = JSON.writeValueAsString(Map.of("statement", question.cypher(), "parameters", question.values()));
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic
                + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n" + body;
    }

    /// A session of the bare driver: one statement in one transaction, every row read to plain values.
    private record Bolt(org.neo4j.driver.Session session) implements Client {
        private Bolt(Driver driver) {
            this(driver.session(SessionConfig.forDatabase("neo4j")));
        }

        @Override
        public Object ask(Question question) {
            return session.executeRead(
                    tx -> tx.run(question.cypher(), question.values()).list(row -> row.asMap()));
        }

        @Override
        public void close() {
            session.close();
        }
    }

    /// A persistent HTTP/1.1 connection; opened anew when the server has closed it.
    private final class Http implements Client {
        private final int port;
        private final Map<String, byte[]> requests;
        private Socket socket = new Socket();
        private InputStream in = InputStream.nullInputStream();

        private Http(int port, Map<String, byte[]> requests) {
            this.port = port;
            this.requests = requests;
        }

        @Override
        public Object ask(Question question) throws IOException {
            if (!socket.isConnected() || socket.isClosed()) {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            }
            socket.getOutputStream().write(requests.get(question.name()));
            byte[] body = read();
            return options.containsKey("--parse") ? JSON.readValue(body, Map.class) : body;
        }

        private byte[] read() throws IOException {
            String status = line();
            int length = 0;
            boolean chunked = false;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
                chunked |= lower.equals("transfer-encoding: chunked");
                last |= lower.equals("connection: close");
            }
            var body = new ByteArrayOutputStream(Math.max(length, 1 << 13));
            do {
                length = chunked ? Integer.parseInt(line(), 16) : length;
                body.write(in.readNBytes(length));
            } while (chunked && length > 0 && line().isEmpty());
            while (chunked && !line().isEmpty()) {
                // a trailer
            }
            if (last) {
                close();
            }
            if (!status.startsWith("HTTP/1.1 20")) {
                throw new IOException(status + " " + body.toString(StandardCharsets.UTF_8));
            }
            return body.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("the server closed the connection");
                }
                line.append((char) b);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /// A fast wrong answer is none: every side must give the same number of rows.
    private static void check(Side side, List<Question> questions) throws Exception {
        try (Client client = side.connect().call()) {
            for (Question question : questions) {
                int rows = rows(client.ask(question));
                // Cypher is asked for one row more than is shown
                int shown = question.values().get("limit") instanceof Long most ? Math.min(rows, most.intValue() - 1) : rows;
                if (shown != question.rows()) {
                    throw new IllegalStateException("%s: %s gives %d rows, expected %d"
                            .formatted(question.name(), side.name(), shown, question.rows()));
                }
            }
        }
    }

    private static int rows(Object answer) {
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
            for (Side side : sides) {
                burst(side, question, 8, seconds, new Cell());
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
                    for (Side side : order) {
                        var key = new Key(question.name(), side.name(), n);
                        double time = n > MANY ? seconds : seconds / rounds;
                        burst(side, question, n, time, cells.computeIfAbsent(key, _ -> new Cell()));
                    }
                }
                System.out.println("round " + round + " of " + rounds + ", " + n + " at a time: done");
            }
        }
    }

    /// A client asks once before the clock starts. Its first answer after that is not timed, since all
    /// begin at once, and nobody stops before the time is over and everybody has had two: the load is the
    /// same to the end. A server that lets some wait for ever is not waited for, but what its clients wait
    /// for in the end is counted.
    private static void burst(Side side, Question question, int clients, double seconds, Cell cell)
            throws InterruptedException {
        var ready = new CountDownLatch(clients);
        var served = new CountDownLatch(clients);
        var begin = new CompletableFuture<Long>();
        var last = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    var mine = new Cell();
                    boolean isServed = false;
                    try (Client client = side.connect().call()) {
                        ask(client, question, new Cell());
                        ready.countDown();
                        long now = begin.join();
                        long end = now + (long) (seconds * 1e9);
                        long latest = end + LONGEST.toNanos();
                        for (int asked = 1; now < end || served.getCount() > 0 && now < latest; asked++) {
                            long before = now;
                            boolean answered = ask(client, question, mine);
                            now = System.nanoTime();
                            if (now < end || served.getCount() > 0) {
                                mine.answers += answered ? 1 : 0;
                                mine.nanos.addAll(answered && asked > 1 ? List.of(now - before) : List.of());
                                last.accumulateAndGet(now, Math::max);
                            }
                            if (asked == 2) {
                                served.countDown();
                                isServed = true;
                            }
                            Thread.yield(); // or one client would hold the processor, and the others would not be heard
                        }
                    } catch (Exception e) {
                        mine.errors++;
                    } finally {
                        ready.countDown();
                        if (!isServed) {
                            served.countDown();
                        }
                        cell.add(mine);
                    }
                });
            }
            ready.await();
            begin.complete(System.nanoTime());
        }
        cell.took += last.get() - begin.join();
    }

    private static boolean ask(Client client, Question question, Cell cell) throws IOException {
        try {
            client.ask(question);
            return true;
        } catch (IOException | RuntimeException e) {
            if (cell.errors++ == 0) {
                System.err.println(question.name() + ": " + e);
            }
            client.close();
            return false;
        }
    }

    private void report(List<Question> questions, String about) throws IOException {
        var text = new StringBuilder("## Queries\n\n`src/bench/queries.sh` on %s: %s.\n\n".formatted(LocalDate.now(), about));
        text.append("""
                Every query as the last table asks it, all sides in one run, warm, in %d rounds of %.2f s each (many
                clients: at once, and until everybody has had two answers); clients and servers share the machine. A cell is p50 / p99 in ms / answers a second. Each client keeps its connection and asks again at
                once. REST and the driver ask the same process; Java has its graph in the process of the clients. The driver runs the
                text of the query alone, in `executeRead`, and reads all rows to plain values; REST also looks up ids that were
                merged, words the facts and names the version of the data. Bodies of HTTP are read whole%s.
                """.formatted(rounds, seconds / rounds, options.containsKey("--parse") ? " and parsed" : ", but not parsed"));
        for (int n : clients) {
            text.append("\n### %d at a time\n\n| query | ".formatted(n));
            sides.forEach(side -> text.append(side.name()).append(" | "));
            text.append("REST : driver, p50 | p99 |\n|").append(" --- |".repeat(sides.size() + 3)).append('\n');
            int[] notBehind = new int[2];
            for (Question question : questions) {
                Function<String, Cell> cell = side -> cells.get(new Key(question.name(), side, n));
                text.append("| ").append(question.name()).append(" | ");
                sides.forEach(side -> text.append(cell.apply(side.name())).append(" | "));
                for (int i = 0; i < 2; i++) {
                    double quantile = i == 0 ? 0.5 : 0.99;
                    double ratio = cell.apply(REST).millis(quantile) / cell.apply(DRIVER).millis(quantile);
                    notBehind[i] += ratio <= 1 ? 1 : 0;
                    text.append("%.2f |".formatted(ratio)).append(i == 0 ? " " : "\n");
                }
            }
            text.append("\nREST is at or below the driver in %d of %d queries at p50 and in %d at p99.\n"
                    .formatted(notBehind[0], questions.size(), notBehind[1]));
        }
        text.append("\n### What was asked\n\n| query | arguments | rows |\n| --- | --- | --- |\n");
        questions.forEach(q -> text.append("| %s | %s | %d |\n".formatted(q.name(), q.arguments(), q.rows())));
        System.out.println("\n" + text);
        if (options.containsKey("--out")) {
            Files.writeString(Path.of(options.get("--out")), text);
        }
        if (options.containsKey("--write")) {
            String document = Files.readString(DOCUMENT);
            boolean marked = document.contains(BEGIN) && document.contains(END);
            String before = marked ? document.substring(0, document.indexOf(BEGIN)) : document.stripTrailing() + "\n\n";
            String after = marked ? document.substring(document.indexOf(END)) : END + "\n";
            Files.writeString(DOCUMENT, before + BEGIN + "\n" + text + after);
        }
    }

    private Driver driver(URI address, String password) {
        var config = Config.builder().withMaxConnectionPoolSize(2 * Collections.max(clients)).build();
        Driver driver = GraphDatabase.driver(address, AuthTokens.basic(USER, password), config);
        opened.push(driver);
        return driver;
    }

    private Path temporary() throws IOException {
        Path folder = Files.createTempDirectory("entente-bench");
        opened.push(() -> {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        });
        return folder;
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        return (Files.isReadable(file) ? Files.readAllLines(file) : List.<String>of())
                .stream().filter(line -> line.startsWith("model name")).findFirst().map(line -> line.split(": ")[1])
                        .orElse(System.getProperty("os.arch"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// {@return what a command says, or null if it is not there or fails}
    private static String command(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !condition.call(); Thread.sleep(200)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a server did not start in " + PATIENCE.toMinutes() + " minutes");
            }
        }
    }

    private void close() {
        for (AutoCloseable what : opened) {
            try {
                what.close();
            } catch (Exception e) {
                System.err.println("while closing: " + e);
            }
        }
    }
}
