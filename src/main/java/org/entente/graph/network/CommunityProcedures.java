// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.gds.api.Graph;
import org.neo4j.gds.api.IdMap;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/// Who belongs together in a projection, by the algorithm of Leiden (Traag, Waltman, van Eck 2019) of Graph Data
/// Science, with a seed and one thread: the same communities as long as the graph is the same.
public final class CommunityProcedures {
    private static final int SHOWN = 5;

    /// Who asks.
    @Context
    @SuppressWarnings("NullAway.Init") // Neo4j fills it in
    public Asking asking;

    /// A community.
    ///
    /// @param community its number, from 1, the largest first
    /// @param size the number of its things
    /// @param ties the number of pairs in it that are tied
    /// @param leaving the number of ties out of it
    /// @param members its things with most ties inside it, at most five
    /// @param memberTies how many ties inside each of these has
    /// @param modularity of all communities together, between -0.5 and 1: how much more ties there are inside them
    /// than if the same ties were dealt out at random
    /// @param method how they were found, in words
    public record Community(
            long community,
            long size,
            long ties,
            long leaving,
            List<Node> members,
            List<Long> memberTies,
            double modularity,
            String method) {}

    /// A thing of a community.
    ///
    /// @param community the number of the community
    /// @param node the thing
    /// @param within how many things of the community it is tied to
    /// @param ties to how many things it is tied at all
    public record Member(long community, Node node, long within, long ties) {}

    /// The communities.
    ///
    /// @param name of the projection
    /// @param weighted whether a tie counts once for each of its facts, rather than once
    /// @param resolution above 0; a greater one gives more and smaller communities
    /// @param seed for the order in which things are tried
    @Procedure(name = "entente.communities", mode = Mode.READ)
    @Description("Communities by the algorithm of Leiden on a projection of entente.project.")
    public Stream<Community> communities(
            @Name("name") String name,
            @Name(value = "weighted", defaultValue = "false") boolean weighted,
            @Name(value = "resolution", defaultValue = "1.0") double resolution,
            @Name(value = "seed", defaultValue = "1") long seed) {
        Projection projection = asking.named(name);
        if (projection.isEmpty()) {
            return Stream.empty();
        }
        Communities found = found(projection, weighted, resolution, seed);
        IdMap ids = projection.store().nodes();
        return IntStream.rangeClosed(1, found.count())
                .mapToObj(community -> new Community(
                        community,
                        found.size(community),
                        found.inside(community),
                        found.leaving(community),
                        found.members(community)
                                .limit(SHOWN)
                                .mapToObj(node -> asking.node(ids.toOriginalNodeId(node)))
                                .toList(),
                        found.members(community)
                                .limit(SHOWN)
                                .mapToObj(node -> (long) found.within(node))
                                .toList(),
                        Ranking.rounded(found.modularity()),
                        found.method()));
    }

    /// The things of one of the communities, those with most ties inside it first.
    ///
    /// @param community its number; nothing if there are not so many
    /// @param of a thing whose community is meant instead; null for none; nothing if it is
    /// not in the projection
    @Procedure(name = "entente.members", mode = Mode.READ)
    @Description("The things of one of the communities that entente.communities finds.")
    public Stream<Member> members(
            @Name("name") String name,
            @Name(value = "weighted", defaultValue = "false") boolean weighted,
            @Name(value = "resolution", defaultValue = "1.0") double resolution,
            @Name(value = "seed", defaultValue = "1") long seed,
            @Name(value = "community", defaultValue = "1") long community,
            @Name(value = "of", defaultValue = "null") @Nullable Node of) {
        Projection projection = asking.named(name);
        if (projection.isEmpty()) {
            return Stream.empty();
        }
        Communities found = found(projection, weighted, resolution, seed);
        Graph graph = projection.graph().concurrentCopy();
        long meant = of == null ? community : communityOf(found, graph, of);
        if (meant < 1 || meant > found.count()) {
            return Stream.empty();
        }
        return found.members((int) meant)
                .mapToObj(node -> new Member(
                        meant, asking.node(graph.toOriginalNodeId(node)), found.within(node), graph.degree(node)));
    }

    private static long communityOf(Communities found, IdMap ids, Node node) {
        long place = ids.safeToMappedNodeId(Asking.number(node));
        return place == IdMap.NOT_FOUND ? 0 : found.of(place);
    }

    private Communities found(Projection projection, boolean weighted, double resolution, long seed) {
        if (!(resolution > 0)) {
            throw new IllegalArgumentException("resolution: expected a number above 0, got " + resolution);
        }
        String key = "leiden " + weighted + " " + resolution + " " + seed;
        return asking.result(projection, key, Communities.class, computing -> {
            Graph graph = computing.projection().graph();
            Communities alone = Communities.alone(graph, weighted, resolution);
            if (alone != null) {
                return alone;
            }
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("weight", weighted ? ProjectionBuilder.WEIGHT : null);
            parameters.put("resolution", resolution);
            parameters.put("seed", seed);
            Computing.Ran ran = computing.run("leiden.cypher", parameters);
            return new Communities(
                    graph,
                    ran.values()::longValue,
                    ((Number) ran.said().getOrDefault("modularity", 0.0)).doubleValue(),
                    Boolean.TRUE.equals(ran.said().get("converged")));
        });
    }
}
