// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/// Who matters in a projection: `entente.pageRank` and `entente.betweenness`. The result is kept with the projection,
/// so that the pages of an answer come from one.
public final class RankingProcedures {
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    /// Who asks.
    @Context
    @SuppressWarnings("NullAway.Init") // Neo4j fills it in
    public Asking asking;

    /// PageRank (Page, Brin, Motwani, Winograd 1999), its sum over all things 1. In an undirected graph without
    /// things that nothing is tied to, the scores of Graph Data Science add up to the number of things.
    ///
    /// @param name of the projection
    /// @param damping how probably one goes on along a tie rather than anywhere; above 0 and below 1
    /// @param weighted whether a tie counts once for each of its facts, rather than once
    @Procedure(name = "entente.pageRank", mode = Mode.READ)
    @Description("PageRank on a projection of entente.project; adds up to 1.")
    public Stream<Ranking.Ranked> pageRank(
            @Name("name") String name,
            @Name(value = "damping", defaultValue = "0.85") double damping,
            @Name(value = "weighted", defaultValue = "false") boolean weighted) {
        if (!(damping > 0 && damping < 1)) {
            throw new IllegalArgumentException("damping: expected a number between 0 and 1, got " + damping);
        }
        Projection projection = asking.named(name);
        return ranking(projection, "pagerank " + damping + " " + weighted, computing -> {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("damping", damping);
            parameters.put("weight", weighted ? ProjectionBuilder.WEIGHT : null);
            parameters.put("concurrency", THREADS);
            Computing.Ran ran = computing.run("page-rank.cypher", parameters);
            String method = "PageRank, damping " + damping + (weighted ? ", ties weighted by their facts" : "")
                    + (Boolean.TRUE.equals(ran.said().get("converged")) ? "" : "; not converged");
            int nodes = (int) computing.projection().nodes();
            return Ranking.of(node -> ran.values().doubleValue(node) / nodes, nodes, method);
        });
    }

    /// Betweenness (Freeman 1977), see [Betweenness]: on how many shortest paths between two others a thing lies; of
    /// several between the same two each counts for its part, and a pair counts once. Above a size only the paths
    /// from a sample of the things are followed.
    ///
    /// @param name of the projection
    /// @param most things times ties up to which all paths are followed
    @Procedure(name = "entente.betweenness", mode = Mode.READ)
    @Description("Betweenness on a projection of entente.project; from a sample above a size.")
    public Stream<Ranking.Ranked> betweenness(
            @Name("name") String name, @Name(value = "most", defaultValue = "400000000") long most) {
        Projection projection = asking.named(name);
        int nodes = (int) projection.nodes();
        int sources = (int) Math.min(nodes, Math.max(1, most / Math.max(1, projection.ties())));
        return ranking(projection, "betweenness " + sources, computing -> {
            double[] values = Betweenness.of(computing.projection().graph(), sources, THREADS, computing.guard());
            String method = sources == nodes
                    ? "exact"
                    : String.format(
                            Locale.ROOT, "estimated by the shortest paths from %,d of %,d things", sources, nodes);
            return Ranking.of(node -> values[node], nodes, method);
        });
    }

    private Stream<Ranking.Ranked> ranking(Projection projection, String key, Algorithm<Ranking> algorithm) {
        return projection.isEmpty()
                ? Stream.empty()
                : asking.result(projection, key, Ranking.class, algorithm).stream(projection, asking::node);
    }
}
