// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

class EmbeddedServerTests {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 100);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void dataAndPasswordOutliveARestart() {
        String password;
        try (var server = EmbeddedServer.start(folder, 0)) {
            password = server.password();
            server.graph().write(LIMITS, session -> session.run(Statement.of("CREATE (:Thing {id: 'a'})")));
        }
        try (var server = EmbeddedServer.start(folder, 0)) {
            assertThat(server.password()).isEqualTo(password);
            assertThat(server.graph()
                            .read(LIMITS, session -> session.run(Statement.of("MATCH (t:Thing) RETURN t.id AS id")))
                            .rows())
                    .hasSize(1);
            assertThat(run(server, AuthTokens.basic(EmbeddedServer.USER, password), "RETURN 1 AS n"))
                    .isEqualTo(1);
        }
    }

    @Test
    void thePasswordFileIsForItsOwnerOnly() throws IOException {
        var server = TestGraph.server();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(server.password()).hasSizeGreaterThan(30);
    }

    @Test
    void withoutThePasswordNobodyIsLetIn() {
        var server = TestGraph.server();
        assertThatThrownBy(() -> run(server, AuthTokens.none(), "RETURN 1 AS n"))
                .isInstanceOf(Neo4jException.class);
        assertThatThrownBy(() -> run(server, AuthTokens.basic(EmbeddedServer.USER, "neo4j"), "RETURN 1 AS n"))
                .isInstanceOf(Neo4jException.class);
    }

    @Test
    void cypherCannotReadFilesOrAddresses() throws IOException {
        var asked = new AtomicInteger();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        web.start();
        try {
            var server = TestGraph.server();
            AuthToken user = AuthTokens.basic(EmbeddedServer.USER, server.password());
            for (String address : new String[] {
                "file:///etc/passwd",
                "http://127.0.0.1:" + web.getAddress().getPort() + "/x.csv",
                "http://localhost:" + web.getAddress().getPort() + "/x.csv",
            }) {
                assertThatThrownBy(
                                () -> run(server, user, "LOAD CSV FROM '" + address + "' AS line RETURN count(*) AS n"))
                        .as(address)
                        .isInstanceOf(Neo4jException.class);
            }
            assertThat(asked).hasValue(0);
        } finally {
            web.stop(0);
        }
    }

    @Test
    void aFolderHasOneServer() {
        var server = TestGraph.server();
        assertThat(EmbeddedServer.runningIn(server.home())).contains(server.boltUri());
        assertThat(EmbeddedServer.runningIn(folder)).isEmpty();
        assertThatThrownBy(() -> EmbeddedServer.start(server.home(), 0))
                .isInstanceOf(GraphException.Unavailable.class)
                .hasMessage("the data folder " + server.home()
                        + " is in use by another process; stop that one or choose another with entente.home");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, taken.getLocalPort()))
                    .isInstanceOf(GraphException.Unavailable.class)
                    .hasMessage("Bolt port " + taken.getLocalPort()
                            + " is taken; stop what listens there or choose another with entente.bolt-port");
        }
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedServer.start(file, 0))
                .isInstanceOf(GraphException.Unavailable.class)
                .hasMessage("the data folder " + file + " is a file; choose another with entente.home");
        assertThatThrownBy(() -> EmbeddedServer.start(file.resolve("below"), 0))
                .isInstanceOf(GraphException.Unavailable.class)
                .hasMessageStartingWith("the data folder " + file.resolve("below") + " cannot be used");
    }

    private static long run(EmbeddedServer server, AuthToken user, String cypher) {
        try (var driver = GraphDatabase.driver(server.boltUri(), user);
                var session = driver.session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }
}
