// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.graph.Limits;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// Answers questions: one canned query with arguments, in one transaction that cannot write.
public final class QueryRunner {
    private static final int TRIES = 3;

    private final Graph graph;
    private final Queries queries;
    private final Limits limits;
    private final Clock clock;
    private final QuestionListener listener;

    /// Makes a runner.
    ///
    /// @param limits what one question may take; the rows count for queries without a parameter `limit`
    /// @param clock gives today, which is taken in UTC
    public QueryRunner(Graph graph, Queries queries, Limits limits, Clock clock) {
        this(graph, queries, limits, clock, QuestionListener.NONE);
    }

    /// Makes a runner that somebody watches.
    ///
    /// @param limits what one question may take; the rows count for queries without a parameter `limit`
    /// @param clock gives today, which is taken in UTC
    public QueryRunner(Graph graph, Queries queries, Limits limits, Clock clock, QuestionListener listener) {
        this.graph = graph;
        this.queries = queries;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
    }

    /// {@return the catalogue}
    public Queries queries() {
        return queries;
    }

    /// {@return how long a question may take at most}
    public Duration longest() {
        return limits.timeout();
    }

    /// {@return the answer to a question with at most one argument for each parameter}
    ///
    /// @throws QueryException as [#ask(Question, AnswerReader)] does
    public Answer run(String name, Map<String, String> arguments) {
        return ask(Question.of(
                name,
                arguments.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())))));
    }

    /// {@return the answer to a question, whole}
    ///
    /// @throws QueryException as [#ask(Question, AnswerReader)] does
    public Answer ask(Question question) {
        var collector = new Collector();
        ask(question, collector);
        return collector.answer();
    }

    /// Asks a question, and hands the answer on as it comes. If the data changes while it is read, it is
    /// read again.
    ///
    /// @throws QueryException if there is no such query, an argument is unknown, repeated or not what is
    /// expected, or the page or the data version that is asked about is not there
    /// @throws org.entente.graph.GraphException if the graph does not answer, or not in time
    public void ask(Question question, AnswerReader reader) {
        Query query = queries.get(question.query());
        var timed = new TimedReader(reader);
        @Nullable RuntimeException failure = null;
        try {
            ask(query, question, timed);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            listener.asked(timed.asked(query, failure));
        }
    }

    private void ask(Query query, Question question, AnswerReader reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var arguments = new Arguments(query, question.arguments(), today);
        var allowed = new Limits(
                shorter(question.deadline(), limits.timeout()),
                arguments.limit() == null ? limits.maxRows() : Integer.MAX_VALUE);
        Queries.check(query, graph);
        try {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                try {
                    Optional<Runnable> end =
                            graph.read(allowed, session -> read(session, query, question, arguments, reader));
                    if (end.isPresent()) {
                        end.get().run();
                        return;
                    }
                } catch (GraphException.Gone _) {
                    // the data has changed, so it is read again
                }
            }
        } catch (GraphException.NotInstalled e) {
            throw query.procedures().isEmpty() ? e : new QueryException.NotAvailable(query.name(), query.procedures());
        }
        throw new QueryException.DataChanged();
    }

    /// {@return the id under which a thing is known: its own, or the one that it was merged into}
    ///
    /// @throws QueryException.Loading if a load is not finished
    public Optional<String> resolve(String id) {
        return graph.read(limits, session -> {
            new DataVersions(session).current();
            return Ids.resolve(session, id);
        });
    }

    /// {@return ids that may have been meant by one that is not known, the likeliest first}
    public List<String> similar(String id) {
        return graph.read(limits, session -> SimilarIds.of(session, id, List.of()));
    }

    /// {@return what is to be done when the transaction is over; empty if the data changed while it was read} An
    /// answer is whole only then: until then its time may run out.
    private static Optional<Runnable> read(
            Session session, Query query, Question question, Arguments arguments, AnswerReader reader) {
        var lookup =
                Lookup.of(session, arguments.ids(ValueType.THING, ValueType.THINGS), arguments.ids(ValueType.FACT));
        arguments.resolve(new Ids(session, query.name(), lookup));
        var versions = new DataVersions(session);
        String version = lookup.version();
        String asked = question.dataVersion();
        var head = new AnswerHead(
                query,
                Collections.unmodifiableMap(new LinkedHashMap<>(arguments.texts())),
                arguments.clock("asOf"),
                arguments.clock("knownBy"),
                version,
                lookup.place(),
                question.after(),
                asked == null ? null : versions.since(asked, version));
        long offset = Cursor.read(question.after(), head).offset();
        if (!reader.begin(head)) {
            return Optional.of(() -> {});
        }
        var page = new Page(offset, arguments.limit(), query.cut(), row -> reader.row(Worded.row(query, row)));
        var statement = new Statement(query.statement(), page.values(arguments.values()));
        boolean cut = session.stream(statement, _ -> {}, page);
        if (!versions.current().equals(version)) {
            return Optional.empty();
        }
        boolean truncated = cut || page.more() || page.isCut();
        String next = page.more() ? page.next().text(head) : null;
        return Optional.of(() -> reader.end(truncated, next));
    }

    private static Duration shorter(@Nullable Duration asked, Duration allowed) {
        return asked == null || asked.compareTo(allowed) > 0 ? allowed : asked;
    }

    /// Keeps the answer in memory; the limits bound it.
    private static final class Collector implements AnswerReader {
        private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        private @Nullable AnswerHead head;
        private @Nullable Answer answer;

        @Override
        public boolean begin(AnswerHead begun) {
            head = begun;
            rows.clear();
            return true;
        }

        @Override
        public void row(Map<String, @Nullable Object> row) {
            rows.add(row);
        }

        @Override
        public void end(boolean truncated, @Nullable String next) {
            answer = new Answer(Objects.requireNonNull(head), List.copyOf(rows), truncated, next);
        }

        Answer answer() {
            return Objects.requireNonNull(answer);
        }
    }
}
