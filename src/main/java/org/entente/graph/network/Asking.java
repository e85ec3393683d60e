// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Map;
import org.entente.graph.CypherFiles;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.kernel.impl.core.NodeEntity;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.TerminationGuard;

/// Who calls a procedure: its transaction, which holds on to the projections that it uses until it ends.
public final class Asking {
    private final Projections projections;
    private final InternalTransaction tx;

    /// Makes it, for one call.
    public Asking(Projections projections, InternalTransaction tx) {
        this.projections = projections;
        this.tx = tx;
    }

    /// {@return the projection for a filter, which is made if it is not there}
    ///
    /// @throws org.entente.graph.GraphException.TooMuch if it would take too much memory
    /// @throws org.neo4j.graphdb.TransactionTerminatedException if the time of the transaction is over before it
    /// is there
    Projection project(ProjectionFilter filter) {
        return held(projections.use(filter));
    }

    /// {@return the projection of a name}
    ///
    /// @throws IllegalArgumentException if there is none
    Projection named(String name) {
        return held(projections.use(name));
    }

    /// {@return the one row that a statement of a file below `cypher/network` gives}
    Map<String, Object> run(String file, Map<String, @Nullable Object> parameters) {
        try (var result = tx.execute(CypherFiles.one("network/" + file).text(), nullable(parameters))) {
            return result.next();
        }
    }

    /// {@return what throws as soon as the transaction has been ended}
    TerminationGuard guard() {
        return () -> tx.kernelTransaction().assertOpen();
    }

    /// {@return the internal number of a node}
    static long number(Node node) {
        return ((NodeEntity) node).getId();
    }

    Node node(long number) {
        return tx.newNodeEntity(number);
    }

    private Projection held(Projections.Kept kept) {
        tx.registerCloseableResource(new Hold(kept)); // one for each use: the same twice would be closed once
        Projection projection = kept.projection(guard());
        projection.offer(tx.kernelTransaction().securityContext().subject().executingUser());
        return projection;
    }

    /// One use of a projection.
    private static final class Hold implements AutoCloseable {
        private final Projections.Kept kept;

        Hold(Projections.Kept kept) {
            this.kept = kept;
        }

        @Override
        public void close() {
            kept.close();
        }
    }

    /// Neo4j's own types allow no nulls in their signature, but null parameters are fine.
    @SuppressWarnings({"NullAway", "unchecked"})
    private static Map<String, Object> nullable(Map<String, @Nullable Object> parameters) {
        return (Map<String, Object>) (Map<?, ?>) parameters;
    }
}
