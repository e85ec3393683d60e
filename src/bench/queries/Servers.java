// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.KnowledgeGraph;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.load.Progress;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.FileSystemUtils;

/// Starts what is asked, each with the project's record and on loopback only, and ends all of it.
final class Servers implements AutoCloseable {
    static final String HEAP = "1g";
    static final String IMAGE = "neo4j:2026.08.1";
    static final String USER = "neo4j";
    private static final Path IMPORT = Path.of("import");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// @param http the port of its HTTP interface
    record Server(int http, URI bolt, String password, Driver driver) {
        String basic() {
            return Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// @param http the port of its HTTP interface
    /// @param start from nothing to the line that says that it answers
    record Started(int http, Process process, Duration start) {}

    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
    private final int connections;

    /// @param connections how many each driver may open
    Servers(int connections) {
        this.connections = connections;
    }

    /// {@return our program with its own Neo4j, in a process of its own}
    Server application() throws Exception {
        Path home = folder().resolve("home");
        return in(home, application(home, HEAP));
    }

    /// {@return our program with what is in a folder, in a process of its own}
    ///
    /// @param heap its greatest size, as `-Xmx` takes it
    Started application(Path home, String heap) throws Exception {
        return serve(heap, "--entente.bolt-port=0", "--entente.home=" + home);
    }

    /// {@return what can be asked in a folder in which our program runs}
    Server in(Path home, Started started) {
        URI bolt = EmbeddedServer.runningIn(home).orElseThrow();
        String password = EmbeddedServer.password(home);
        return new Server(started.http(), bolt, password, driver(bolt, password));
    }

    /// {@return the port of our program, in a process of its own, over a Neo4j server}
    int applicationOver(Server server) throws Exception {
        return serve(
                        HEAP,
                        "--spring.neo4j.uri=" + server.bolt(),
                        "--spring.neo4j.authentication.username=" + USER,
                        "--spring.neo4j.authentication.password=" + server.password())
                .http();
    }

    private Started serve(String heap, String... settings) throws Exception {
        long begin = System.nanoTime();
        Path said = folder().resolve("out");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.Entente",
                "serve",
                "--server.port=0",
                "--entente.import-folder=" + IMPORT));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        opened.push(() -> end(process));
        await(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended:\n" + Files.readString(said));
            }
            return Files.readString(said).contains("answers at ");
        });
        Matcher address = Pattern.compile("answers at http://localhost:(\\d+)").matcher(Files.readString(said));
        if (!address.find()) {
            throw new IllegalStateException("the application says no address:\n" + Files.readString(said));
        }
        return new Started(Integer.parseInt(address.group(1)), process, Duration.ofNanos(System.nanoTime() - begin));
    }

    /// Ends a process in good order, or else at once.
    static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /// {@return the graph in this process}
    KnowledgeGraph graph() throws IOException {
        KnowledgeGraph graph = KnowledgeGraph.open(folder());
        opened.push(graph);
        graph.load(IMPORT, Progress.SILENT);
        return graph;
    }

    /// {@return Neo4j in a container; empty if there is no engine for it} It is on the host's network: a
    /// published port would put a proxy in the way.
    Optional<Server> container() throws Exception {
        String password = UUID.randomUUID().toString();
        Optional<Server> server = container(password, "--env=NEO4J_AUTH=neo4j/" + password);
        if (server.isPresent()) {
            try (var graph =
                    KnowledgeGraph.over(DriverGraph.connect(server.get().bolt(), USER, password))) {
                graph.load(IMPORT, Progress.SILENT);
            }
        }
        return server;
    }

    /// {@return Neo4j in a container with a copy of the store of a data folder; empty if there is no
    /// engine for it}
    Optional<Server> container(Path home) throws Exception {
        Path copy = folder().resolve("data");
        FileSystemUtils.copyRecursively(home.resolve("data"), copy);
        return container(EmbeddedServer.password(home), "--volume=" + copy + ":/data");
    }

    private Optional<Server> container(String password, String option) throws Exception {
        int http = freePort();
        int bolt = freePort();
        String id = command(
                "docker",
                "run",
                "--detach",
                "--rm",
                "--network=host",
                option,
                "--env=NEO4J_server_http_listen__address=127.0.0.1:" + http,
                "--env=NEO4J_server_bolt_listen__address=127.0.0.1:" + bolt,
                "--env=NEO4J_server_memory_heap_max__size=" + HEAP,
                "--env=NEO4J_server_memory_pagecache_size=128m",
                "--env=NEO4J_dbms_usage__report_enabled=false",
                IMAGE);
        if (id == null) {
            return Optional.empty();
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
        return Optional.of(new Server(http, address, password, driver));
    }

    private Driver driver(URI address, String password) {
        var config = Config.builder().withMaxConnectionPoolSize(connections).build();
        Driver driver = GraphDatabase.driver(address, AuthTokens.basic(USER, password), config);
        opened.push(driver);
        return driver;
    }

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory("entente-bench");
        opened.push(() -> FileSystemUtils.deleteRecursively(folder));
        return folder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// {@return what a command says, or null if it is not there or fails}
    private static String command(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
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

    /// Ends what was started last first.
    @Override
    public void close() {
        for (AutoCloseable next = opened.poll(); next != null; next = opened.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                System.err.println("while closing: " + e);
            }
        }
    }
}
