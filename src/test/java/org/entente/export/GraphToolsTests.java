// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.KnowledgeGraph;
import org.entente.graph.TestGraph;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphShape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Real tools open the files, and see the nodes, edges and values that are in the graph: no more, no less,
/// and each where it belongs. What they saw is the table of `src/docs/graph-tools.md`.
@Tag("tools")
class GraphToolsTests {
    private static final Path FOLDER = Path.of("target/tools").toAbsolutePath();
    private static final Path DOCUMENT = Path.of("src/docs/graph-tools.md");
    private static final String BEGIN = "<!-- matrix -->\n";
    private static final String END = "<!-- /matrix -->";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /// The record of the coalition with every version of every fact, the same with parallel facts as one
    /// edge, and every trap.
    private static final Map<String, GraphContent> CONTENTS = new HashMap<>();

    private static final Map<String, String> MATRIX = new TreeMap<>();
    private static final GraphTools TOOLS = new GraphTools(FOLDER);

    @BeforeAll
    static void writeTheFiles() throws Exception {
        Files.createDirectories(FOLDER);
        TestGraph.clear();
        try (var graph = KnowledgeGraph.over(TestGraph.graph())) {
            graph.load(TestData.IMPORT, Progress.SILENT);
            write(graph, "coalition", GraphShape.PLAIN);
            write(graph, "aggregated", new GraphShape(true, true));
        }
        var traps = new GraphContent();
        GraphTraps.THINGS.forEach(traps::node);
        GraphTraps.FACTS.forEach(traps::edge);
        CONTENTS.put("traps", traps);
        for (GraphFormat format : GraphFormats.ALL) {
            Files.write(file("traps", format), GraphTraps.file(format));
        }
    }

    private static void write(KnowledgeGraph graph, String name, GraphShape shape) throws IOException {
        var question = new GraphQuestion(List.of(), null, 1, null, TODAY, shape, null);
        var content = new GraphContent();
        graph.export(question, content);
        CONTENTS.put(name, content);
        for (GraphFormat format : GraphFormats.ALL) {
            try (var out = Files.newOutputStream(file(name, format))) {
                graph.export(question, format.name(), out);
            }
        }
    }

    @AfterAll
    static void writeTheMatrix() throws IOException {
        TOOLS.close();
        var table = new StringBuilder("""
                | tool | format | graph | nodes in | nodes out | edges in | edges out | attributes changed | what the tool cannot hold |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
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
        "D3, nodelink",
        "networkx, gexf12",
        "networkx, graphml",
        "networkx, cyjs",
        "networkx, nodelink",
        "igraph, graphml",
        "neo4j-admin, zip",
    })
    void theToolSeesWhatIsThere(String tool, String format) throws Exception {
        for (String graph : List.of("coalition", "aggregated", "traps")) {
            GraphContent content = Objects.requireNonNull(CONTENTS.get(graph));
            GraphFormat written = GraphFormats.named(format).orElseThrow();
            JsonNode seen = TOOLS.see(tool, written, file(graph, written));
            GraphContent.Difference difference = content.compare(written, seen);
            MATRIX.put(
                    graph + tool + format,
                    String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | %d | %d | %d | %d | %s | %s |%n",
                            tool,
                            format,
                            graph,
                            content.nodes(),
                            seen.get("nodes").size(),
                            content.edges(),
                            seen.get("edges").size(),
                            words(difference.changed()),
                            words(difference.unheld())));
            assertThat(seen.get("nodes").size()).as(graph).isEqualTo(content.nodes());
            assertThat(seen.get("edges").size()).as(graph).isEqualTo(content.edges());
            assertThat(difference.changed()).as(graph).isEmpty();
            assertThat(seen.path("issues").asString("")).as(graph).doesNotContain("SEVERE", "ERROR");
        }
    }

    /// These formats cannot tell Gephi to keep parallel edges apart, so it makes one of them. GEXF 1.3 is
    /// for Gephi.
    @ParameterizedTest(name = "Gephi merges parallel edges of {0}, but no nodes")
    @ValueSource(strings = {"graphml", "gexf12"})
    void gephiMergesWhatItIsNotToldToKeepApart(String format) throws Exception {
        String gephi = "Gephi 0.10.1";
        for (String graph : List.of("coalition", "aggregated", "traps")) {
            GraphContent content = Objects.requireNonNull(CONTENTS.get(graph));
            GraphFormat written = GraphFormats.named(format).orElseThrow();
            JsonNode seen = TOOLS.see(gephi, written, file(graph, written));
            int edges = seen.get("edges").size();
            MATRIX.put(
                    graph + gephi + format,
                    String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | %d | %d | %d | %d | %s | %s |%n",
                            gephi,
                            format,
                            graph,
                            content.nodes(),
                            seen.get("nodes").size(),
                            content.edges(),
                            edges,
                            "those of merged edges",
                            "parallel edges in this format: take gexf"));
            assertThat(seen.get("nodes").size()).isEqualTo(content.nodes());
            assertThat(edges).as(graph).isLessThan(content.edges());
        }
    }

    @ParameterizedTest(name = "{0} draws it")
    @CsvSource({"Gephi 0.10.1, gexf", "cytoscape.js, cyjs", "D3, nodelink", "networkx, graphml", "igraph, graphml"})
    void theToolDrawsIt(String tool, String format) throws Exception {
        JsonNode drawn =
                TOOLS.draw(tool, file("coalition", GraphFormats.named(format).orElseThrow()));
        GraphContent content = Objects.requireNonNull(CONTENTS.get("coalition"));
        if (!drawn.isEmpty()) {
            assertThat(drawn.get("nodes").asInt()).isEqualTo(content.nodes());
            assertThat(drawn.get("edges").asInt()).isEqualTo(content.edges());
        }
    }

    @ParameterizedTest(name = "{0} is valid by the schema of its makers")
    @CsvSource({"gexf, gexf-1.3/gexf.xsd", "graphml, graphml/graphml.xsd"})
    void theFileIsValid(String format, String schema) throws Exception {
        Path xsd = Path.of("../shared/specs").resolve(schema);
        assumeTrue(Files.exists(xsd), "the schemas of the formats are not part of this project, and not beside it");
        for (String graph : CONTENTS.keySet()) {
            Path file = file(graph, GraphFormats.named(format).orElseThrow());
            TOOLS.command(List.of(
                    "xmllint", "--noout", "--schema", xsd.toAbsolutePath().toString(), file.toString()));
        }
    }

    private static String words(Set<String> differences) {
        return differences.isEmpty() ? "none" : String.join("; ", differences);
    }

    private static Path file(String graph, GraphFormat format) {
        return FOLDER.resolve(graph + "-" + format.name() + "." + format.ending());
    }
}
