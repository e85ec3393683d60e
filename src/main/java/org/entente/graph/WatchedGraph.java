// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A graph on a server that may be away. Until it has been opened, and from when it stops answering until it
/// has been opened again, every transaction fails at once and says why, rather than each after the driver's
/// patience. Meanwhile one thread tries to open it.
///
/// It is opened again each time it comes back, since what comes back may be another server with nothing in it.
public final class WatchedGraph implements Graph {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// Neo4j locks a user for some seconds after a few wrong passwords, for everybody.
    private static final Duration PAUSE_IF_REFUSED = Duration.ofSeconds(30);

    private final Graph server;
    private final Consumer<Graph> opening;
    private final Consumer<String> say;
    private final AtomicBoolean watched = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable String away = "it has not been opened yet";

    private WatchedGraph(Graph server, Consumer<Graph> opening, Consumer<String> say) {
        this.server = server;
        this.opening = opening;
        this.say = say;
    }

    /// Opens a graph if its server answers, and in time; else it is opened as soon as it does. A server that has
    /// only just started may be slow.
    ///
    /// @param server is closed with this
    /// @param opening prepares the graph; is run again each time the server comes back
    /// @param say gets a line each time that something changes
    /// @throws GraphException if it answers, but cannot be opened; so for anything else that `opening` throws
    public static WatchedGraph open(Graph server, Consumer<Graph> opening, Consumer<String> say) {
        var graph = new WatchedGraph(server, opening, say);
        try {
            opening.accept(server);
            graph.away = null;
        } catch (GraphException e) {
            boolean isSlow = e instanceof GraphException.TimedOut;
            if (e instanceof GraphException.Refused || !(isSlow || DriverGraph.isAway(e))) {
                throw e;
            }
            graph.goes(e);
        }
        return graph;
    }

    /// {@return why the graph cannot be asked; empty if it can}
    public Optional<String> away() {
        return Optional.ofNullable(away);
    }

    @Override
    public <T> T read(Limits limits, Function<Session, T> work) {
        check();
        try {
            return server.read(limits, work);
        } catch (GraphException e) {
            if (DriverGraph.isAway(e)) {
                goes(e);
            }
            throw e;
        }
    }

    /// In a cluster that has lost its leader reads still work, so a write that fails says nothing of them.
    @Override
    public <T> T write(Limits limits, Function<Session, T> work) {
        check();
        return server.write(limits, work);
    }

    @Override
    public Plan explain(Statement statement) {
        check();
        return server.explain(statement);
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }

    private void check() {
        String why = away;
        if (why != null) {
            throw new GraphException.Unavailable(why, null);
        }
    }

    private void goes(GraphException failure) {
        if (watched.compareAndSet(false, true)) {
            away(failure);
            Thread.ofPlatform().daemon().name("graph-watch").start(this::watch);
        }
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        while (!isClosedWithin(pause)) {
            try {
                opening.accept(server);
                away = null;
                watched.set(false);
                say.accept("the graph answers");
                return;
            } catch (RuntimeException | Error e) { // whatever is in the way now may be gone later
                away(e);
                pause = e instanceof GraphException.Refused ? PAUSE_IF_REFUSED : longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void away(Throwable failure) {
        String why = String.valueOf(failure.getMessage());
        if (!why.equals(away)) {
            away = why;
            say.accept("waiting for the graph: " + why);
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
