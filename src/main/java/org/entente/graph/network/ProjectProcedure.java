// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/// `entente.project`: the graph as a network, for the algorithms of Graph Data Science.
public final class ProjectProcedure {
    /// Who asks.
    @Context
    @SuppressWarnings("NullAway.Init") // Neo4j fills it in
    public Asking asking;

    /// What is yielded.
    ///
    /// @param name under which procedures find it until the transaction ends
    /// @param nodes the number of things that a fact joins to another
    /// @param ties the number of pairs of things that are joined
    /// @param facts the number of facts that join them
    /// @param projected all of this in words
    public record Projected(String name, long nodes, long ties, long facts, String projected) {}

    /// Makes sure that there is a projection.
    ///
    /// @param filter `types` (none for all) and `statuses` (none for what is so: firm, conditional,
    /// fulfilled, broken, withdrawn), `asOf` and `knownBy` (days since
    /// 1970-01-01)
    @Procedure(name = "entente.project", mode = Mode.READ)
    @Description("The facts of some types and statuses, on a day as known by a day, as an undirected graph in the"
            + " catalogue of Graph Data Science; kept until the data changes or others need the memory.")
    public Stream<Projected> project(@Name("filter") Map<String, @Nullable Object> filter) {
        Projection projection = asking.project(ProjectionFilter.of(filter));
        return Stream.of(new Projected(
                projection.name(), projection.nodes(), projection.ties(), projection.facts(), projection.words()));
    }
}
