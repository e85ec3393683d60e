// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.graph.ContainerServer;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.graph.Limits;
import org.entente.graph.NeedsEngine;
import org.entente.graph.Statement;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;

/// A Neo4j server that goes away and comes back under the program: what a user sees, and that nothing is lost.
/// One server for all tests; it keeps its port, as one does that is started again.
@Tag("slow")
@ExtendWith(NeedsEngine.class)
@SuppressWarnings("NullAway.Init") // the fields are set before all tests
class ServerFaultTests {
    private static final String GOOD = "/api/queries/pledges?beneficiary=country:UA";
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1);

    private static ContainerServer server;
    private static URI uri;

    @BeforeAll
    static void begin() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        server = ContainerServer.onPort(port);
        uri = ContainerServer.boltUri(port);
        server.begin();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    @Timeout(300)
    void aServerThatIsMissingAtTheStartIsWaitedFor() {
        clear();
        server.stop();
        try (Program program = serve()) {
            program.awaitLine("waiting for the graph: ");
            var asking = new Asking(program.address());
            isUnavailable(asking.get(GOOD));
            isUnavailable(asking.get("/api/things/country:FR"));
            HttpResponse<String> health = asking.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .contains("\"graph\":{\"details\":{\"reason\":\"the Neo4j server does not answer: ");
            assertThat(asking.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(asking.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(asking.get("/queries").statusCode()).isEqualTo(200);
            server.startAgain();
            assertThat(asking.await(GOOD, r -> r.statusCode() == 200).body()).contains("country:UA");
            assertThat(asking.await("/actuator/health", r -> r.statusCode() == 200)
                            .body())
                    .contains("\"graph\":{\"status\":\"UP\"}");
            assertThat(program.out()).contains("The graph is empty: loading", "the graph answers");
            assertThat(program.err()).doesNotContain("\tat ", server.password());
        }
    }

    @Test
    @Timeout(300)
    void aServerThatIsStoppedAndStartedWhileItIsAsked() throws InterruptedException {
        try (Program program = serve()) {
            var asking = new Asking(program.address());
            String answer = asking.get(GOOD).body();
            var statuses = new ConcurrentHashMap<Integer, Integer>();
            var done = new AtomicBoolean();
            List<Thread> askers = List.of(asker(asking, answer, statuses, done), asker(asking, answer, statuses, done));
            asking.await(GOOD, r -> r.statusCode() == 200);
            server.stop();
            isUnavailable(asking.await(GOOD, r -> r.statusCode() != 200));
            asking.await(
                    "/actuator/health", r -> r.statusCode() == 503 && r.body().contains("does not answer"));
            long start = System.nanoTime();
            isUnavailable(asking.get(GOOD));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            server.startAgain();
            assertThat(asking.await(GOOD, r -> r.statusCode() == 200).body()).isEqualTo(answer);
            done.set(true);
            for (Thread asker : askers) {
                asker.join();
            }
            System.out.println("asked while the server went and came: " + statuses);
            // a question that was worked on when the server went may come to its deadline first
            assertThat(statuses.keySet()).contains(200, 503).isSubsetOf(200, 503, 504);
            assertThat(program.out()).contains("waiting for the graph: ", "the graph answers");
            assertThat(program.err()).doesNotContain("\tat ");
        }
    }

    @Test
    @Timeout(300)
    void aServerThatIsStoppedWhileTablesAreLoaded() {
        interrupted(server::stop);
    }

    @Test
    @Timeout(300)
    void aServerThatIsKilledInTheMiddleOfABatch() {
        interrupted(server::kill);
    }

    @Test
    @Timeout(300)
    void aWrongPasswordIsToldAtTheStart() {
        try (Program program = Program.serve(
                Path.of("unused"),
                "--spring.neo4j.uri=" + uri,
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=not the password")) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(program.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("entente: the Neo4j server refuses who asks: ")
                    .doesNotContain("not the password");
        }
        Program load = load(TestData.ARTICLE, "not the password either");
        assertThat(load.awaitEnd()).isEqualTo(1);
        assertThat(load.err())
                .contains("entente: " + uri + " cannot be used: ")
                .doesNotContain("not the password", "\tat ");
    }

    /// Loads changed tables, and lets something happen to the server once claims are being written.
    private void interrupted(Runnable fault) {
        Path changed = TestData.copy();
        TestData.edit(changed, "pledges.csv", t -> t.replaceAll("(?m)^considers,country:GB.*\n", ""));
        loaded(TestData.ARTICLE);
        String after = loaded(changed); // with what was said before and is no more
        String before = loaded(TestData.ARTICLE);
        assertThat(after).isNotEqualTo(before);
        try (Program load = load(changed, server.password())) {
            load.awaitLine("claims: ");
            fault.run();
            assertThat(load.awaitEnd()).isEqualTo(1);
            assertThat(load.err().lines().filter(line -> line.startsWith("entente: ")))
                    .as(load.err())
                    .hasSize(1);
            assertThat(load.err()).doesNotContain("\tat ");
        }
        server.startAgain();
        String found = digestOnceItAnswers();
        System.out.println("after the fault: " + (found.equals(before) ? "as before" : "as after"));
        assertThat(found).isIn(before, after);
        assertThat(loaded(changed)).isEqualTo(after);
    }

    private static void clear() {
        try (Graph graph = server.connect()) {
            graph.write(LIMITS, session -> session.run(Statement.of("MATCH (n) DETACH DELETE n")));
        }
    }

    /// {@return the digest of the graph after a load}
    private String loaded(Path folder) {
        try (KnowledgeGraph graph = connect()) {
            graph.load(folder, Progress.SILENT);
            return graph.digest();
        }
    }

    private KnowledgeGraph connect() {
        return KnowledgeGraph.connect(uri, AuthTokens.basic(EmbeddedServer.USER, server.password()));
    }

    private Program serve() {
        return Program.serve(
                Path.of("unused"),
                "--spring.neo4j.uri=" + uri,
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + server.password());
    }

    private Program load(Path folder, String password) {
        return Program.start(Map.of("NEO4J_PASSWORD", password), "load", folder.toString(), "--uri", uri.toString());
    }

    private static Thread asker(Asking asking, String answer, Map<Integer, Integer> statuses, AtomicBoolean done) {
        return Thread.startVirtualThread(() -> {
            while (!done.get()) {
                HttpResponse<String> response = asking.get(GOOD);
                boolean isRight =
                        response.statusCode() != 200 || response.body().equals(answer);
                statuses.merge(isRight ? response.statusCode() : -1, 1, Integer::sum);
                Asking.pause();
            }
        });
    }

    private static void isUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("/problems/unavailable");
    }

    private String digestOnceItAnswers() {
        for (int i = 0; ; i++) {
            try (KnowledgeGraph graph = connect()) {
                return graph.digest();
            } catch (GraphException e) {
                if (i == 300) {
                    throw e;
                }
                Asking.pause();
            }
        }
    }
}
