// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.entente.KnowledgeGraph;
import org.entente.load.Progress;
import org.springframework.util.FileSystemUtils;

/// The graphs that are asked, made once and kept. This is the one place that knows how each is loaded.
///
/// @param kept where they are kept
/// @param data where the tables of the real ones lie
record Graphs(Path kept, Path data) {
    static final String COALITION = "coalition";
    static final String POLITICIANS = "politicians";
    static final String VOTES = "un-votes";
    static final String EDGES = "edges-1.3M";
    static final int LARGE = 1_000_000;

    /// Changes when what is made changes, so that nobody measures an old one.
    private static final String MADE_BY = "1";

    /// @param folder has the data folder of the program in `home`, and `edges.csv` and `ids.txt` (not
    /// for the coalition)
    record Ready(String name, Path folder) {
        Path home() {
            return folder.resolve("home");
        }
    }

    static String made(int nodes) {
        return "made-" + nodes;
    }

    /// {@return a graph, made if it is not there yet; empty if its tables are not there}
    Optional<Ready> get(String name) throws IOException {
        Path folder = kept.resolve(name + "-" + MADE_BY);
        var ready = new Ready(name, folder);
        Path mark = folder.resolve("ready");
        if (!Files.exists(mark)) {
            FileSystemUtils.deleteRecursively(folder);
            if (!isThere(name)) {
                System.out.println(name + ": there is nothing in " + source(name) + ", so it is left out");
                return Optional.empty();
            }
            long begin = System.nanoTime();
            make(name, ready);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            Files.writeString(mark, took.toSeconds() + " s\n");
            System.out.println(name + ": made in " + took.toSeconds() + " s");
        }
        return Optional.of(ready);
    }

    private boolean isThere(String name) {
        return name.startsWith("made-") || Files.exists(source(name));
    }

    private Path source(String name) {
        return switch (name) {
            case COALITION -> Path.of("import");
            case POLITICIANS -> data.resolve("graphs/politicians/gemsec_politician_edges.csv");
            case VOTES -> data.resolve("graphs/un_votes.csv.gz");
            case EDGES -> data.resolve("graphs/ego_twitter_undirected_81306n_1342310e.csv.gz");
            default -> kept;
        };
    }

    private void make(String name, Ready ready) throws IOException {
        if (!name.equals(COALITION)) {
            try (var files = new StoreFiles(ready.folder(), name)) {
                switch (name) {
                    case POLITICIANS -> RealGraphs.edges(source(name), "person:", "Entity;Person", files);
                    case VOTES -> RealGraphs.votes(source(name).getParent(), files);
                    case EDGES -> RealGraphs.edges(source(name), "person:", "Entity;Person", files);
                    default -> new MadeGraph(files, Integer.parseInt(name.substring("made-".length()))).write();
                }
                files.importInto(ready.home());
            }
        }
        try (var graph = KnowledgeGraph.open(ready.home())) { // makes the indexes, too
            if (name.equals(COALITION)) {
                graph.load(source(name), Progress.SILENT);
            }
        }
    }
}
