// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

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

    /// {@return what an algorithm finds on a projection, which is kept with it under a key}
    ///
    /// @throws org.neo4j.graphdb.TransactionTerminatedException if the time of the transaction is over before that;
    /// it is there for a later one
    <T extends Results.Result> T result(Projection projection, String key, Class<T> type, Algorithm<T> algorithm) {
        try (Projections.Kept kept = projections.use(projection.name())) {
            return kept.results().result(key, type, algorithm, guard(tx));
        }
    }

    /// {@return what throws as soon as a transaction has been ended}
    static TerminationGuard guard(InternalTransaction tx) {
        return () -> tx.kernelTransaction().assertOpen();
    }

    /// {@return for whom a transaction works}
    static String user(InternalTransaction tx) {
        return tx.kernelTransaction().securityContext().subject().executingUser();
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
        Projection projection = kept.projection(guard(tx));
        projection.offer(user(tx));
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
}
