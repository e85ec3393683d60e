// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
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
import org.entente.graph.EmbeddedServer;
import org.entente.graph.GraphException;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/// A Neo4j server that goes away and comes back under the program: what a user sees, and that nothing is lost.
/// The server keeps its port, as one does that is started again.
@Tag("container")
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class ServerFaultTests {
    private static final String PASSWORD = "a password for this test";
    private static final String GOOD = "/api/queries/pledges?beneficiary=country:UA";

    private Neo4jContainer container;
    private int port;

    @BeforeEach
    void port() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        container = new Neo4jContainer(DockerImageName.parse("neo4j:2026.08.1"))
                .withAdminPassword(PASSWORD)
                // what the official image does by itself, and one made of Neo4j's jars may not
                .withNeo4jConfig("dbms.security.auth_enabled", "true")
                .withNeo4jConfig("server.memory.pagecache.size", "128m")
                .withStartupTimeout(Duration.ofMinutes(3));
        container.setPortBindings(List.of("127.0.0.1:" + port + ":7687"));
    }

    @AfterEach
    void stop() {
        container.stop();
    }

    @Test
    @Timeout(300)
    void aServerThatIsMissingAtTheStartIsWaitedFor() {
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
            container.start();
            assertThat(asking.await(GOOD, r -> r.statusCode() == 200).body()).contains("country:UA");
            assertThat(asking.await("/actuator/health", r -> r.statusCode() == 200)
                            .body())
                    .contains("\"graph\":{\"status\":\"UP\"}");
            assertThat(program.out()).contains("The graph is empty: loading", "the graph answers");
            assertThat(program.err()).doesNotContain("\tat ", PASSWORD);
        }
    }

    @Test
    @Timeout(300)
    void aServerThatIsStoppedAndStartedWhileItIsAsked() throws InterruptedException {
        container.start();
        try (Program program = serve()) {
            var asking = new Asking(program.address());
            String answer = asking.get(GOOD).body();
            var statuses = new ConcurrentHashMap<Integer, Integer>();
            var done = new AtomicBoolean();
            List<Thread> askers = List.of(asker(asking, answer, statuses, done), asker(asking, answer, statuses, done));
            asking.await(GOOD, r -> r.statusCode() == 200);
            docker().stopContainerCmd(container.getContainerId()).exec();
            isUnavailable(asking.await(GOOD, r -> r.statusCode() != 200));
            asking.await(
                    "/actuator/health", r -> r.statusCode() == 503 && r.body().contains("does not answer"));
            long start = System.nanoTime();
            isUnavailable(asking.get(GOOD));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            docker().startContainerCmd(container.getContainerId()).exec();
            assertThat(asking.await(GOOD, r -> r.statusCode() == 200).body()).isEqualTo(answer);
            done.set(true);
            for (Thread asker : askers) {
                asker.join();
            }
            System.out.println("asked while the server went and came: " + statuses);
            assertThat(statuses.keySet()).containsOnly(200, 503);
            assertThat(program.out()).contains("waiting for the graph: ", "the graph answers");
            assertThat(program.err()).doesNotContain("\tat ");
        }
    }

    @Test
    @Timeout(300)
    void aServerThatIsStoppedWhileTablesAreLoaded() {
        interrupted(() -> docker().stopContainerCmd(container.getContainerId()).exec());
    }

    @Test
    @Timeout(300)
    void aServerThatIsKilledInTheMiddleOfABatch() {
        interrupted(() -> docker().killContainerCmd(container.getContainerId()).exec());
    }

    @Test
    @Timeout(300)
    void aWrongPasswordIsToldAtTheStart() {
        container.start();
        try (Program program = Program.serve(
                Path.of("unused"),
                "--spring.neo4j.uri=bolt://localhost:" + port,
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
        assertThat(load.err()).contains("entente: bolt://localhost:" + port + " cannot be used: ");
    }

    /// Loads changed tables, and lets something happen to the server once claims are being written.
    private void interrupted(Runnable fault) {
        container.start();
        Path changed = TestData.copy();
        TestData.edit(changed, "pledges.csv", t -> t.replaceAll("(?m)^considers,country:GB.*\n", ""));
        String after = loaded(changed);
        String before = loaded(TestData.ARTICLE);
        assertThat(after).isNotEqualTo(before);
        try (Program load = load(changed, PASSWORD)) {
            load.awaitLine("claims: ");
            fault.run();
            assertThat(load.awaitEnd()).isEqualTo(1);
            assertThat(load.err().lines().filter(line -> line.startsWith("entente: ")))
                    .as(load.err())
                    .hasSize(1);
            assertThat(load.err()).doesNotContain("\tat ");
        }
        docker().startContainerCmd(container.getContainerId()).exec();
        String found = digestOnceItAnswers();
        System.out.println("after the fault: " + (found.equals(before) ? "as before" : "as after"));
        assertThat(found).isIn(before, after);
        assertThat(loaded(changed)).isEqualTo(after);
    }

    /// {@return the digest of the graph after a load}
    private String loaded(Path folder) {
        try (KnowledgeGraph graph = connect()) {
            graph.load(folder, Progress.SILENT);
            return graph.digest();
        }
    }

    private KnowledgeGraph connect() {
        return KnowledgeGraph.connect(
                URI.create("bolt://localhost:" + port), AuthTokens.basic(EmbeddedServer.USER, PASSWORD));
    }

    private Program serve() {
        return Program.serve(
                Path.of("unused"),
                "--spring.neo4j.uri=bolt://localhost:" + port,
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + PASSWORD);
    }

    private Program load(Path folder, String password) {
        return Program.start(
                Map.of("NEO4J_PASSWORD", password), "load", folder.toString(), "--uri", "bolt://localhost:" + port);
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

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
