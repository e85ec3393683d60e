// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.HashMap;
import java.util.Map;
import org.entente.graph.CypherFiles;
import org.jspecify.annotations.Nullable;
import org.neo4j.gds.api.properties.nodes.NodePropertyValues;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.TerminationGuard;

/// The projection that an algorithm works on, and the transaction that it works in.
final class Computing {
    private final Projection projection;
    private final InternalTransaction tx;

    /// Puts the projection where Graph Data Science finds it.
    Computing(Projection projection, InternalTransaction tx) {
        this.projection = projection;
        this.tx = tx;
        projection.offer(Asking.user(tx));
    }

    /// What an algorithm of Graph Data Science has done.
    ///
    /// @param said the one row of the statement that ran it
    /// @param values what it has found for each node
    record Ran(Map<String, Object> said, NodePropertyValues values) {}

    Projection projection() {
        return projection;
    }

    /// {@return what throws as soon as the work is to end}
    TerminationGuard guard() {
        return Asking.guard(tx);
    }

    /// Runs a statement that leaves a property with the nodes of the projection, and takes the property from it.
    ///
    /// @param file the name of its file below `cypher/network`, which takes the `name` of the projection and of the
    /// `property`
    /// @param parameters what else it takes
    Ran run(String file, Map<String, ? extends @Nullable Object> parameters) {
        String property = "found";
        drop(property); // of one that was ended between its writing and its reading
        var all = new HashMap<String, @Nullable Object>(parameters);
        all.put("name", projection.name());
        all.put("property", property);
        try (var result = tx.execute(CypherFiles.one("network/" + file).text(), nullable(all))) {
            Map<String, Object> said = result.next();
            return new Ran(said, projection.store().nodeProperty(property).values());
        } finally {
            drop(property);
        }
    }

    private void drop(String property) {
        if (projection.store().hasNodeProperty(property)) {
            projection.store().removeNodeProperty(property);
        }
    }

    /// Neo4j's own types allow no nulls in their signature, but null parameters are fine.
    @SuppressWarnings({"NullAway", "unchecked"})
    private static Map<String, Object> nullable(Map<String, @Nullable Object> parameters) {
        return (Map<String, Object>) (Map<?, ?>) parameters;
    }
}
