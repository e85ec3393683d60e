// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Limits;
import org.entente.graph.Rows;
import org.entente.graph.Statement;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Neo4j's own importer of CSV: what is in the database that it makes of a pair.
final class Neo4jImporter {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1_000_000);
    private static final String NODES = "MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS own";
    private static final String EDGES = """
            MATCH (a)-[r]->(b)
            RETURN r.id AS id, a.id AS source, b.id AS target, type(r) AS type, properties(r) AS own
            """;

    private Neo4jImporter() {}

    /// {@return what [GraphTools#see] gives}
    static JsonNode seen(Path zip, Path work) throws Exception {
        Path folder = work.resolve("neo4j");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, folder.resolve(entry.getName()));
            }
        }
        Path home = folder.resolve("home");
        imported(folder, home);
        var nodes = new LinkedHashMap<String, Object>();
        var edges = new LinkedHashMap<String, Object>();
        try (var server = EmbeddedServer.start(home, 0)) {
            read(server, NODES).rows().forEach(row -> {
                Map<String, Object> values = own(row);
                List<String> labels = ((List<?>) Objects.requireNonNull(row.get("labels")))
                        .stream().map(String::valueOf).toList();
                if (values.get("labels") instanceof List<?> list) {
                    assertThat(labels)
                            .hasSameElementsAs(
                                    list.stream().map(String::valueOf).toList());
                }
                nodes.put(String.valueOf(row.get("id")), values);
            });
            read(server, EDGES).rows().forEach(row -> {
                Map<String, Object> values = own(row);
                for (String name : List.of("source", "target", "type")) {
                    values.put(name, Objects.requireNonNull(row.get(name)));
                }
                for (String name : List.of("start", "end")) {
                    values.computeIfPresent(name, (_, day) -> day.toString());
                }
                edges.put(String.valueOf(row.get("id")), values);
            });
        }
        return new JsonMapper().valueToTree(Map.of("nodes", nodes, "edges", edges));
    }

    private static Map<String, Object> own(Map<?, ?> row) {
        var values = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(row.get("own")))
                .forEach((name, value) -> values.put(name.toString(), value));
        values.remove("id");
        return values;
    }

    private static Rows read(EmbeddedServer server, String cypher) {
        return server.graph().read(LIMITS, session -> session.run(Statement.of(cypher)));
    }

    private static void imported(Path folder, Path home) {
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
