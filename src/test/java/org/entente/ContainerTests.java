// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.NeedsEngine;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.Digest;
import org.entente.load.LoadReport;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.entente.query.Answer;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// The record in a Neo4j server in a container: loaded and asked as in the embedded one, with the same
/// answers.
@Tag("container")
@ExtendWith(NeedsEngine.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway") // the fields are set before the first test
class ContainerTests {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1);
    private static final Path REPORT = Path.of("src/docs/container-report.md");

    private static Graph server;
    private static KnowledgeGraph graph;
    private static KnowledgeGraph embedded;
    private static final StringBuilder SAID = new StringBuilder();

    @BeforeAll
    static void start() {
        server = TestGraph.graph();
        graph = KnowledgeGraph.over(server);
        embedded = KnowledgeGraph.over(TestGraph.server().graph());
        TestGraph.clear();
        clear(TestGraph.server().graph());
        embedded.load(TestData.IMPORT, Progress.SILENT);
    }

    @AfterAll
    static void write() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(
                    REPORT,
                    "# The record in a Neo4j server\n\nWhat `ContainerTests` (`./mvnw verify -Pcontainer -Ddocs.write=true`) saw: "
                            + "Testcontainers started `neo4j:2026.08.1`,\n`import` was loaded over Bolt, and each query "
                            + "gave the same answer as on the embedded server.\n\n"
                            + SAID);
        }
    }

    @Test
    @Order(1)
    void theRecordIsLoadedOverBolt() {
        LoadReport report = graph.load(TestData.IMPORT, Progress.SILENT);
        assertThat(report.unchanged()).isFalse();
        assertThat(graph.load(TestData.IMPORT, Progress.SILENT).unchanged()).isTrue();
        SAID.append("Loaded ").append(report).append(".\n\n| query | rows | truncated |\n| --- | --- | --- |\n");
    }

    @Test
    @Order(2)
    void everyQueryGivesTheSameAnswer() {
        for (Query query : graph.queries().list()) {
            Map<String, String> example = new LinkedHashMap<>();
            query.parameters().stream()
                    .filter(Parameter::required)
                    .forEach(p -> example.put(p.name(), String.valueOf(p.example())));
            Answer answer = graph.query(query.name()).with(example).answer();
            Answer expected = embedded.query(query.name()).with(example).answer();
            assertThat(answer.rows()).as(query.name()).isEqualTo(expected.rows());
            assertThat(answer.head()).isEqualTo(expected.head());
            assertThat(answer.next()).isEqualTo(expected.next());
            SAID.append("| `").append(query.name()).append(' ').append(example).append("` | ");
            SAID.append(answer.rows().size())
                    .append(" | ")
                    .append(answer.truncated())
                    .append(" |\n");
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
        SAID.append("\nDigest of both graphs: `").append(digest).append("`.\n");
    }

    private static void clear(Graph graph) {
        graph.write(LIMITS, session -> session.run(Statement.of("MATCH (n) DETACH DELETE n")));
    }
}
