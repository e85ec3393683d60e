// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.graph.Limits;
import org.entente.graph.Plan;
import org.entente.graph.Schema;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.query.Answer;
import org.entente.query.BoundQuery;
import org.entente.query.QueryException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A graph goes into a file and comes out as the same graph, or not at all.
@Contract
@SuppressWarnings("NullAway") // the fields are set before each test
class ArchiveTests {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1);

    @TempDir
    private static Path folder;

    private static EmbeddedServer server;
    private static Graph other;
    private static byte[] archive;

    @BeforeAll
    static void start() throws IOException {
        TestGraph.clear();
        TestData.load(TestGraph.graph(), TestData.ARTICLE);
        server = EmbeddedServer.start(folder.resolve("other"), 0);
        other = server.graph();
        // another database first meets other labels, and gives those of a node in another order
        for (String label : List.of("Country", "Dataset", "Entity", "Person")) {
            other.write(LIMITS, session -> session.run(Statement.of("CREATE (n:" + label + ") DELETE n")));
        }
        Schema.apply(other);
        var file = new ByteArrayOutputStream();
        Archive.write(TestGraph.graph(), file);
        archive = file.toByteArray();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void clear() {
        other.write(LIMITS, session -> session.run(Statement.of("MATCH (n) DETACH DELETE n")));
    }

    /// Also where the labels of a node come in another order, as Neo4j gives them in that in which it first met them.
    @Test
    void aGraphMovesUnchanged() throws IOException {
        var file = new ByteArrayOutputStream();
        Archive.Content written = Archive.write(TestGraph.graph(), file);
        Archive.Content restored = Archive.restore(other, in(file.toByteArray()), Progress.SILENT);
        assertThat(restored).isEqualTo(written);
        assertThat(Digest.of(other)).isEqualTo(Digest.of(TestGraph.graph()));
        assertThat(Archive.isUnfinished(other)).isFalse();
        assertThat(TestData.load(other, TestData.ARTICLE).unchanged())
                .as("the same files change nothing there")
                .isTrue();
    }

    /// The same facts may stand there in another order.
    @Test
    void aPageOfOneStoreIsNotFollowedInAnother() throws IOException {
        var file = new ByteArrayOutputStream();
        Archive.write(TestGraph.graph(), file);
        Archive.restore(other, in(file.toByteArray()), Progress.SILENT);
        Answer page = facts(TestGraph.graph(), null);
        assertThat(facts(TestGraph.graph(), page.next()).rows()).hasSize(1);
        assertThat(facts(other, null).dataVersion()).isEqualTo(page.dataVersion());
        assertThatThrownBy(() -> facts(other, page.next())).isInstanceOf(QueryException.StaleCursor.class);
    }

    private static Answer facts(Graph graph, @Nullable String after) {
        BoundQuery query = KnowledgeGraph.over(graph)
                .query("neighbourhood")
                .with(Map.of("of", "country:UA", "sort", "stored", "limit", "1"));
        return (after == null ? query : query.after(after)).answer();
    }

    @Test
    void theDigestTellsANumberFromATextAndAListFromOne() {
        var digests = new HashSet<String>();
        for (String value : List.of("1", "'1'", "['1']", "'[1]'", "1.0", "true", "'true'")) {
            other.write(
                    LIMITS, session -> session.run(Statement.of("MERGE (n:Thing {id: 'x'}) SET n.value = " + value)));
            digests.add(Digest.of(other));
        }
        assertThat(digests).hasSize(7);
    }

    /// The driver does again what it was asked when a server goes away for a moment, and what was written by then
    /// cannot be taken back.
    @Test
    void whatIsReadOnceMoreInTheMiddleIsNoArchive() {
        Graph again = new Graph() {
            @Override
            public <T> T read(Limits limits, Function<Session, T> work) {
                TestGraph.graph().read(limits, work);
                return TestGraph.graph().read(limits, work);
            }

            @Override
            public <T> T write(Limits limits, Function<Session, T> work) {
                return TestGraph.graph().write(limits, work);
            }

            @Override
            public Plan explain(Statement statement) {
                return TestGraph.graph().explain(statement);
            }

            @Override
            public void close() {
                // the graph of all tests
            }
        };
        var file = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Archive.write(again, file))
                .isInstanceOf(GraphException.Unavailable.class)
                .hasMessage("the graph went away while it was written; write it again when it answers");
        assertThatThrownBy(() -> Archive.restore(other, in(file.toByteArray()), Progress.SILENT))
                .isInstanceOf(IOException.class);
    }

    @Test
    void itIsRestoredOnlyWhereThereIsNothing() {
        byte[] file = archive;
        String before = Digest.of(TestGraph.graph());
        assertThatThrownBy(() -> Archive.restore(TestGraph.graph(), in(file), Progress.SILENT))
                .isInstanceOf(ImportException.NotEmpty.class);
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
    }

    @Test
    void whatIsCutOffIsNoGraphAndCanBeRestoredAgain() throws IOException {
        byte[] file = archive;
        byte[] half = gzip(text(file).substring(0, text(file).lastIndexOf("\n")));
        assertThatThrownBy(() -> Archive.restore(other, in(half), Progress.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        assertThat(Archive.isUnfinished(other)).isTrue();
        Archive.restore(other, in(file), Progress.SILENT);
        assertThat(Archive.isUnfinished(other)).isFalse();
        assertThat(Digest.of(other)).isEqualTo(Digest.of(TestGraph.graph()));
    }

    @Test
    void whatWasChangedIsRefused() throws IOException {
        byte[] changed = gzip(text(archive).replace("Macron", "Micron"));
        assertThatThrownBy(() -> Archive.restore(other, in(changed), Progress.SILENT))
                .isInstanceOf(ImportException.Inconsistent.class)
                .hasMessageContaining("digest");
        assertThat(Archive.isUnfinished(other)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "{\"format\":\"entente-archive\",\"version\":2}",
                "{\"format\":\"entente-archive\",\"version\":1}",
                "{\"format\":\"entente-archive\",\"version\":1}\n{\"node\":",
                "{\"format\":\"entente-archive\",\"version\":1}\n{\"other\":{}}",
                "{\"format\":\"entente-archive\",\"version\":1}\n{\"node\":{\"labels\":[\"Thing\"],\"properties\":{\"a\":{\"b\":1}}}}\n{\"end\":{}}",
                "{\"format\":\"entente-archive\",\"version\":1}\n{\"relationship\":{\"from\":\"x\",\"to\":\"y\",\"type\":\"T\",\"properties\":{}}}\n{\"end\":{}}",
            })
    void whatIsNoArchiveIsRefused(String text) {
        assertThatThrownBy(() -> Archive.restore(other, in(gzip(text)), Progress.SILENT))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(IOException.class),
                        e -> assertThat(e).isInstanceOf(ImportException.class),
                        e -> assertThat(e).isInstanceOf(org.entente.graph.GraphException.class));
        assertThat(Archive.isUnfinished(other) || !text.contains("1}\n")).isTrue();
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String text(byte[] file) throws IOException {
        try (var in = new GZIPInputStream(in(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
