// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.QueryType;

/// Transactions over Bolt. Reads go to a server that may answer reads, writes to one that may write; all
/// sessions share the driver's bookmarks, which keep a read behind the writes of this process, also on a
/// follower that lags. What fails on a transient error is run again by the driver, by its rules and for its
/// time (`maxTransactionRetryTime`); nothing else is.
///
/// There was no cluster to try this on: routing and bookmarks are by the driver's configuration, and were seen
/// to work on a single server, by `bolt://` and by `neo4j://`.
public final class DriverGraph implements Graph {
    private final Driver driver;
    private final boolean owned;

    private DriverGraph(Driver driver, boolean owned) {
        this.driver = driver;
        this.owned = owned;
    }

    /// {@return the graph over a driver that somebody else closes}
    public static DriverGraph over(Driver driver) {
        return new DriverGraph(driver, false);
    }

    /// {@return the graph at an address, after a first contact}
    ///
    /// @throws GraphException.Unavailable if it does not answer or refuses the password
    public static DriverGraph connect(URI uri, String user, String password) {
        return connect(uri, AuthTokens.basic(user, password));
    }

    /// {@return the graph at an address, after a first contact}
    ///
    /// @throws GraphException.Unavailable if it does not answer or refuses who asks
    public static DriverGraph connect(URI uri, AuthToken auth) {
        Driver driver = GraphDatabase.driver(uri, auth);
        try {
            driver.verifyConnectivity();
            return new DriverGraph(driver, true);
        } catch (Neo4jException e) {
            driver.close();
            throw new GraphException.Unavailable(uri + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T read(Limits limits, Function<Session, T> work) {
        return run(limits, AccessMode.READ, work);
    }

    @Override
    public <T> T write(Limits limits, Function<Session, T> work) {
        return run(limits, AccessMode.WRITE, work);
    }

    @Override
    public Plan explain(Statement statement) {
        try (var session = session(AccessMode.READ)) {
            Result result = session.run("EXPLAIN " + statement.text(), parameters(statement));
            List<String> columns = result.keys();
            var summary = result.consume();
            var operators = new HashSet<String>();
            collect(summary.plan(), operators);
            var notices = new ArrayList<String>();
            summary.gqlStatusObjects().forEach(o -> notices.add(o.gqlStatus() + " " + o.statusDescription()));
            return new Plan(columns, summary.queryType() == QueryType.READ_ONLY, operators, notices);
        } catch (Neo4jException e) {
            throw translated(e, false);
        }
    }

    @Override
    public void close() {
        if (owned) {
            driver.close();
        }
    }

    private <T> T run(Limits limits, AccessMode mode, Function<Session, T> work) {
        String key = UUID.randomUUID().toString();
        var config = TransactionConfig.builder()
                .withTimeout(limits.timeout())
                .withMetadata(Map.of("entente", key))
                .build();
        TransactionCallback<T> callback =
                tx -> work.apply((statement, columns, row) -> stream(tx, statement, limits.maxRows(), columns, row));
        var deadline = Deadlines.after(limits.timeout(), () -> terminate(key));
        try (var session = session(mode)) {
            return mode == AccessMode.READ
                    ? session.executeRead(callback, config)
                    : session.executeWrite(callback, config);
        } catch (Neo4jException e) {
            throw translated(e, deadline.isDone());
        } finally {
            deadline.cancel(false);
        }
    }

    private org.neo4j.driver.Session session(AccessMode mode) {
        return driver.session(SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build());
    }

    /// The server's own timeout is noticed late; it stays as the second guard if this cannot be sent.
    private void terminate(String key) {
        Thread.startVirtualThread(() -> {
            String statement = CypherFiles.one("terminate.cypher").text();
            try (var session = driver.session()) {
                session.run(statement, Map.of("key", key)).consume();
            } catch (Neo4jException e) {
                return;
            }
        });
    }

    private static boolean stream(
            TransactionContext tx,
            Statement statement,
            int maxRows,
            Consumer<List<String>> columns,
            Consumer<Map<String, @Nullable Object>> consumer) {
        Result result = tx.run(statement.text(), parameters(statement));
        List<String> names = result.keys();
        columns.accept(names);
        for (int rows = 0; rows < maxRows && result.hasNext(); rows++) {
            Record next = result.next();
            var row = new LinkedHashMap<String, @Nullable Object>();
            names.forEach(column ->
                    row.put(column, PlainValues.of(column, next.get(column).asObject())));
            consumer.accept(row);
        }
        return result.hasNext();
    }

    /// {@return whether a failure says that the server is away, rather than that it did not do one thing}
    static boolean isAway(GraphException failure) {
        return failure instanceof GraphException.Refused
                || failure.getCause() instanceof ServiceUnavailableException
                || failure.getCause() instanceof SessionExpiredException
                || (failure.getCause() instanceof TransientException e
                        && e.code().contains("Unavailable"));
    }

    /// @param isLate whether its time is over: what fails then failed since it was ended, whatever is said of it
    private static GraphException translated(Neo4jException e, boolean isLate) {
        String message = String.valueOf(e.getMessage());
        String code = String.valueOf(e.code());
        return switch (e) {
            case ServiceUnavailableException _ ->
                new GraphException.Unavailable("the Neo4j server does not answer: " + message, e);
            case SessionExpiredException _ ->
                new GraphException.Unavailable("the Neo4j server went away: " + message, e);
            case SecurityException _ -> new GraphException.Refused("the Neo4j server refuses who asks: " + message, e);
            case Neo4jException _
            when code.contains("TransactionTimedOut") || isLate ->
                new GraphException.TimedOut("it took longer than allowed", e);
            case TransientException _ ->
                new GraphException.Unavailable("the Neo4j server could not do it now: " + message, e);
            case ClientException _
            when code.endsWith(".Terminated") ->
                new GraphException.Unavailable("the Neo4j server ended it: " + message, e);
            case ClientException _
            when code.contains("AccessMode") || message.contains("read access mode") ->
                new GraphException.StatementFailed("a read may not write", e);
            case ClientException _ when code.endsWith(".EntityNotFound") -> new GraphException.Gone(message, e);
            case ClientException _ when MissingCode.is(code, message) -> new GraphException.NotInstalled(message, e);
            default ->
                message.contains("Could not append transaction")
                        ? GraphException.notWritten(message, e)
                        : new GraphException.StatementFailed(message, e);
        };
    }

    /// The driver's signature allows no nulls, but null parameters are fine.
    @SuppressWarnings({"NullAway", "unchecked"})
    private static Map<String, Object> parameters(Statement statement) {
        return (Map<String, Object>) (Map<?, ?>) statement.parameters();
    }

    private static void collect(org.neo4j.driver.summary.Plan plan, Set<String> operators) {
        String name = plan.operatorType();
        operators.add(name.contains("@") ? name.substring(0, name.indexOf('@')) : name);
        plan.children().forEach(child -> collect(child, operators));
    }
}
