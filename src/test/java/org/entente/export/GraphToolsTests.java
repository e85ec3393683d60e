// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.KnowledgeGraph;
import org.entente.graph.TestGraph;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real tools open the files, and see the nodes, edges, names and amounts that are in the graph: no more,
/// no less, and each where it belongs. What they saw is the table of `src/docs/graph-tools.md`.
@Tag("tools")
class GraphToolsTests {
    private static final Path FOLDER = Path.of("target/tools").toAbsolutePath();
    private static final Path PROBES = Path.of("src/test/tools").toAbsolutePath();
    private static final Path DOCUMENT = Path.of("src/docs/graph-tools.md");
    private static final String BEGIN = "<!-- matrix -->\n";
    private static final String END = "<!-- /matrix -->";
    private static final JsonMapper JSON = new JsonMapper();

    /// What is in a graph.
    ///
    /// @param labels from the id of a node to its name
    /// @param amounts from the id of an edge to its amount, if it has one
    private record Content(Map<String, String> labels, Map<String, @Nullable Double> amounts) {}

    private static final Map<String, Content> CONTENTS = new HashMap<>();
    private static final Map<String, String> MATRIX = new TreeMap<>();

    @BeforeAll
    static void writeTheFiles() throws Exception {
        Files.createDirectories(FOLDER);
        TestGraph.clear();
        try (var graph = KnowledgeGraph.over(TestGraph.graph())) {
            graph.load(TestData.IMPORT, Progress.SILENT);
            var question = new GraphQuestion(List.of(), null, 1, null, LocalDate.of(2026, 11, 25), false);
            var content = new Content(new TreeMap<>(), new TreeMap<>());
            graph.export(question, new Recorder(content));
            CONTENTS.put("coalition", content);
            for (GraphFormat format : GraphFormats.ALL) {
                try (var out = Files.newOutputStream(file("coalition", format))) {
                    graph.export(question, format.name(), out);
                }
                Files.write(file("traps", format), GraphTraps.file(format));
            }
        }
        var traps = new Content(new TreeMap<>(), new TreeMap<>());
        var recorder = new Recorder(traps);
        GraphTraps.THINGS.forEach(recorder::node);
        GraphTraps.FACTS.forEach(recorder::edge);
        CONTENTS.put("traps", traps);
        Files.copy(PROBES.resolve("package.json"), FOLDER.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterAll
    static void writeTheMatrix() throws IOException {
        var table = new StringBuilder("""
                | tool | format | graph | nodes in | nodes out | edges in | edges out | names or amounts changed |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        MATRIX.values().forEach(table::append);
        if (Boolean.getBoolean("docs.write")) {
            String document = Files.readString(DOCUMENT);
            Files.writeString(
                    DOCUMENT,
                    document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                            + table
                            + document.substring(document.indexOf(END)));
        }
    }

    @ParameterizedTest(name = "{0} opens {1}")
    @CsvSource({
        "Gephi 0.10.1, gexf",
        "graphology, gexf",
        "graphology, graphml",
        "cytoscape.js, cyjs",
        "networkx, gexf12",
        "networkx, graphml",
        "networkx, cyjs",
        "networkx, nodelink",
        "igraph, graphml",
    })
    void theToolSeesWhatIsThere(String tool, String format) throws Exception {
        for (String graph : List.of("coalition", "traps")) {
            Content content = Objects.requireNonNull(CONTENTS.get(graph));
            GraphFormat written = GraphFormats.named(format).orElseThrow();
            JsonNode seen = JSON.readTree(run(tool, file(graph, written)));
            List<String> changed = changed(content, seen);
            MATRIX.put(
                    graph + tool + format,
                    String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | %d | %d | %d | %d | %s |%n",
                            tool,
                            format,
                            graph,
                            content.labels().size(),
                            seen.get("nodes").asInt(),
                            content.amounts().size(),
                            seen.get("edges").asInt(),
                            changed.isEmpty() ? "none" : String.join("; ", changed)));
            assertThat(seen.get("nodes").asInt())
                    .as(graph)
                    .isEqualTo(content.labels().size());
            assertThat(seen.get("edges").asInt())
                    .as(graph)
                    .isEqualTo(content.amounts().size());
            assertThat(changed).as(graph).isEmpty();
            assertThat(seen.path("issues").asString("")).as(graph).doesNotContain("SEVERE", "ERROR");
        }
    }

    @ParameterizedTest(name = "{0} is valid by the schema of its makers")
    @CsvSource({"gexf, gexf-1.3/gexf.xsd", "graphml, graphml/graphml.xsd"})
    void theFileIsValid(String format, String schema) throws Exception {
        Path xsd = Path.of("../shared/specs").resolve(schema);
        assumeTrue(Files.exists(xsd), "the schemas of the formats are not part of this project, and not beside it");
        for (String graph : List.of("coalition", "traps")) {
            Path file = file(graph, GraphFormats.named(format).orElseThrow());
            command("xmllint", "--noout", "--schema", xsd.toAbsolutePath().toString(), file.toString());
        }
    }

    private static List<String> changed(Content content, JsonNode seen) {
        var changed = new ArrayList<String>();
        content.labels().forEach((id, label) -> {
            if (!label.equals(seen.get("labels").path(id).asString(""))) {
                changed.add("name of " + id);
            }
        });
        content.amounts().forEach((id, amount) -> {
            JsonNode found = seen.get("amounts").path(id);
            if (amount == null ? !found.isNull() : !found.isNumber() || found.doubleValue() != amount) {
                changed.add("amount of " + id);
            }
        });
        return changed;
    }

    private static Path file(String graph, GraphFormat format) {
        return FOLDER.resolve(graph + "-" + format.name() + "." + format.ending());
    }

    private static String run(String tool, Path file) throws Exception {
        String name = tool.replaceFirst(" .*", "");
        return switch (name) {
            case "Gephi" ->
                command(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        FOLDER.resolve("gephi-toolkit.jar").toString(),
                        PROBES.resolve("GephiProbe.java").toString(),
                        file.toString());
            case "networkx", "igraph" -> {
                String python = "/usr/bin/python3"; // Debian's own, for which Debian's packages are
                assumeTrue(
                        succeeds(python, "-c", "import " + name),
                        name + " is not installed: apt install python3-" + name);
                yield command(python, PROBES.resolve("probe.py").toString(), name, file.toString());
            }
            default -> {
                assumeTrue(succeeds("node", "--version"), "Node.js is not installed");
                if (!Files.exists(FOLDER.resolve("node_modules"))) {
                    command("npm", "install", "--no-audit", "--no-fund", "--silent");
                }
                yield command("node", PROBES.resolve("probe.mjs").toString(), name, file.toString());
            }
        };
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String command(String... command) throws Exception {
        Path errors = FOLDER.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(errors.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + Files.readString(errors))
                .isZero();
        return said;
    }

    private record Recorder(Content content) implements GraphReader {
        @Override
        public boolean begin(GraphHead head) {
            return true;
        }

        @Override
        public void node(GraphNode node) {
            content.labels().put(node.id(), PlainText.line(node.name()));
        }

        @Override
        public void edge(GraphEdge edge) {
            Object amount = edge.values().containsKey("amount")
                    ? edge.values().get("amount")
                    : edge.values().get("amount_min");
            content.amounts().put(edge.id(), (Double) amount);
        }

        @Override
        public void end() {}
    }
}
