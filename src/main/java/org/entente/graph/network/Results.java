// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;

/// What has been computed on one projection: a few results, each made once however many ask for it, in a thread of
/// another, so that it is there for the next question if the first ran out of time. One is computed at a time, since
/// Graph Data Science writes into the projection. Safe for use by many threads.
final class Results {
    private static final int MOST = 6;

    private final GraphDatabaseAPI database;
    private final Executor threads;
    private final Supplier<Projections.Kept> use;
    private final Runnable done;

    /// Those asked for, the one used last as the last.
    private final Map<String, Computation> computations = new LinkedHashMap<>(16, 0.75f, true);

    private final Queue<Computation> waiting = new ArrayDeque<>();
    private boolean isWorking;

    /// What an algorithm has found.
    interface Result {
        /// {@return what it takes}
        long bytes();
    }

    /// @param threads which compute
    /// @param use gives the projection for as long as it is computed on
    /// @param done is told that there is another result
    Results(GraphDatabaseAPI database, Executor threads, Supplier<Projections.Kept> use, Runnable done) {
        this.database = database;
        this.threads = threads;
        this.use = use;
        this.done = done;
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
                forget(key, computation);
            }
        }
    }

    /// {@return what all of them take}
    synchronized long bytes() {
        return computations.values().stream().mapToLong(Computation::bytes).sum();
    }

    /// {@return whether something is computed that nobody waits for}
    boolean isUnwanted() {
        return all().stream().anyMatch(Computation::isUnwanted);
    }

    /// Ends what nobody waits for.
    void endUnwanted() {
        all().forEach(Computation::endUnwanted);
    }

    /// Ends everything.
    void end() {
        all().forEach(Computation::end);
    }

    private synchronized List<Computation> all() {
        return List.copyOf(computations.values());
    }

    private synchronized Computation join(String key, Algorithm<?> algorithm) {
        Computation known = computations.get(key);
        if (known != null && known.join()) {
            return known;
        }
        var computation = new Computation(database, use, algorithm);
        computation.join();
        computations.put(key, computation);
        waiting.add(computation);
        if (!isWorking) {
            isWorking = true;
            threads.execute(this::work);
        }
        return computation;
    }

    private synchronized void forget(String key, Computation unwanted) {
        computations.remove(key, unwanted);
        waiting.remove(unwanted);
    }

    /// Computes the next; the one after that when the threads have done what others want meanwhile.
    private void work() {
        Computation next;
        synchronized (this) {
            next = waiting.poll();
            isWorking = next != null;
        }
        if (next != null) {
            next.run();
            keepFew();
            done.run();
            threads.execute(this::work);
        }
    }

    private synchronized void keepFew() {
        computations.values().removeIf(Computation::isFailed);
        List<Computation> made =
                computations.values().stream().filter(Computation::isDone).toList();
        computations.values().removeAll(made.subList(0, Math.max(0, made.size() - MOST)));
    }
}
