// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.entente.graph.Contract;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.GraphException;
import org.entente.graph.TestGraph;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.entente.query.Hop;
import org.entente.query.QueryException;
import org.entente.query.Row;
import org.entente.samples.AServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The Java API as another program uses it, and the samples of its documentation.
@Contract
class KnowledgeGraphTests {
    private record Promise(String status, String what, List<String> beneficiaries) {}

    @SuppressWarnings("UnusedVariable") // its component is looked for by name
    private record Wrong(String nowhere) {}

    private final KnowledgeGraph graph = KnowledgeGraph.over(TestGraph.graph());

    @BeforeAll
    static void load() {
        TestGraph.clear();
        KnowledgeGraph.over(TestGraph.graph()).load(TestData.ARTICLE, Progress.SILENT);
    }

    @Test
    void theSampleAsksAServer() {
        String said = said(() ->
                AServer.main(new String[] {TestGraph.boltUri().toString(), EmbeddedServer.USER, TestGraph.password()}));
        assertThat(said).contains("conditional: 26 countries have pledged security guarantees for Ukraine");
    }

    @Test
    void allRowsComePageByPage() {
        List<Row> rows =
                graph.query("evidence").with("about", "country:UA").rows().toList();
        assertThat(graph.query("evidence")
                        .with("about", "country:UA")
                        .with("limit", 3)
                        .rows())
                .isEqualTo(rows.subList(0, 3));
        assertThat(rows).hasSizeGreaterThan(3);
    }

    @Test
    void rowsAreRecords() {
        assertThat(graph.query("pledges").with("beneficiary", "country:UA").rows(Promise.class))
                .contains(new Promise("conditional", "security guarantees for Ukraine", List.of("Ukraine")));
        assertThat(graph.query("shortest-path")
                        .with("from", "country:DE")
                        .with("to", "country:US")
                        .rows(Hop.class))
                .allSatisfy(hop -> assertThat(hop.sources()).isNotEmpty())
                .extracting(Hop::hop)
                .startsWith(1L);
        assertThatThrownBy(() -> graph.query("pledges").rows(Wrong.class).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no column 'nowhere'; there are status, sentence");
    }

    @Test
    void aMistakeIsToldBeforeOrWhenItIsAsked() {
        assertThatThrownBy(() -> graph.query("pleges"))
                .isInstanceOf(QueryException.UnknownQuery.class)
                .hasMessageStartingWith("there is no query 'pleges'; did you mean pledges");
        assertThatThrownBy(() -> graph.query("pledges").with("limit", "many").answer())
                .isInstanceOf(QueryException.BadArgument.class);
        assertThatThrownBy(() ->
                        graph.query("pledges").within(Duration.ofMillis(1)).answer())
                .isInstanceOf(GraphException.TimedOut.class);
        Row row = graph.query("pledges").rows().findFirst().orElseThrow();
        assertThatThrownBy(() -> row.text("donor")).hasMessageStartingWith("there is no column 'donor'");
        assertThatThrownBy(() -> row.text("sources")).hasMessageStartingWith("column 'sources' must hold String");
    }

    static String said(Runnable program) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
