// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One embedded server for all tests of a JVM, in a temporary folder.
public final class TestGraph {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1_000_000);

    private static @Nullable EmbeddedServer server;

    private TestGraph() {}

    public static synchronized EmbeddedServer server() {
        EmbeddedServer running = server;
        if (running == null) {
            try {
                running = EmbeddedServer.start(Files.createTempDirectory("entente"), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            Schema.apply(running.graph());
            server = running;
        }
        return running;
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
