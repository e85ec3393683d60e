// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.api.map.primitive.IntIntMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/// `entente.edges`: the facts that a [Choice] takes, as pairs of Neo4j's numbers of their ends, for
/// projections.
@SuppressWarnings("NullAway.Init") // Neo4j fills the fields
public final class EdgesProcedure {
    private static final int NONE = -1;

    /// The networks of the database.
    @Context
    public Networks networks;

    /// Ends the reading with the transaction.
    @Context
    public TerminationGuard guard;

    /// A fact, once however many of its versions are taken.
    ///
    /// @param source Neo4j's number of the thing that it points from
    /// @param target Neo4j's number of the thing that it points to
    /// @param type the relationship type
    public record EdgeRow(long source, long target, String type) {}

    /// Gives the facts.
    ///
    /// @param choice `types`, `statuses`, `asOf`, `knownBy` as of [Choice]
    @Procedure(name = "entente.edges", mode = Mode.READ)
    @Description("The facts of some types and statuses that hold on a day as known by a day, as pairs of nodes.")
    public Stream<EdgeRow> edges(@Name("choice") Map<String, Object> choice) {
        Network network = networks.current(guard);
        var filter = new FactFilter(network, Choice.of(choice));
        return IntStream.range(0, network.things()).boxed().flatMap(thing -> {
            guard.check();
            IntIntMap chosen = chosen(network, filter, thing);
            return arcs(network, thing)
                    .filter(arc -> chosen.getIfAbsent(network.same(network.fact(arc)), NONE) == arc)
                    .mapToObj(arc ->
                            new EdgeRow(network.node(thing), network.node(network.neighbour(arc)), type(network, arc)));
        });
    }

    /// {@return for each fact that points from a thing the arc of the version that stands for it: that of the least
    /// doubt, and of equals the one whose type comes first, for the same answer on every copy of the data}
    private static IntIntMap chosen(Network network, FactFilter filter, int thing) {
        var chosen = new IntIntHashMap();
        Comparator<Integer> best = Comparator.<Integer>comparingInt(arc -> filter.doubt(thing, arc))
                .thenComparing(arc -> type(network, arc));
        arcs(network, thing).filter(arc -> filter.doubt(thing, arc) >= 0).forEach(arc -> {
            int fact = network.same(network.fact(arc));
            int other = chosen.getIfAbsent(fact, NONE);
            if (other == NONE || best.compare(arc, other) < 0) {
                chosen.put(fact, arc);
            }
        });
        return chosen;
    }

    private static IntStream arcs(Network network, int thing) {
        return IntStream.range(network.firstArc(thing), network.firstArc(thing + 1))
                .filter(network::isForward);
    }

    private static String type(Network network, int arc) {
        return network.profile(network.profileIndex(network.fact(arc))).type();
    }
}
