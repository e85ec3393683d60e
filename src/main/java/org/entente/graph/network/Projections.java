// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.storageengine.api.TransactionIdStore;

/// The projections of one database that are kept: a few, within a share of the memory, and none of data that is no
/// longer so. Each is made once however many ask for it, in a thread of its own, so that it is there for the next
/// question if the first ran out of time. Safe for use by many threads.
public final class Projections implements AutoCloseable {
    private static final int MOST = 4;
    private static final long SHARE_OF_MEMORY = 3;
    private static final int COMPUTERS = 2;

    private final ProjectionBuilder builder;
    private final TransactionIdStore transactions;
    private final long bytes;
    private final GraphDatabaseAPI database;
    private final ThreadPoolExecutor maker = threads(1, "projections");

    /// Two, so that what is quick need not wait for what is slow.
    private final ThreadPoolExecutor computers = threads(COMPUTERS, "algorithms");

    /// The catalogue of Graph Data Science is one for the whole process, and all databases here have one name.
    private final String own = UUID.randomUUID().toString();

    /// The one used last is the last.
    private final List<Kept> kept = new ArrayList<>();

    /// Makes it, empty.
    public Projections(GraphDatabaseAPI database) {
        this(database, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    /// @param bytes what all projections together may take
    Projections(GraphDatabaseAPI database, long bytes) {
        this.builder = new ProjectionBuilder(database);
        this.transactions = database.getDependencyResolver().resolveDependency(TransactionIdStore.class);
        this.bytes = bytes;
        this.database = database;
    }

    /// A projection, or what will be one, and how many transactions use it or wait for it.
    final class Kept implements AutoCloseable {
        private final String name;
        private final long state;
        private final FutureTask<Projection> task;
        private final Results results;
        private volatile boolean begun;
        private int users;

        Kept(String name, ProjectionFilter filter, long state) {
            this.name = name;
            this.state = state;
            this.results = new Results(database, computers, () -> use(name), () -> makeRoom(0));
            this.task = new FutureTask<>(() -> {
                begun = true;
                return builder.build(name, filter, most(), Projections.this::makeRoom);
            });
        }

        boolean isBegun() {
            return begun;
        }

        boolean isDone() {
            return task.isDone();
        }

        /// Waits for it.
        Projection projection(TerminationGuard guard) {
            return Waiting.on(task, guard);
        }

        /// {@return what has been computed on it}
        Results results() {
            return results;
        }

        /// One user less.
        @Override
        public void close() {
            release(this);
        }

        private boolean isFailed() {
            return task.state() == FutureTask.State.FAILED;
        }

        /// {@return whether anybody waits for it, or for what is computed on it}
        private boolean isWanted() {
            return users > (results.isUnwanted() ? 1 : 0);
        }

        private @Nullable Projection made() {
            return task.state() == FutureTask.State.SUCCESS ? task.resultNow() : null;
        }

        private long bytes() {
            Projection made = made();
            return made == null ? 0 : made.bytes() + results.bytes();
        }

        private void drop() {
            kept.remove(this);
            Projection made = made();
            if (made != null) {
                made.withdraw();
            }
        }
    }

    /// {@return the projection for a filter and the data of now, for one user more, who has to close it}
    Kept use(ProjectionFilter filter) {
        long state = transactions.getHighestGapFreeClosedTransactionId();
        all().stream().filter(k -> k.state != state).forEach(k -> k.results.endUnwanted());
        return use(filter, state);
    }

    private synchronized Kept use(ProjectionFilter filter, long state) {
        List.copyOf(kept).stream()
                .filter(k -> (k.state != state && k.users == 0 && k.task.isDone()) || k.isFailed())
                .forEach(Kept::drop);
        String name = name(filter, state);
        Kept found = find(name);
        if (found == null) {
            found = new Kept(name, filter, state);
            kept.add(found);
            maker.execute(found.task);
        }
        return used(found);
    }

    /// {@return the projection of a name, for one user more, who has to close it}
    ///
    /// @throws IllegalArgumentException if there is none
    synchronized Kept use(String name) {
        Kept found = find(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no projection '" + name
                    + "'; expected a name that entente.project gives in the same transaction");
        }
        return used(found);
    }

    /// {@return the names of those that are kept, the one used last as the last}
    synchronized List<String> names() {
        return kept.stream().map(k -> k.name).toList();
    }

    @Override
    public void close() {
        maker.shutdownNow();
        builder.stop();
        computers.shutdown();
        all().forEach(k -> k.results.end());
        synchronized (this) {
            List.copyOf(kept).forEach(Kept::drop);
        }
    }

    private Kept used(Kept found) {
        kept.remove(found);
        kept.add(found);
        found.users++;
        return found;
    }

    private @Nullable Kept find(String name) {
        return kept.stream().filter(k -> k.name.equals(name)).findFirst().orElse(null);
    }

    private synchronized List<Kept> all() {
        return List.copyOf(kept);
    }

    private synchronized void release(Kept used) {
        used.users--;
        if (used.users == 0 && !used.begun) {
            maker.remove(used.task);
            kept.remove(used);
        } else if (used.users == 0 && used.isFailed()) {
            kept.remove(used);
        }
    }

    /// {@return the bytes that a projection may take if all are dropped that nobody wants}
    private synchronized long most() {
        return bytes
                - kept.stream().filter(Kept::isWanted).mapToLong(Kept::bytes).sum();
    }

    /// Drops those that were not used for longest, until one more of a size has room. If that is not enough it ends
    /// what
    /// is computed and nobody waits for; its projections are free a little later.
    private synchronized void makeRoom(long needed) {
        for (Kept candidate : List.copyOf(kept)) {
            boolean isRoom = kept.size() <= MOST && taken() + needed <= bytes;
            if (!isRoom && candidate.users == 0 && candidate.task.isDone()) {
                candidate.drop();
            }
        }
        if (taken() + needed > bytes) {
            kept.stream().filter(k -> !k.isWanted()).forEach(k -> k.results.endUnwanted());
        }
    }

    private long taken() {
        return kept.stream().mapToLong(Kept::bytes).sum();
    }

    private static ThreadPoolExecutor threads(int most, String name) {
        var threads = new ThreadPoolExecutor(
                most,
                most,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        threads.allowCoreThreadTimeOut(true);
        threads.setRejectedExecutionHandler(
                new ThreadPoolExecutor.DiscardPolicy()); // who asks while it closes is ended
        return threads;
    }

    private String name(ProjectionFilter filter, long state) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((own + state + filter.parameters()).getBytes(UTF_8));
            return "entente-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
