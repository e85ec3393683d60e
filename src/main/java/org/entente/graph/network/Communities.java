// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.gds.api.Graph;

/// The communities of a projection, numbered from 1, the largest first; of equal size the one whose first thing came
/// first into the graph. Things are given by their place in the projection.
final class Communities implements Results.Result {
    /// As in `cypher/network/leiden.cypher`.
    private static final int LEVELS = 20;

    private final double modularity;
    private final boolean isDone;
    private final int[] communityOf;
    private final int[] within;
    private final int[] begin;
    private final int[] members;
    private final long[] leaving;

    /// @param labels which things are together
    /// @param modularity as the algorithm says
    /// @param isDone whether it ended since nothing more could be made better
    Communities(Graph graph, LongUnaryOperator labels, double modularity, boolean isDone) {
        this.modularity = modularity;
        this.isDone = isDone;
        int nodes = (int) graph.nodeCount();
        this.communityOf = numbered(labels, nodes);
        this.within = new int[nodes];
        int count = IntStream.of(communityOf).max().orElse(0);
        this.leaving = new long[count + 1];
        for (int node = 0; node < nodes; node++) {
            int community = communityOf[node];
            int[] inside = new int[1];
            graph.forEachRelationship(node, (_, other) -> {
                inside[0] += communityOf[(int) other] == community ? 1 : 0;
                return true;
            });
            within[node] = inside[0];
            leaving[community] += graph.degree(node) - inside[0];
        }
        this.members = IntStream.range(0, nodes)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(node -> communityOf[node])
                        .thenComparingInt(node -> -within[node])
                        .thenComparingInt(node -> node))
                .mapToInt(Integer::intValue)
                .toArray();
        this.begin = new int[count + 2];
        for (int i = nodes - 1; i >= 0; i--) {
            begin[communityOf[members[i]]] = i;
        }
        begin[count + 1] = nodes;
    }

    /// {@return each thing on its own, if no two of them would better be together; null if some would. Graph Data
    /// Science 2.26.0 fails where its algorithm has nothing to join}
    ///
    /// @param weighted whether ties count by their weights
    static @Nullable Communities alone(Graph graph, boolean weighted, double resolution) {
        int nodes = (int) graph.nodeCount();
        double[] strength = new double[nodes];
        double[] all = new double[1];
        for (int node = 0; node < nodes; node++) {
            graph.forEachRelationship(node, 1.0, (source, _, weight) -> {
                strength[(int) source] += weighted ? weight : 1;
                all[0] += weighted ? weight : 1;
                return true;
            });
        }
        boolean[] isJoined = new boolean[1];
        double squares = 0;
        for (int node = 0; node < nodes && !isJoined[0]; node++) {
            squares += strength[node] * strength[node];
            graph.forEachRelationship(node, 1.0, (source, target, weight) -> {
                double expected = resolution * strength[(int) source] * strength[(int) target] / all[0];
                isJoined[0] |= (weighted ? weight : 1) > expected;
                return !isJoined[0];
            });
        }
        return isJoined[0]
                ? null
                : new Communities(graph, node -> node, -resolution * squares / (all[0] * all[0]), true);
    }

    @Override
    public long bytes() {
        return 3L * Integer.BYTES * members.length + (Integer.BYTES + Long.BYTES) * (long) leaving.length;
    }

    int count() {
        return leaving.length - 1;
    }

    double modularity() {
        return modularity;
    }

    /// {@return how they were found, in words}
    String method() {
        return isDone ? "Leiden" : "Leiden; stopped after " + LEVELS + " levels, before nothing could be made better";
    }

    int of(long node) {
        return communityOf[(int) node];
    }

    int size(int community) {
        return begin[community + 1] - begin[community];
    }

    /// {@return its things, those with most ties inside first}
    IntStream members(int community) {
        return IntStream.range(begin[community], begin[community + 1]).map(i -> members[i]);
    }

    /// {@return how many ties a thing has to others of its community}
    int within(int node) {
        return within[node];
    }

    /// {@return how many ties there are between things of a community}
    long inside(int community) {
        return members(community).mapToLong(node -> within[node]).sum() / 2;
    }

    /// {@return how many ties lead out of a community}
    long leaving(int community) {
        return leaving[community];
    }

    private static int[] numbered(LongUnaryOperator labels, int nodes) {
        Map<Long, int[]> sizes = new HashMap<>();
        var first = new HashMap<Long, Integer>();
        for (int node = 0; node < nodes; node++) {
            long label = labels.applyAsLong(node);
            sizes.computeIfAbsent(label, _ -> new int[1])[0]++;
            first.putIfAbsent(label, node);
        }
        var numbers = new HashMap<Long, Integer>();
        first.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Long, Integer>>comparingInt(
                                e -> -sizes.getOrDefault(e.getKey(), new int[1])[0])
                        .thenComparingInt(Map.Entry::getValue))
                .forEach(e -> numbers.put(e.getKey(), numbers.size() + 1));
        return IntStream.range(0, nodes)
                .map(node -> numbers.getOrDefault(labels.applyAsLong(node), 0))
                .toArray();
    }
}
