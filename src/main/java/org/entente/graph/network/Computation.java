// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.graph.ReadOnly;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;

/// The work of an algorithm on a projection, in a transaction of its own. What nobody waits for any more is not
/// begun; what was begun is done to the end, unless it is ended.
final class Computation implements Runnable {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final GraphDatabaseAPI database;
    private final Supplier<Projections.Kept> use;
    private final Algorithm<?> algorithm;
    private final CompletableFuture<Results.Result> result = new CompletableFuture<>();
    private @Nullable InternalTransaction tx;
    private boolean isBegun;
    private boolean isEnded;
    private int waiters;

    /// @param use gives the projection for as long as it is worked on
    Computation(GraphDatabaseAPI database, Supplier<Projections.Kept> use, Algorithm<?> algorithm) {
        this.database = database;
        this.use = use;
        this.algorithm = algorithm;
    }

    /// One more waits.
    ///
    /// @return false if nothing will come of it
    synchronized boolean join() {
        if (isEnded || isFailed()) {
            return false;
        }
        waiters++;
        return true;
    }

    /// {@return what comes of it}
    ///
    /// @param guard ends the waiting
    Results.Result await(TerminationGuard guard) {
        return Waiting.on(result, guard);
    }

    /// One less waits.
    ///
    /// @return whether it need not be begun any more
    synchronized boolean leave() {
        waiters--;
        isEnded = isEnded || (waiters == 0 && !isBegun);
        return isEnded && !isBegun;
    }

    /// Ends it if nobody waits for it.
    synchronized void endUnwanted() {
        if (waiters == 0) {
            end();
        }
    }

    /// Ends it.
    synchronized void end() {
        isEnded = true;
        if (tx != null) {
            tx.terminate();
        }
    }

    /// {@return whether it works and nobody waits for it}
    synchronized boolean isUnwanted() {
        return tx != null && waiters == 0;
    }

    boolean isDone() {
        return result.isDone();
    }

    boolean isFailed() {
        return result.isCompletedExceptionally();
    }

    /// {@return what its result takes}
    long bytes() {
        return isDone() && !isFailed() ? result.join().bytes() : 0;
    }

    @Override
    public void run() {
        try {
            result.complete(compute());
        } catch (Throwable e) { // whoever waits must hear of it
            result.completeExceptionally(e);
        }
    }

    private Results.Result compute() {
        try (Projections.Kept kept = use.get();
                InternalTransaction own = database.beginTransaction(
                        KernelTransaction.Type.EXPLICIT,
                        ReadOnly.LOGIN,
                        ClientConnectionInfo.EMBEDDED_CONNECTION,
                        LONGEST.toMillis(),
                        TimeUnit.MILLISECONDS)) {
            begin(own);
            try {
                return algorithm.run(new Computing(kept.projection(Asking.guard(own)), own));
            } finally {
                finish(); // before it closes: the server uses closed ones again
            }
        }
    }

    private synchronized void begin(InternalTransaction own) {
        if (isEnded) {
            throw new CancellationException("nobody waits for it any more");
        }
        isBegun = true;
        tx = own;
    }

    private synchronized void finish() {
        tx = null;
    }
}
