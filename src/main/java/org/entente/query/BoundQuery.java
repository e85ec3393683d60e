// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A canned query with its arguments, to be asked any number of times. It does not change: each `with` gives
/// another. Safe for use by many threads.
public final class BoundQuery {
    private final QueryRunner runner;
    private final Question question;

    private BoundQuery(QueryRunner runner, Question question) {
        this.runner = runner;
        this.question = question;
    }

    /// {@return a query without arguments}
    ///
    /// @throws QueryException.UnknownQuery if there is none of that name
    public static BoundQuery of(QueryRunner runner, String name) {
        return new BoundQuery(runner, Question.of(runner.queries().get(name).name(), Map.of()));
    }

    /// {@return the query with an argument more, or with another value of it}
    ///
    /// @param parameter its name; whether the query has it is checked when it is asked
    /// @param value text, a number, a truth value, a [LocalDate], or a collection or array of these for a list
    public BoundQuery with(String parameter, Object value) {
        Collection<?> values = switch (Objects.requireNonNull(value, () -> "no value for '" + parameter + "'")) {
            case Collection<?> collection -> collection;
            case Object[] array -> Arrays.asList(array);
            default -> List.of(value);
        };
        return with(parameter, values.stream().map(String::valueOf).toList());
    }

    /// {@return the query with several arguments more, as text}
    public BoundQuery with(Map<String, String> arguments) {
        BoundQuery all = this;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            all = all.with(argument.getKey(), argument.getValue());
        }
        return all;
    }

    /// {@return the query about another day}
    public BoundQuery asOf(LocalDate day) {
        return with("asOf", day);
    }

    /// {@return the query as it could be answered on another day}
    public BoundQuery knownBy(LocalDate day) {
        return with("knownBy", day);
    }

    /// {@return the query with a deadline, after which it is ended}
    ///
    /// @param deadline positive; no longer than the graph allows
    public BoundQuery within(Duration deadline) {
        return new BoundQuery(
                runner,
                new Question(
                        question.query(), question.arguments(), question.after(), question.dataVersion(), deadline));
    }

    /// {@return the query for the page that comes after another}
    ///
    /// @param cursor its [Answer#next]
    public BoundQuery after(String cursor) {
        return new BoundQuery(
                runner,
                new Question(
                        question.query(), question.arguments(), cursor, question.dataVersion(), question.deadline()));
    }

    /// {@return the query as the reader of an earlier answer asks it, who is told what was loaded since}
    ///
    /// @param dataVersion its [Answer#dataVersion]
    public BoundQuery since(String dataVersion) {
        return new BoundQuery(
                runner,
                new Question(
                        question.query(), question.arguments(), question.after(), dataVersion, question.deadline()));
    }

    /// {@return one page of the answer, with what it is about and whether there is more}
    ///
    /// @throws QueryException if the question cannot be asked
    /// @throws org.entente.graph.GraphException if the graph does not answer, or not in time
    public Answer answer() {
        return runner.ask(question);
    }

    /// {@return all rows, or as many as `with("limit", …)` says; they are read page by page as the stream
    /// goes on, so that memory is bounded, and all pages are about the same days; a query without the parameter
    /// `limit` gives at most 10,000, and [#answer] says whether that was all}
    ///
    /// @throws QueryException if the question cannot be asked; [QueryException.StaleCursor] out of the stream
    /// if the data changes between two pages
    /// @throws org.entente.graph.GraphException if the graph does not answer, or not in time
    public Stream<Row> rows() {
        boolean limited = question.arguments().containsKey(Arguments.LIMIT);
        Answer first = limited ? answer() : largest().answer();
        if (limited) {
            return first.rows().stream().map(Row::new);
        }
        return Stream.iterate(first, Objects::nonNull, this::following)
                .flatMap(answer -> answer.rows().stream())
                .map(Row::new);
    }

    /// {@return all rows, each as a record whose components are named like columns}
    ///
    /// @throws IllegalArgumentException out of the stream as [Row#as] says
    public <R extends Record> Stream<R> rows(Class<R> type) {
        return rows().map(row -> row.as(type));
    }

    private BoundQuery with(String parameter, List<String> values) {
        var arguments = new LinkedHashMap<>(question.arguments());
        arguments.put(parameter, values);
        return new BoundQuery(
                runner,
                new Question(
                        question.query(), arguments, question.after(), question.dataVersion(), question.deadline()));
    }

    private BoundQuery largest() {
        return runner.queries()
                .get(question.query())
                .parameter(Arguments.LIMIT)
                .map(limit -> limit.maximum() == null ? this : with(Arguments.LIMIT, limit.maximum()))
                .orElse(this);
    }

    /// The page after, about the same days.
    private @Nullable Answer following(Answer answer) {
        return answer.next() == null
                ? null
                : runner.ask(new Question(
                        question.query(), answer.head().arguments(), answer.next(), null, question.deadline()));
    }
}
