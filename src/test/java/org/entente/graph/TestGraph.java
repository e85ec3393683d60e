// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// One graph for all tests of a JVM: in an embedded server in a temporary folder or, with
/// `-Dentente.test.graph=container`, in a Neo4j server in a container.
public final class TestGraph {
    /// What only one class of tests has at a time, where several run at once.
    public static final String LOCK = "the graph of all tests";

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1_000_000);

    private static @Nullable EmbeddedServer server;
    private static @Nullable ContainerServer container;
    private static @Nullable Graph inContainer;

    private TestGraph() {}

    /// {@return whether the tests ask a server in a container}
    public static boolean isInContainer() {
        return "container".equals(System.getProperty("entente.test.graph"));
    }

    /// {@return whether the graph has the procedures that a query needs; a server in a container has none of ours}
    public static boolean hasProcedures(List<String> names) {
        return names.isEmpty() || !isInContainer();
    }

    /// {@return the embedded server, for tests of what only it has}
    public static synchronized EmbeddedServer server() {
        EmbeddedServer running = server;
        if (running == null) {
            Path home = temporaryFolder("entente");
            EmbeddedServer started = EmbeddedServer.start(home, 0);
            running = started;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                FileSystemUtils.deleteRecursively(home.toFile());
            }));
            Schema.apply(running.graph());
            server = running;
        }
        return running;
    }

    /// {@return a new folder, which whoever asks for it has to delete}
    public static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Graph graph() {
        return isInContainer() ? graphInContainer() : server().graph();
    }

    /// {@return where the graph is reached over Bolt, wherever it is; the user is [EmbeddedServer#USER]}
    public static URI boltUri() {
        return isInContainer() ? container().boltUri() : server().boltUri();
    }

    public static String password() {
        return isInContainer() ? container().password() : server().password();
    }

    public static void clear() {
        write("MATCH (n) DETACH DELETE n");
    }

    public static void write(String cypher) {
        graph().write(LIMITS, session -> session.run(Statement.of(cypher)));
    }

    public static Rows read(String cypher) {
        return read(Statement.of(cypher));
    }

    public static Rows read(Statement statement) {
        return graph().read(LIMITS, session -> session.run(statement));
    }

    private static synchronized ContainerServer container() {
        ContainerServer running = container;
        if (running == null) {
            ContainerServer started = ContainerServer.start();
            running = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            container = running;
        }
        return running;
    }

    private static synchronized Graph graphInContainer() {
        Graph connected = inContainer;
        if (connected == null) {
            connected = container().connect();
            Schema.apply(connected);
            inContainer = connected;
        }
        return connected;
    }
}
