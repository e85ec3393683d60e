// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.graphdb.TransientFailureException;
import org.neo4j.graphdb.security.AuthorizationViolationException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.exceptions.EntityNotFoundException;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/// Transactions in this process. Reads run in an access mode that refuses every write.
final class EmbeddedGraph implements Graph {
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MS = 20;

    private final GraphDatabaseAPI database;

    EmbeddedGraph(GraphDatabaseAPI database) {
        this.database = database;
    }

    @Override
    public <T> T read(Limits limits, Function<Session, T> work) {
        return attempt(limits, ReadOnly.LOGIN, work);
    }

    @Override
    public <T> T write(Limits limits, Function<Session, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(limits, LoginContext.AUTH_DISABLED, work);
            } catch (Transient e) {
                if (attempt == TRIES) {
                    throw new GraphException.StatementFailed(e.getMessage() + " (tried " + TRIES + " times)", e);
                }
                pause(FIRST_PAUSE_MS << attempt);
            }
        }
    }

    @Override
    public Plan explain(Statement statement) {
        try (var tx = database.beginTx();
                Result result = tx.execute("EXPLAIN " + statement.text(), parameters(statement))) {
            var operators = new HashSet<String>();
            collect(result.getExecutionPlanDescription(), operators);
            result.resultAsString();
            var notices = new ArrayList<String>();
            result.getGqlStatusObjects().forEach(o -> notices.add(o.gqlStatus() + " " + o.statusDescription()));
            return new Plan(
                    result.columns(),
                    result.getQueryExecutionType().queryType() == QueryExecutionType.QueryType.READ_ONLY,
                    operators,
                    notices);
        } catch (QueryExecutionException e) {
            throw failed(e);
        } catch (NotFoundException e) {
            throw new GraphException.Gone(String.valueOf(e.getMessage()), e);
        } catch (IllegalStateException | AssertionError e) { // the planner's own checks
            throw new GraphException.StatementFailed("Neo4j cannot plan it: " + e.getMessage(), e);
        }
    }

    /// The server that it belongs to closes the database.
    @Override
    public void close() {}

    /// The own deadline is there because Neo4j's timeout is noticed late.
    private <T> T attempt(Limits limits, LoginContext login, Function<Session, T> work) {
        long millis = limits.timeout().toMillis();
        try (Transaction tx = database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                login,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                millis,
                TimeUnit.MILLISECONDS)) {
            var ending = new Ending(tx);
            var deadline = Deadlines.after(limits.timeout(), ending::end);
            try {
                T result =
                        work.apply((statement, columns, row) -> stream(tx, statement, limits.maxRows(), columns, row));
                ending.close();
                tx.commit();
                return result;
            } catch (GraphException.StatementFailed | TransactionFailureException e) {
                // an algorithm that is ended says so in its own words, and so does what was to be committed
                throw deadline.isDone() ? late(limits, e) : e;
            } finally {
                deadline.cancel(false);
                ending.close();
            }
        } catch (GraphException e) {
            throw e;
        } catch (DatabaseShutdownException e) {
            throw new GraphException.Unavailable("the graph is closed", e);
        } catch (TransactionTerminatedException e) {
            throw late(limits, e);
        } catch (TransientFailureException e) {
            throw new Transient(e);
        } catch (TransactionFailureException e) {
            throw GraphException.notWritten(String.valueOf(root(e).getMessage()), e);
        }
    }

    private static GraphException late(Limits limits, Throwable e) {
        return new GraphException.TimedOut(
                "it took longer than " + limits.timeout().toMillis() + " ms", e);
    }

    private static boolean stream(
            Transaction tx,
            Statement statement,
            int maxRows,
            Consumer<List<String>> columns,
            Consumer<Map<String, @Nullable Object>> consumer) {
        try (Result result = tx.execute(statement.text(), parameters(statement))) {
            List<String> names = result.columns();
            columns.accept(names);
            for (int rows = 0; rows < maxRows && result.hasNext(); rows++) {
                Map<String, Object> next = result.next();
                var row = new LinkedHashMap<String, @Nullable Object>();
                names.forEach(column -> row.put(column, PlainValues.of(column, next.get(column))));
                consumer.accept(row);
            }
            return result.hasNext();
        } catch (QueryExecutionException e) {
            throw failed(e);
        } catch (AuthorizationViolationException e) {
            throw new GraphException.StatementFailed("a read may not write", e);
        }
    }

    private static RuntimeException failed(QueryExecutionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionTerminatedException terminated) {
                return terminated;
            }
            if (cause instanceof GraphException.TooMuch tooMuch) {
                return tooMuch;
            }
            if (cause instanceof TransientFailureException transientFailure) {
                return transientFailure;
            }
            if (cause instanceof NotFoundException || cause instanceof EntityNotFoundException) {
                return new GraphException.Gone(String.valueOf(cause.getMessage()), e);
            }
            if (cause instanceof AuthorizationViolationException) {
                return new GraphException.StatementFailed("a read may not write", e);
            }
        }
        String message = String.valueOf(e.getMessage());
        return MissingCode.is(String.valueOf(e.getStatusCode()), message)
                ? new GraphException.NotInstalled(message, e)
                : new GraphException.StatementFailed(message, e);
    }

    /// Neo4j's own types allow no nulls in their signature, but null parameters are fine.
    @SuppressWarnings({"NullAway", "unchecked"})
    private static Map<String, Object> parameters(Statement statement) {
        return (Map<String, Object>) (Map<?, ?>) statement.parameters();
    }

    private static void collect(ExecutionPlanDescription plan, Set<String> operators) {
        operators.add(plan.getName());
        plan.getChildren().forEach(child -> collect(child, operators));
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphException.TimedOut("interrupted while waiting to try again", e);
        }
    }

    /// Ends a transaction, but none that is over: the server uses what was one for another.
    private static final class Ending {
        private @Nullable Transaction tx;

        Ending(Transaction tx) {
            this.tx = tx;
        }

        synchronized void end() {
            if (tx != null) {
                tx.terminate();
            }
        }

        synchronized void close() {
            tx = null;
        }
    }

    /// A failure after which trying again may help.
    private static final class Transient extends RuntimeException {
        Transient(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
