// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/// Paths by JGraphT in a process of its own; reads and prints what `outside.py` does.
public final class JGraphTSide {
    private interface Search {
        int hops(int a, int b);
    }

    private JGraphTSide() {}

    /// @param args `dijkstra`, `bfs` or `yen`; the edges; the pairs; seconds for each
    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        Graph<Integer, DefaultEdge> graph = read(Path.of(args[1]));
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "{\"version\": \"1.5.3\", \"built\": %.1f, \"mib\": %d}%n",
                (System.nanoTime() - begin) / 1e9, used >> 20);
        Search search = search(args[0], graph);
        for (String line : Files.readAllLines(Path.of(args[2]))) {
            String[] ends = line.split(",");
            answer(graph, search, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), Long.parseLong(args[3]));
        }
        System.exit(0); // a search that was late may still run
    }

    private static Search search(String name, Graph<Integer, DefaultEdge> graph) {
        return switch (name) {
            case "dijkstra" -> (a, b) -> hops(new BidirectionalDijkstraShortestPath<>(graph).getPath(a, b));
            case "bfs" -> (a, b) -> hops(new BFSShortestPath<>(graph).getPath(a, b));
            default ->
                (a, b) -> {
                    List<GraphPath<Integer, DefaultEdge>> paths = new YenKShortestPath<>(graph).getPaths(a, b, 5);
                    return paths.isEmpty() ? -1 : paths.getFirst().getLength();
                };
        };
    }

    private static int hops(GraphPath<Integer, DefaultEdge> path) {
        return path == null ? -1 : path.getLength();
    }

    private static void answer(Graph<Integer, DefaultEdge> graph, Search search, int a, int b, long seconds)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        if (!graph.containsVertex(a) || !graph.containsVertex(b)) {
            System.out.printf("{\"nanos\": %d, \"hops\": -1}%n", System.nanoTime() - begin);
            return;
        }
        var thread = Executors.newSingleThreadExecutor();
        try {
            int hops = thread.submit(() -> search.hops(a, b)).get(seconds, TimeUnit.SECONDS);
            System.out.printf("{\"nanos\": %d, \"hops\": %d}%n", System.nanoTime() - begin, hops);
        } catch (TimeoutException _) {
            System.out.printf("{\"nanos\": %d, \"late\": true}%n", System.nanoTime() - begin);
            System.out.flush();
            System.exit(0); // it cannot be stopped, and would take a processor from those that follow
        } finally {
            thread.shutdownNow();
        }
    }

    private static Graph<Integer, DefaultEdge> read(Path edges) throws IOException {
        Graph<Integer, DefaultEdge> graph = GraphTypeBuilder.<Integer, DefaultEdge>undirected()
                .allowingMultipleEdges(true)
                .allowingSelfLoops(true)
                .edgeClass(DefaultEdge.class)
                .buildGraph();
        var vertices = new java.util.HashMap<Integer, Integer>();
        try (BufferedReader lines = Files.newBufferedReader(edges)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", 3);
                Integer a = vertices.computeIfAbsent(Integer.valueOf(cells[0]), v -> v);
                Integer b = vertices.computeIfAbsent(Integer.valueOf(cells[1]), v -> v);
                graph.addVertex(a);
                graph.addVertex(b);
                graph.addEdge(a, b);
            }
        }
        return graph;
    }
}
