// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;

/// What has been computed on one projection: a few results, each made once however many ask for it, in a thread of
/// its own, so that it is there for the next question if the first ran out of time. Safe for use by many threads.
final class Results {
    private static final int MOST = 6;

    private final GraphDatabaseAPI database;
    private final ThreadPoolExecutor threads;
    private final Supplier<Projections.Kept> use;

    /// Graph Data Science writes into the projection, so there is one at a time.
    private final Lock turn = new ReentrantLock();

    private final Map<String, Computation> computations = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Computation> eldest) {
            return size() > MOST;
        }
    };

    /// What an algorithm has found.
    interface Result {
        /// {@return what it takes}
        long bytes();
    }

    /// @param threads which compute
    /// @param use gives the projection for as long as it is computed on
    Results(GraphDatabaseAPI database, ThreadPoolExecutor threads, Supplier<Projections.Kept> use) {
        this.database = database;
        this.threads = threads;
        this.use = use;
    }

    /// {@return what was computed before under a name, or is computed now}
    ///
    /// @param guard ends the waiting
    <T extends Result> T result(String key, Class<T> type, Algorithm<T> algorithm, TerminationGuard guard) {
        Computation computation = join(key, algorithm);
        try {
            return type.cast(computation.await(guard));
        } finally {
            if (computation.leave()) {
                threads.remove(computation);
            }
        }
    }

    /// {@return what all of them take}
    synchronized long bytes() {
        return computations.values().stream().mapToLong(Computation::bytes).sum();
    }

    /// Ends what nobody waits for.
    void endUnwanted() {
        running().forEach(Computation::endUnwanted);
    }

    /// Ends everything.
    void end() {
        running().forEach(Computation::end);
    }

    private synchronized List<Computation> running() {
        return List.copyOf(computations.values());
    }

    private synchronized Computation join(String key, Algorithm<?> algorithm) {
        Computation known = computations.get(key);
        if (known != null && known.join()) {
            return known;
        }
        var computation = new Computation(database, use, turn, algorithm);
        computation.join();
        computations.put(key, computation);
        threads.execute(computation);
        return computation;
    }
}
