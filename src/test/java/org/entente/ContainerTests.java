// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.NeedsEngine;
import org.entente.graph.Schema;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.Archive;
import org.entente.load.Digest;
import org.entente.load.LoadReport;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.entente.query.Answer;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.QueryException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The record in a Neo4j server in a container: loaded and asked as in the embedded one, with the same
/// answers.
@Tag("container")
@ExtendWith(NeedsEngine.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway") // the fields are set before the first test
class ContainerTests {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1);
    private static final Pattern LABELS = Pattern.compile("\"labels\":\\[([^\\]]*)]");

    private static Graph server;
    private static KnowledgeGraph graph;
    private static KnowledgeGraph embedded;

    @BeforeAll
    static void start() {
        server = TestGraph.graph();
        graph = KnowledgeGraph.over(server);
        embedded = KnowledgeGraph.over(TestGraph.server().graph());
        TestGraph.clear();
        clear(TestGraph.server().graph());
        embedded.load(TestData.IMPORT, Progress.SILENT);
    }

    @Test
    @Order(1)
    void theRecordIsLoadedOverBolt() {
        LoadReport report = graph.load(TestData.IMPORT, Progress.SILENT);
        assertThat(report.unchanged()).isFalse();
        assertThat(graph.load(TestData.IMPORT, Progress.SILENT).unchanged()).isTrue();
    }

    @Test
    @Order(2)
    void everyQueryGivesTheSameAnswer() {
        for (Query query : graph.queries().list()) {
            Map<String, String> example = new LinkedHashMap<>();
            query.parameters().stream()
                    .filter(Parameter::required)
                    .forEach(p -> example.put(p.name(), String.valueOf(p.example())));
            if (!query.procedures().isEmpty()) {
                assertThatThrownBy(() -> graph.query(query.name()).with(example).answer())
                        .isInstanceOf(QueryException.NotAvailable.class)
                        .hasMessageContaining("needs " + query.procedures().getFirst());
                continue;
            }
            Answer answer = graph.query(query.name()).with(example).answer();
            Answer expected = embedded.query(query.name()).with(example).answer();
            assertThat(answer.rows()).as(query.name()).isEqualTo(expected.rows());
            assertThat(answer.head())
                    .usingRecursiveComparison()
                    .ignoringFields("place")
                    .isEqualTo(expected.head());
            assertThat(answer.truncated()).isEqualTo(expected.truncated());
            // a page is followed in the store that gave it
            assertThat(answer.next() == null).isEqualTo(expected.next() == null);
        }
        var coverage = graph.query("pledge-coverage")
                .with("group", "group:26-countries")
                .answer()
                .rows()
                .getFirst();
        assertThat(List.of(coverage.get("claimed"), coverage.get("named"), coverage.get("unnamed")))
                .isEqualTo(List.of(26L, 3L, 23L));
    }

    @Test
    @Order(3)
    void theGraphIsTheSame() {
        String digest = Digest.of(server);
        assertThat(digest).isEqualTo(Digest.of(TestGraph.server().graph()));
    }

    @Test
    @Order(4)
    void itMovesToTheServerAndBack(@TempDir Path folder) throws IOException {
        byte[] first = archive(TestGraph.server().graph());
        TestGraph.clear();
        Archive.restore(server, new ByteArrayInputStream(first), Progress.SILENT);
        assertThat(Digest.of(server)).isEqualTo(Digest.of(TestGraph.server().graph()));
        byte[] there = archive(server);
        try (var second = EmbeddedServer.start(folder.resolve("second"), 0)) {
            Schema.apply(second.graph());
            Archive.restore(second.graph(), new ByteArrayInputStream(there), Progress.SILENT);
            assertThat(Digest.of(second.graph()))
                    .isEqualTo(Digest.of(TestGraph.server().graph()));
            byte[] back = archive(second.graph());
            assertThat(content(there)).isEqualTo(content(first));
            assertThat(content(back)).isEqualTo(content(first));
        }
    }

    @Test
    @Order(5)
    void aRestoreThatIsKilledLeavesNoGraphAndCanBeDoneAgain(@TempDir Path folder) throws IOException {
        TestGraph.clear();
        String uri = TestGraph.boltUri().toString();
        new KilledRestore(
                        Map.of("NEO4J_PASSWORD", TestGraph.password()),
                        List.of("--uri", uri),
                        List.of(
                                "--spring.neo4j.uri=" + uri,
                                "--spring.neo4j.authentication.username=" + EmbeddedServer.USER,
                                "--spring.neo4j.authentication.password=" + TestGraph.password(),
                                "--server.port=0"))
                .check(TestGraph.server().graph(), folder);
        assertThat(Digest.of(server)).isEqualTo(Digest.of(TestGraph.server().graph()));
    }

    private static byte[] archive(Graph graph) throws IOException {
        var file = new ByteArrayOutputStream();
        Archive.write(graph, file);
        return file.toByteArray();
    }

    /// The lines of an archive, byte by byte as they are but for two things that are each database's own: the
    /// order of the nodes and of the relationships, and that of the labels of a node. What is written when
    /// (`recorded`) is moved too, so that it is the same.
    private static List<String> content(byte[] archive) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(archive)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> LABELS.matcher(line)
                            .replaceFirst(
                                    labels -> Arrays.stream(labels.group(1).split(",", -1))
                                            .sorted()
                                            .collect(Collectors.joining(",", "\"labels\":[", "]"))))
                    .sorted()
                    .toList();
        }
    }

    private static void clear(Graph graph) {
        graph.write(LIMITS, session -> session.run(Statement.of("MATCH (n) DETACH DELETE n")));
    }
}
