// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.entente.export.GraphFormat;
import org.entente.export.GraphFormats;
import org.entente.export.GraphWriter;
import org.entente.export.Links;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Schema;
import org.entente.load.Archive;
import org.entente.load.Content;
import org.entente.load.CsvImporter;
import org.entente.load.Digest;
import org.entente.load.Importer;
import org.entente.load.LoadReport;
import org.entente.load.Loader;
import org.entente.load.Progress;
import org.entente.load.mapping.MappingImporter;
import org.entente.query.BoundQuery;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphReader;
import org.entente.query.GraphRunner;
import org.entente.query.Queries;
import org.entente.query.QueryRunner;
import org.entente.query.QuestionListener;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;

/// The graph of what states promise, in a Java program: open, load, ask, close. Safe for use by many
/// threads.
public final class KnowledgeGraph implements AutoCloseable {
    private static final Limits QUESTION = new Limits(Duration.ofSeconds(10), 10_000);

    /// What one export may take: a million facts with a slow reader.
    private static final Limits EXPORT = new Limits(Duration.ofMinutes(10), Integer.MAX_VALUE);

    private final Graph graph;
    private final QueryRunner runner;
    private final GraphRunner graphRunner;
    private final Loader loader;
    private final @Nullable EmbeddedServer server;

    private KnowledgeGraph(Graph graph, @Nullable EmbeddedServer server, QuestionListener listener) {
        this.graph = graph;
        this.server = server;
        this.runner = new QueryRunner(graph, Queries.read(), QUESTION, Clock.systemUTC(), listener);
        this.graphRunner = new GraphRunner(graph, EXPORT, Clock.systemUTC());
        this.loader = new Loader(graph, Clock.systemUTC());
    }

    /// Opens the graph in a data folder, with a server of its own in this process.
    ///
    /// {@snippet class=org.entente.samples.WhatFalls region=open}
    ///
    /// @param home the folder; made if it is not there
    /// @throws org.entente.graph.GraphException.Unavailable if the folder is in use or cannot be written
    public static KnowledgeGraph open(Path home) {
        var server = EmbeddedServer.start(home, 0);
        try {
            Schema.apply(server.graph());
            return new KnowledgeGraph(server.graph(), server, QuestionListener.NONE);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Connects to a Neo4j server. To ask it, an account that only reads is enough; constraints and indexes
    /// are made by the first load.
    ///
    /// {@snippet class=org.entente.samples.AServer region=connect}
    ///
    /// @param uri `bolt://`, `neo4j://`, or one of them with `+s` or `+ssc`
    /// @param auth who asks, such as `AuthTokens.basic(user, password)`
    /// @throws org.entente.graph.GraphException.Unavailable if it does not answer or refuses who asks
    public static KnowledgeGraph connect(URI uri, AuthToken auth) {
        return over(DriverGraph.connect(uri, auth));
    }

    /// {@return the knowledge graph over a graph, which is closed with it}
    public static KnowledgeGraph over(Graph graph) {
        return new KnowledgeGraph(graph, null, QuestionListener.NONE);
    }

    /// {@return the knowledge graph over a graph that somebody else prepares}
    ///
    /// @param listener hears of each question
    static KnowledgeGraph later(Graph graph, QuestionListener listener) {
        return new KnowledgeGraph(graph, null, listener);
    }

    /// Brings the graph to what a folder of CSV files, or tables that a mapping file describes, say.
    ///
    /// {@snippet class=org.entente.samples.WhatFalls region=load}
    ///
    /// @param path a folder as `import/README.md` describes it, or a mapping as `src/docs/mapping.md` does
    /// @throws org.entente.load.ImportException if the files have faults; nothing is changed then
    public LoadReport load(Path path, Progress progress) {
        Importer importer = MappingImporter.isMapping(path) ? new MappingImporter() : new CsvImporter();
        try (Content content = importer.read(path, progress)) {
            return load(content, progress);
        }
    }

    /// Brings the graph to what an importer has read: all of it or nothing, in one transaction, up to
    /// [Loader#ONE_TRANSACTION] changed facts. More go in several; until the last of them whoever asks the
    /// graph is refused, and what was broken off is finished by loading it again.
    ///
    /// @param content is not closed
    /// @throws org.entente.load.ImportException if a check of `cypher/checks` finds something; nothing is
    ///     changed then
    public LoadReport load(Content content, Progress progress) {
        Schema.apply(graph);
        return loader.load(content, progress);
    }

    /// {@return whether nothing has been loaded yet}
    public boolean isEmpty() {
        return loader.isEmpty();
    }

    /// {@return a canned query, to be given arguments and asked}
    ///
    /// {@snippet class=org.entente.samples.WhatFalls region=ask}
    ///
    /// @param name of a file in `cypher/queries`
    /// @throws org.entente.query.QueryException.UnknownQuery if there is none of that name
    public BoundQuery query(String name) {
        return BoundQuery.of(runner, name);
    }

    /// Writes the graph or a part of it for a graph tool, as it comes.
    ///
    /// @param question which part
    /// @param format one of [GraphFormats#names]
    /// @param out is not closed
    /// @throws IllegalArgumentException if there is no such format
    /// @throws java.io.UncheckedIOException if it cannot be written
    /// @throws org.entente.query.QueryException if a thing is not known, or the data changes meanwhile;
    ///     what was written is void then
    public void export(GraphQuestion question, String format, OutputStream out) {
        GraphFormat chosen = GraphFormats.named(format)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a format out of " + GraphFormats.names() + ", got '" + format + "'"));
        graphRunner.read(question, Links.graph("", question, format), new GraphWriter(chosen, out));
    }

    /// Hands the graph or a part of it on as it comes.
    ///
    /// @throws org.entente.query.QueryException if a thing is not known, or the data changes meanwhile
    public void export(GraphQuestion question, GraphReader reader) {
        graphRunner.read(
                question, Links.graph("", question, GraphFormats.names().getFirst()), reader);
    }

    /// Writes the whole graph as an archive, to be restored elsewhere.
    ///
    /// @param out is not closed
    /// @return what was written
    /// @throws IOException if it cannot be written
    public Archive.Content archive(OutputStream out) throws IOException {
        return Archive.write(graph, out);
    }

    /// Restores an archive; there must be nothing in the graph.
    ///
    /// @return what is there now
    /// @throws IOException if it cannot be read
    /// @throws org.entente.load.ImportException if there is something in the graph, or the archive is not
    ///     whole; then the graph is not to be used before another restore
    public Archive.Content restore(InputStream archive, Progress progress) throws IOException {
        Schema.apply(graph);
        return Archive.restore(graph, archive, progress);
    }

    /// {@return whether a restore was begun and not finished, so that the graph is not to be used}
    public boolean isUnfinished() {
        return Archive.isUnfinished(graph);
    }

    /// {@return the graph in one word: equal for graphs with the same ids, labels, relationships and
    /// properties, whenever they were recorded}
    public String digest() {
        return Digest.of(graph);
    }

    /// {@return the catalogue of canned queries}
    public Queries queries() {
        return runner.queries();
    }

    /// {@return what reads the graph for graph tools}
    GraphRunner graphRunner() {
        return graphRunner;
    }

    /// {@return what answers questions}
    QueryRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        graph.close();
        if (server != null) {
            server.close();
        }
    }
}
