// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
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
            var seen = new IntHashSet();
            return IntStream.range(network.firstArc(thing), network.firstArc(thing + 1))
                    .filter(arc -> network.isForward(arc) && filter.doubt(thing, arc) >= 0)
                    .filter(arc -> seen.add(network.same(network.fact(arc))))
                    .mapToObj(arc -> new EdgeRow(
                            network.node(thing),
                            network.node(network.neighbour(arc)),
                            network.profile(network.profileIndex(network.fact(arc)))
                                    .type()));
        });
    }
}
