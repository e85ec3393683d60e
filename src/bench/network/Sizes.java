// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What graphs there are, and how large.
final class Sizes implements Bench.Part {
    static List<String> all(boolean isQuick) {
        return Stream.of(
                        Graphs.POLITICIANS,
                        Graphs.VOTES,
                        Graphs.EDGES,
                        Graphs.made(10_000),
                        Graphs.made(100_000),
                        Graphs.made(Graphs.LARGE))
                .filter(name -> !isQuick
                        || !List.of(Graphs.EDGES, Graphs.made(Graphs.LARGE)).contains(name))
                .toList();
    }

    @Override
    public String run(Bench bench) throws Exception {
        var text = new StringBuilder("""

                ### The graphs

                All in the project's own model, with a claim for every thousand facts, loaded by Neo4j's offline importer, but the
                coalition's record, which is loaded as always. "most" is the largest number of facts of one thing.

                | graph | things | facts | hold on the day | most | store, MiB | made in |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (String name : all(bench.quick())) {
            Optional<Graphs.Ready> ready = bench.graphs().get(name);
            if (ready.isPresent()) {
                Adjacency graph = Adjacency.read(ready.get().folder());
                text.append(Bench.line(
                        "| %s | %d | %d | %d | %d | %d | %s |",
                        name,
                        graph.nodes(),
                        graph.edges(),
                        graph.holding(),
                        IntStream.range(0, graph.nodes())
                                .map(graph::degree)
                                .max()
                                .orElse(0),
                        size(ready.get().home().resolve("data/databases/neo4j")) >> 20,
                        Files.readString(ready.get().folder().resolve("ready")).strip()));
            } else {
                text.append("| ").append(name).append(" | not here | | | | | |\n");
            }
        }
        return text.toString();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
