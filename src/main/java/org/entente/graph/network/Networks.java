// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.graph.GraphException;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.neo4j.token.api.TokenConstants;

/// The network of the last state of the data, read once for each state: any transaction that writes makes
/// another. Safe for use by many threads; who comes while it is read waits for it. What one question began
/// to read is read to the end, also if that question has run out of time. One is read at a time, and of
/// states that came meanwhile the last, so that writing again and again does not fill the memory.
public final class Networks {
    private static final long LOOK_EVERY_MS = 20;
    private static final long LONGEST_MIN = 10;

    /// While they are read; later it is less than half.
    private static final int BYTES_OF_A_FACT = 64;

    private static final int BYTES_OF_A_THING = 200;

    private record State(long transaction, CompletableFuture<Network> network) {}

    private final GraphDatabaseAPI database;
    private final Executor reader =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Networks::thread);
    private @Nullable State state;

    /// A search remembers all that it reaches: hundreds at once would fill the memory, and nobody would be served
    /// sooner.
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    /// Makes the holder of the networks of a database.
    public Networks(GraphDatabaseAPI database) {
        this.database = database;
    }

    /// {@return the number of the last transaction that wrote and can be read}
    long dataState() {
        return database.getDependencyResolver()
                .resolveDependency(TransactionIdStore.class)
                .getHighestGapFreeClosedTransactionId();
    }

    /// {@return the network as the data is now}
    ///
    /// @param guard ends the waiting with the transaction that asks
    /// @throws GraphException.TooMuch if it would take more than half of the heap
    Network current(TerminationGuard guard) {
        CompletableFuture<Network> network = ofNow();
        while (true) {
            try {
                return Waiting.on(network, guard);
            } catch (CancellationException e) {
                network = ofNow(); // a newer state was asked for before this one was read
            }
        }
    }

    /// {@return what a search finds; of many at once some wait for their turn}
    ///
    /// @param guard ends the waiting with the transaction that asks
    <T> T search(Supplier<T> search, TerminationGuard guard) {
        try {
            while (!turns.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                guard.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others searched", e);
        }
        try {
            return search.get();
        } finally {
            turns.release();
        }
    }

    private synchronized CompletableFuture<Network> ofNow() {
        long now = dataState();
        State known = state;
        if (known != null && known.transaction() == now && !known.network().isCompletedExceptionally()) {
            return known.network();
        }
        var asked = new State(now, new CompletableFuture<>());
        state = asked;
        reader.execute(() -> fill(asked));
        return asked.network();
    }

    private void fill(State asked) {
        if (newest() != asked.transaction()) {
            asked.network().cancel(false);
            return;
        }
        try {
            asked.network().complete(read());
        } catch (KernelException | RuntimeException | Error e) {
            asked.network().completeExceptionally(e);
        }
    }

    private synchronized long newest() {
        return Objects.requireNonNull(state).transaction();
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("entente-network").unstarted(work);
    }

    private Network read() throws KernelException {
        try (var transaction = database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                LoginContext.AUTH_DISABLED,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                LONGEST_MIN,
                TimeUnit.MINUTES)) {
            var read = transaction.kernelTransaction().dataRead();
            int thing = transaction.kernelTransaction().tokenRead().nodeLabel("Thing");
            long bytes = read.countsForNode(thing) * BYTES_OF_A_THING
                    + read.countsForRelationship(thing, TokenConstants.ANY_RELATIONSHIP_TYPE, TokenConstants.ANY_LABEL)
                            * BYTES_OF_A_FACT;
            long most = Runtime.getRuntime().maxMemory() / 2;
            if (bytes > most) {
                throw new GraphException.TooMuch("the network of this graph takes about " + (bytes >> 20)
                        + " MiB of memory, and at most " + (most >> 20)
                        + " MiB, half of the heap (-Xmx), may be taken; give the server more");
            }
            return NetworkReader.read(transaction);
        }
    }
}
