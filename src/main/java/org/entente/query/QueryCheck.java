// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;

/// Checks every query against the graph, so that who has added a file hears what is wrong with it without asking.
///
/// Planning all queries takes longer than the rest of the start, so it comes after it, on one thread that rests as long
/// as it worked, for those who ask meanwhile. Nobody gets an answer of a query that is at fault: whoever asks one first
/// has it checked.
public final class QueryCheck implements AutoCloseable {
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param say gets what is wrong with a query, as `path:line: expected …, got …`
    public QueryCheck(Queries queries, Graph graph, Consumer<String> say) {
        thread = Thread.ofPlatform().name("query check").daemon().unstarted(() -> check(queries, graph, say));
    }

    /// Begins; can be called once.
    public void start() {
        thread.start();
    }

    /// Waits for the query that is being checked: to interrupt a thread that reads an embedded graph closes its files.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Queries queries, Graph graph, Consumer<String> say) {
        for (Query query : queries.list()) {
            long start = System.nanoTime();
            try {
                Queries.check(query, graph);
            } catch (QueryException.InvalidQueryFile e) {
                say.accept("entente: " + e.getMessage());
            } catch (GraphException e) {
                return; // it is away; who asks later has the query checked
            }
            if (isClosedWithin(System.nanoTime() - start)) {
                return;
            }
        }
    }

    private boolean isClosedWithin(long nanos) {
        try {
            return closed.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
