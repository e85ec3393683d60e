// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.entente.KnowledgeGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Limits;
import org.entente.graph.Rows;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/// Neo4j's own importer makes the same graph of the CSV pair: every node and edge with every value.
@Tag("tools")
class CsvPairTests {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1_000_000);

    /// Collects what goes into the file.
    private static final class Recorder implements GraphReader {
        private final List<GraphNode> nodes = new ArrayList<>();
        private final List<GraphEdge> edges = new ArrayList<>();

        @Override
        public boolean begin(GraphHead head) {
            return true;
        }

        @Override
        public void node(GraphNode node) {
            nodes.add(node);
        }

        @Override
        public void edge(GraphEdge edge) {
            edges.add(edge);
        }

        @Override
        public void end() {}
    }

    @Test
    void everyTrapComesBack(@TempDir Path folder) throws Exception {
        var recorder = new Recorder();
        GraphTraps.THINGS.forEach(recorder::node);
        GraphTraps.FACTS.forEach(recorder::edge);
        comesBack(folder, GraphTraps.file(new CsvPairFormat()), recorder);
    }

    @Test
    void theCoalitionComesBack(@TempDir Path folder) throws Exception {
        var recorder = new Recorder();
        var zip = new ByteArrayOutputStream();
        TestGraph.clear();
        try (var graph = KnowledgeGraph.over(TestGraph.graph())) {
            graph.load(TestData.IMPORT, Progress.SILENT);
            var question = new GraphQuestion(List.of(), null, 1, null, LocalDate.of(2026, 11, 25), false);
            graph.export(question, recorder);
            graph.export(question, "zip", zip);
        }
        comesBack(folder, zip.toByteArray(), recorder);
    }

    private static void comesBack(Path folder, byte[] zip, Recorder recorder) throws Exception {
        unpack(zip, folder);
        Path home = folder.resolve("home");
        imported(folder, home);
        try (var server = EmbeddedServer.start(home, 0)) {
            var nodes = new LinkedHashMap<String, Object>();
            read(server, "MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS own")
                    .rows()
                    .forEach(row -> nodes.put(String.valueOf(row.get("id")), row));
            assertThat(nodes).hasSameSizeAs(recorder.nodes);
            for (GraphNode node : recorder.nodes) {
                Map<?, ?> row = (Map<?, ?>) Objects.requireNonNull(nodes.get(node.id()), node.id());
                assertThat((List<?>) row.get("labels"))
                        .as(node.id())
                        .map(String::valueOf)
                        .hasSameElementsAs(node.labels());
                same(node.id(), node.values(), (Map<?, ?>) row.get("own"));
            }
            var edges = new LinkedHashMap<String, Object>();
            read(
                            server,
                            "MATCH (a)-[r]->(b) RETURN r.id AS id, a.id AS source, b.id AS target, type(r) AS type, properties(r) AS own")
                    .rows()
                    .forEach(row -> edges.put(String.valueOf(row.get("id")), row));
            assertThat(edges).hasSameSizeAs(recorder.edges);
            for (GraphEdge edge : recorder.edges) {
                Map<?, ?> row = (Map<?, ?>) Objects.requireNonNull(edges.get(edge.id()), edge.id());
                assertThat(List.of(edge.source(), edge.target(), edge.type()))
                        .containsExactly(
                                String.valueOf(row.get("source")),
                                String.valueOf(row.get("target")),
                                String.valueOf(row.get("type")));
                Map<?, ?> own = (Map<?, ?>) Objects.requireNonNull(row.get("own"));
                same(edge.id(), edge.values(), own);
                assertThat(text(own.get("start"))).isEqualTo(text(edge.start()));
                assertThat(text(own.get("end"))).isEqualTo(text(edge.end()));
            }
        }
    }

    /// CSV has no empty list: it comes back as none.
    private static void same(String id, Map<String, Object> values, @Nullable Map<?, ?> own) {
        values.forEach((name, value) -> {
            Object found = Objects.requireNonNull(own).get(name);
            if (value instanceof List<?> list) {
                assertThat(found == null ? List.of() : found)
                        .as(id + " " + name)
                        .isEqualTo(list.stream()
                                .map(text -> PlainText.of(text.toString()))
                                .toList());
            } else {
                assertThat(found)
                        .as(id + " " + name)
                        .isEqualTo(value instanceof String text ? PlainText.of(text) : value);
            }
        });
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Rows read(EmbeddedServer server, String cypher) {
        return server.graph().read(LIMITS, session -> session.run(Statement.of(cypher)));
    }

    private static void unpack(byte[] zip, Path folder) throws Exception {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, folder.resolve(entry.getName()));
            }
        }
    }

    private static void imported(Path folder, Path home) throws Exception {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var context = new ExecutionContext(
                home,
                home.resolve("conf"),
                out,
                out,
                InputStream.nullInputStream(),
                new DefaultFileSystemAbstraction());
        int code = AdminTool.execute(
                context,
                "database",
                "import",
                "full",
                "--nodes=" + folder.resolve("nodes.csv").toAbsolutePath(),
                "--relationships=" + folder.resolve("relationships.csv").toAbsolutePath(),
                "--array-delimiter=U+001F",
                "--multiline-fields=true",
                "--threads=2",
                "--max-off-heap-memory=256M",
                "--overwrite-destination=true",
                "--report-file=" + folder.resolve("report").toAbsolutePath(),
                "neo4j");
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
