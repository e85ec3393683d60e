// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// One embedded server for all tests of a JVM, in a temporary folder.
public final class TestGraph {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1_000_000);

    private static @Nullable EmbeddedServer server;

    private TestGraph() {}

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
        return server().graph();
    }

    public static void clear() {
        write("MATCH (n) DETACH DELETE n");
    }

    public static void write(String cypher) {
        graph().write(LIMITS, session -> session.run(Statement.of(cypher)));
    }

    public static Rows read(String cypher) {
        return graph().read(LIMITS, session -> session.run(Statement.of(cypher)));
    }
}
