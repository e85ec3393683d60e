// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.procedure.TerminationGuard;

/// How a transaction waits for the work of another thread: no longer than it may run itself.
final class Waiting {
    private static final long LOOK_EVERY_MS = 20;

    private Waiting() {}

    /// {@return what the work gives}
    ///
    /// @param guard ends the waiting, not the work
    /// @throws CancellationException if the work was cancelled
    /// @throws RuntimeException what it failed with
    static <T> T on(Future<T> work, TerminationGuard guard) {
        while (true) {
            try {
                return work.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                guard.check();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the graph was read or computed on", e);
            }
        }
    }
}
