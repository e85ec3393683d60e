// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.GraphException;
import org.entente.load.Batch;
import org.entente.load.CsvImporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Loads a folder: through the running server if there is one, else into the data folder itself.
@CommandLine.Command(
        name = "load",
        description = "Brings the graph to what a folder of CSV files says: all of it or nothing.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    @CommandLine.Parameters(paramLabel = "FOLDER", description = "Folder with the CSV files (see import/README.md).")
    private Path folder = Path.of("import");

    @CommandLine.Option(
            names = "--home",
            description = "Data folder of the embedded server (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path home = Path.of("data");

    @CommandLine.Option(
            names = "--uri",
            description = "Bolt address of another Neo4j; user and password from NEO4J_USER and NEO4J_PASSWORD.")
    private @Nullable URI uri;

    @Override
    public Integer call() {
        // the files come first: a fault in them is told before a server is started
        Batch batch = new CsvImporter().read(folder, System.err::println);
        try (KnowledgeGraph graph = open()) {
            System.out.println(graph.load(batch, System.err::println));
        }
        return 0;
    }

    private KnowledgeGraph open() {
        URI address = uri;
        if (address != null) {
            String password = Optional.ofNullable(System.getenv("NEO4J_PASSWORD"))
                    .orElseThrow(() ->
                            new GraphException.Unavailable("NEO4J_PASSWORD must hold the password for " + uri, null));
            String user = Optional.ofNullable(System.getenv("NEO4J_USER")).orElse(EmbeddedServer.USER);
            return KnowledgeGraph.over(DriverGraph.connect(address, user, password));
        }
        Optional<URI> running = EmbeddedServer.runningIn(home);
        if (running.isPresent()) {
            System.err.println("loading through the server at " + running.get());
            return KnowledgeGraph.over(
                    DriverGraph.connect(running.get(), EmbeddedServer.USER, EmbeddedServer.password(home)));
        }
        System.err.println("loading into " + home);
        return KnowledgeGraph.open(home);
    }
}
