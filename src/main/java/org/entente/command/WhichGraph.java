// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.KnowledgeGraph;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.GraphException;
import org.entente.load.ImportException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The graph that a command is about: the one in a data folder, through the server that runs there if one
/// does, or one at an address.
final class WhichGraph {
    @CommandLine.Mixin
    private final DataFolder folder = new DataFolder();

    @CommandLine.Option(
            names = "--uri",
            paramLabel = "URI",
            description = "Address of another Neo4j, such as neo4j://host:7687; user and password from NEO4J_USER and"
                    + " NEO4J_PASSWORD.")
    private @Nullable URI uri;

    /// {@return the graph, which is there, to be closed}
    ///
    /// @throws GraphException.Unavailable if it cannot be opened or reached
    /// @throws ImportException.Unfinished if a restore into it was not finished
    KnowledgeGraph open() {
        if (uri == null && !Files.isDirectory(folder.home())) {
            throw new GraphException.Unavailable("there is no graph in " + folder.home() + "; load one", null);
        }
        return openToLoad();
    }

    /// {@return the graph, to be closed; a new one if there is none}
    ///
    /// @throws GraphException.Unavailable if it cannot be opened or reached
    /// @throws ImportException.Unfinished if a restore into it was not finished
    KnowledgeGraph openToLoad() {
        KnowledgeGraph graph = openToRestore();
        if (graph.isUnfinished()) {
            graph.close();
            throw new ImportException.Unfinished();
        }
        return graph;
    }

    /// {@return the graph, whole or not, to be closed}
    ///
    /// @throws GraphException.Unavailable if it cannot be opened or reached
    KnowledgeGraph openToRestore() {
        URI address = uri;
        if (address != null) {
            if (address.getUserInfo() != null) { // not to be said again, so the address is not
                throw new IllegalArgumentException(
                        "--uri must hold no user and no password; they come from NEO4J_USER and NEO4J_PASSWORD");
            }
            String password = Optional.ofNullable(System.getenv("NEO4J_PASSWORD"))
                    .orElseThrow(() -> new GraphException.Unavailable(
                            "NEO4J_PASSWORD must hold the password for " + address, null));
            String user = Optional.ofNullable(System.getenv("NEO4J_USER")).orElse(EmbeddedServer.USER);
            return KnowledgeGraph.over(DriverGraph.connect(address, user, password));
        }
        Path home = folder.home();
        Optional<URI> running = EmbeddedServer.runningIn(home);
        if (running.isPresent()) {
            System.err.println("through the server at " + running.get());
            return KnowledgeGraph.over(
                    DriverGraph.connect(running.get(), EmbeddedServer.USER, EmbeddedServer.password(home)));
        }
        System.err.println("in " + home);
        return KnowledgeGraph.open(home);
    }
}
