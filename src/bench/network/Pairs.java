// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/// Pairs of nodes to be connected, the same for all sides: near, far, hub to hub, leaf to leaf, and
/// without a path.
final class Pairs {
    static final List<String> KINDS = List.of("near", "far", "hub to hub", "leaf to leaf", "no path");
    private static final int HUBS = 100;
    private static final int TRIES = 200_000;

    /// @param hops how far apart they are; -1 if nothing connects them in [Asked#HOPS]
    record Pair(String kind, int a, int b, String from, String to, int hops) {}

    private final Adjacency graph;
    private final SplittableRandom random;

    private Pairs(Adjacency graph, long seed) {
        this.graph = graph;
        this.random = new SplittableRandom(seed);
    }

    /// {@return pairs of each kind, the kinds in turn; fewer where the graph has no such pairs}
    static List<Pair> of(Adjacency graph, int ofEach, long seed) {
        return new Pairs(graph, seed).choose(ofEach);
    }

    private List<Pair> choose(int ofEach) {
        int[] byDegree = IntStream.range(0, graph.nodes())
                .boxed()
                .sorted(Comparator.comparingInt(graph::degree).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int connected =
                (int) IntStream.of(byDegree).filter(i -> graph.degree(i) > 0).count();
        int least = graph.degree(byDegree[connected - 1]);
        int leaves = (int)
                IntStream.of(byDegree).filter(i -> graph.degree(i) == least).count();
        IntSupplier any = () -> byDegree[random.nextInt(connected)];
        IntSupplier hub = () -> byDegree[random.nextInt(Math.min(HUBS, connected))];
        IntSupplier leaf = () -> byDegree[connected - 1 - random.nextInt(leaves)];
        int common = common(any);
        List<List<Pair>> kinds = List.of(
                pairs("near", ofEach, any, null, 1, 2),
                pairs("far", ofEach, any, any, common + 1, Asked.HOPS),
                pairs("hub to hub", ofEach, hub, hub, 1, Asked.HOPS),
                pairs("leaf to leaf", ofEach, leaf, leaf, 1, Asked.HOPS),
                pairs("no path", ofEach, () -> random.nextInt(graph.nodes()), any, -1, -1));
        var all = new ArrayList<Pair>();
        for (int i = 0; i < ofEach; i++) {
            for (List<Pair> kind : kinds) {
                if (i < kind.size()) {
                    all.add(kind.get(i));
                }
            }
        }
        return all;
    }

    /// {@return the usual number of hops between two}
    private int common(IntSupplier any) {
        int[] hops = IntStream.range(0, 200)
                .map(_ -> graph.distance(any.getAsInt(), any.getAsInt(), Adjacency.Rule.ANY))
                .filter(h -> h > 0)
                .sorted()
                .toArray();
        return hops.length == 0 ? 1 : Math.min(hops[hops.length / 2], Asked.HOPS - 1);
    }

    /// @param other null for whom one meets in two steps
    private List<Pair> pairs(String kind, int most, IntSupplier one, IntSupplier other, int least, int longest) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < TRIES && pairs.size() < most; i++) {
            int a = one.getAsInt();
            int b = other == null ? step(step(a)) : other.getAsInt();
            int hops = graph.distance(a, b, Adjacency.Rule.ANY);
            if (a != b && least <= hops && hops <= longest) {
                pairs.add(new Pair(kind, a, b, graph.id(a), graph.id(b), hops));
            }
        }
        return pairs;
    }

    private int step(int node) {
        return graph.neighbour(node, random.nextInt(graph.degree(node)));
    }
}
