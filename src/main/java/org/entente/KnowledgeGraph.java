// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Schema;
import org.entente.load.Batch;
import org.entente.load.CsvImporter;
import org.entente.load.LoadReport;
import org.entente.load.Loader;
import org.entente.load.Progress;
import org.entente.query.Answer;
import org.entente.query.Queries;
import org.entente.query.QueryRunner;
import org.jspecify.annotations.Nullable;

/// The graph of what states promise, in a Java program: open, load, ask, close. Safe for use by many
/// threads.
public final class KnowledgeGraph implements AutoCloseable {
    private static final Limits QUESTION = new Limits(Duration.ofSeconds(10), 1_000);

    private final Graph graph;
    private final QueryRunner runner;
    private final Loader loader;
    private final @Nullable EmbeddedServer server;

    private KnowledgeGraph(Graph graph, @Nullable EmbeddedServer server) {
        Schema.apply(graph);
        this.graph = graph;
        this.server = server;
        this.runner = new QueryRunner(graph, Queries.load(graph), QUESTION, Clock.systemUTC());
        this.loader = new Loader(graph, Clock.systemUTC());
    }

    /// Opens the graph in a data folder, with a server of its own in this process.
    ///
    /// @param home the folder; made if it is not there
    /// @throws org.entente.graph.GraphException.Unavailable if the folder is in use or cannot be written
    public static KnowledgeGraph open(Path home) {
        var server = EmbeddedServer.start(home, 0);
        return new KnowledgeGraph(server.graph(), server);
    }

    /// {@return the knowledge graph over a graph, which is closed with it}
    public static KnowledgeGraph over(Graph graph) {
        return new KnowledgeGraph(graph, null);
    }

    /// Brings the graph to what a folder of CSV files says, all of it or nothing.
    ///
    /// @param folder as `import/README.md` describes it
    /// @throws org.entente.load.ImportException if the files have faults; nothing is changed then
    public LoadReport load(Path folder, Progress progress) {
        return load(new CsvImporter().read(folder, progress), progress);
    }

    /// Brings the graph to what an importer has read, all of it or nothing.
    public LoadReport load(Batch batch, Progress progress) {
        return loader.load(batch, progress);
    }

    /// {@return whether nothing has been loaded yet}
    public boolean isEmpty() {
        return loader.isEmpty();
    }

    /// Asks a canned query.
    ///
    /// @param name of a file in `cypher/queries`
    /// @param arguments by parameter name, as text
    /// @throws org.entente.query.QueryException if the question cannot be asked
    public Answer query(String name, Map<String, String> arguments) {
        return runner.run(name, arguments);
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
