// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.entente.graph.CypherFiles;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Schema;
import org.entente.graph.Statement;
import org.entente.load.ImportException;

/// Makes a graph ready to be asked, before the first question: schema, and the import folder if nothing has been
/// loaded yet.
final class Opening {
    /// The first question to a server that has only just started takes seconds, on a busy machine many.
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1);

    private final Path importFolder;
    private final Consumer<String> say;
    private final AtomicReference<String> saidVersion = new AtomicReference<>("");

    /// @param say gets what is going on, line by line
    Opening(Path importFolder, Consumer<String> say) {
        this.importFolder = importFolder;
        this.say = say;
    }

    /// Opens the graph of the embedded server, whose version is ours.
    void embedded(Graph graph) {
        Schema.apply(graph);
        KnowledgeGraph opened = KnowledgeGraph.over(graph);
        if (opened.isUnfinished()) {
            throw new ImportException.Unfinished();
        }
        if (opened.isEmpty()) {
            say.accept("The graph is empty: loading " + importFolder);
            say.accept(
                    opened.load(importFolder, line -> say.accept("  " + line)).toString());
        }
    }

    /// Opens the graph of a server, and says if that is of another version than this program was made for.
    void server(Graph graph) {
        String version = String.valueOf(graph.read(
                        LIMITS,
                        session -> session.run(Statement.of(
                                CypherFiles.one("server-version.cypher").text())))
                .rows()
                .getFirst()
                .get("version"));
        if (!major(version).equals(major(EmbeddedServer.version()))
                && !saidVersion.getAndSet(version).equals(version)) {
            say.accept("the server is Neo4j " + version + ", and this program was made for " + EmbeddedServer.version()
                    + ": a query that the server does not understand is named, and cannot be asked");
        }
        embedded(graph);
    }

    /// What comes before the first point: 5 of 5.26, and the year of 2026.08.
    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }
}
