// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neo4j.gds.api.Graph;
import org.neo4j.graphdb.Node;

/// The things of a projection, the one with the highest score first. Scores are rounded to eight digits: beyond
/// that, sums of the same numbers in another order differ, and equal things would not be equal.
final class Ranking implements Results.Result {
    private static final int DIGITS = 8;

    private final double[] scores;
    private final int[] order;
    private final String method;

    private Ranking(double[] scores, int[] order, String method) {
        this.scores = scores;
        this.order = order;
        this.method = method;
    }

    /// {@return the ranking by values of an algorithm}
    ///
    /// @param method how the values were come by, in words
    static Ranking of(IntToDoubleFunction values, int nodes, String method) {
        double[] scores = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            scores[node] = rounded(values.applyAsDouble(node));
        }
        int[] order = IntStream.range(0, nodes)
                .boxed()
                .sorted(Comparator.comparingDouble(node -> -scores[node]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ranking(scores, order, method);
    }

    @Override
    public long bytes() {
        return (long) scores.length * (Double.BYTES + Integer.BYTES);
    }

    /// What is yielded.
    ///
    /// @param node the thing
    /// @param score its score
    /// @param rank one more than the number of things with a higher score
    /// @param ties to how many other things facts join it
    /// @param facts by how many facts
    /// @param byType the same number by type of fact
    /// @param method how the score was come by
    public record Ranked(
            Node node, double score, long rank, long ties, long facts, Map<String, Object> byType, String method) {}

    /// {@return the things in order, those of equal score by their ids; read as far as the stream is}
    Stream<Ranked> stream(Projection projection, LongFunction<Node> nodes) {
        return StreamSupport.stream(new InOrder(projection, nodes), false).flatMap(List::stream);
    }

    static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return 0;
        }
        double factor = Math.pow(10, DIGITS - 1 - Math.floor(Math.log10(Math.abs(value))));
        return Math.rint(value * factor) / factor;
    }

    /// All of one score at a time.
    private final class InOrder extends AbstractSpliterator<List<Ranked>> {
        private final Graph graph;
        private final Degrees degrees;
        private final LongFunction<Node> nodes;
        private int at;

        InOrder(Projection projection, LongFunction<Node> nodes) {
            super(order.length, ORDERED);
            this.graph = projection.graph().concurrentCopy();
            this.degrees = projection.degrees();
            this.nodes = nodes;
        }

        @Override
        public boolean tryAdvance(Consumer<? super List<Ranked>> action) {
            if (at == order.length) {
                return false;
            }
            int first = at;
            var equals = new ArrayList<Ranked>();
            while (at < order.length && scores[order[at]] == scores[order[first]]) {
                equals.add(ranked(order[at], first + 1));
                at++;
            }
            if (equals.size() > 1) {
                equals.sort(Comparator.comparing(r -> String.valueOf(r.node().getProperty("id", ""))));
            }
            action.accept(equals);
            return true;
        }

        private Ranked ranked(int node, long rank) {
            Map<String, Object> byType = degrees.of(node);
            return new Ranked(
                    nodes.apply(graph.toOriginalNodeId(node)),
                    scores[node],
                    rank,
                    graph.degree(node),
                    byType.values().stream().mapToLong(count -> (long) count).sum(),
                    byType,
                    method);
        }
    }
}
