// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// A graph over Bolt whose server is missing, comes, goes, and comes back, on the same port.
@Tag("slow") // it waits
@ResourceLock(TestGraph.LOCK)
class WatchedGraphTests {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home = Path.of("");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private int port;

    @BeforeEach
    void port() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
    }

    @Test
    void itIsOpenedWhenTheServerComesAndAgainWhenItComesBack() throws InterruptedException {
        EmbeddedServer.start(home, port).close(); // makes the password
        try (Driver driver = driver(EmbeddedServer.password(home));
                var graph = WatchedGraph.open(DriverGraph.over(driver), this::opening, said::add)) {
            assertThat(graph.away()).get().asString().startsWith("the Neo4j server does not answer: ");
            assertThatThrownBy(() -> one(graph)).isInstanceOf(GraphException.Unavailable.class);
            try (var server = EmbeddedServer.start(home, port)) {
                assertThat(server.boltUri().getPort()).isEqualTo(port);
                answers(graph);
                assertThat(opened).hasValue(1);
            }
            assertThatThrownBy(() -> one(graph)).isInstanceOf(GraphException.Unavailable.class);
            long before = System.nanoTime();
            assertThatThrownBy(() -> one(graph)).isInstanceOf(GraphException.Unavailable.class);
            assertThatThrownBy(() -> graph.write(LIMITS, s -> s.run(Statement.of("RETURN 1 AS one"))))
                    .isInstanceOf(GraphException.Unavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(200));
            try (var _ = EmbeddedServer.start(home, port)) {
                answers(graph);
                assertThat(opened).hasValue(2);
            }
        }
        assertThat(said.getFirst()).startsWith("waiting for the graph: the Neo4j server does not answer: ");
        assertThat(said).filteredOn("the graph answers"::equals).hasSize(2);
    }

    @Test
    void whatIsWrongWithAServerThatAnswersIsNotWaitedFor() {
        try (var server = EmbeddedServer.start(home, port);
                Driver wrong = driver("not the password");
                Driver right = driver(server.password())) {
            assertThatThrownBy(() -> WatchedGraph.open(DriverGraph.over(wrong), this::opening, said::add))
                    .isInstanceOf(GraphException.Refused.class)
                    .hasMessageContaining("unauthorized");
            assertThatThrownBy(() -> WatchedGraph.open(
                            DriverGraph.over(right),
                            _ -> {
                                throw new IllegalStateException("the tables have faults");
                            },
                            said::add))
                    .hasMessage("the tables have faults");
            try (var graph = WatchedGraph.open(DriverGraph.over(right), this::opening, said::add)) {
                assertThatThrownBy(() -> graph.read(LIMITS, s -> s.run(Statement.of("RETRUN 1"))))
                        .isInstanceOf(GraphException.StatementFailed.class);
                assertThat(graph.away()).isEmpty();
            }
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aServerThatIsTooSlowAtFirstIsWaitedFor() throws InterruptedException {
        try (var server = EmbeddedServer.start(home, port);
                Driver driver = driver(server.password());
                var graph = WatchedGraph.open(
                        DriverGraph.over(driver),
                        opening -> {
                            if (opened.incrementAndGet() == 1) {
                                opening.read(
                                        new Limits(Duration.ofMillis(50), 1),
                                        s -> s.run(Statement.of("UNWIND range(1, 1000000000) AS i RETURN max(i)")));
                            }
                        },
                        said::add)) {
            answers(graph);
        }
        assertThat(opened).hasValue(2);
        assertThat(said).containsExactly("waiting for the graph: it took longer than allowed", "the graph answers");
    }

    private void opening(Graph graph) {
        one(graph);
        opened.incrementAndGet();
    }

    private static void one(Graph graph) {
        assertThat(graph.read(LIMITS, s -> s.run(Statement.of("RETURN 1 AS one")))
                        .rows())
                .hasSize(1);
    }

    private static void answers(WatchedGraph graph) throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); graph.away().isPresent(); Thread.sleep(50)) {
            assertThat(System.nanoTime()).as(graph.away().toString()).isLessThan(end);
        }
        one(graph);
    }

    private Driver driver(String password) {
        return GraphDatabase.driver(
                "bolt://localhost:" + port,
                AuthTokens.basic(EmbeddedServer.USER, password),
                Config.builder()
                        .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
                        .build());
    }
}
