// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// Answers questions: one canned query with arguments, in one transaction that cannot write.
public final class QueryRunner {
    private static final String LIMIT = "limit";

    private final Graph graph;
    private final Queries queries;
    private final Limits limits;
    private final Clock clock;

    /// Makes a runner.
    ///
    /// @param limits what one question may take
    /// @param clock gives today, which is taken in UTC
    public QueryRunner(Graph graph, Queries queries, Limits limits, Clock clock) {
        this.graph = graph;
        this.queries = queries;
        this.limits = limits;
        this.clock = clock;
    }

    /// {@return the catalogue}
    public Queries queries() {
        return queries;
    }

    /// Asks a question with at most one argument for each parameter.
    public Answer run(String name, Map<String, String> arguments) {
        return ask(
                name,
                arguments.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    /// Asks a question.
    ///
    /// @param name of the query
    /// @param given the arguments as they came; an empty text counts as not given
    /// @throws QueryException if there is no such query, or an argument is unknown, repeated or not what is
    /// expected
    /// @throws org.entente.graph.GraphException if the graph does not answer in time
    public Answer ask(String name, Map<String, List<String>> given) {
        Query query = queries.get(name);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, String> texts = texts(query, given, today);
        return graph.read(limits, session -> {
            Map<String, @Nullable Object> values = values(session, query, texts, today);
            Long limit = values.get(LIMIT) instanceof Long asked ? asked : null;
            if (limit != null) {
                values.put(LIMIT, limit + 1);
            }
            Rows rows = session.run(new Statement(query.statement(), values));
            List<Map<String, @Nullable Object>> shown = rows.rows();
            boolean more = false;
            if (limit != null && shown.size() > limit) {
                shown = shown.subList(0, limit.intValue());
                more = true;
            }
            return new Answer(
                    query,
                    texts,
                    date(texts, "asOf", today),
                    date(texts, "knownBy", today),
                    dataVersion(session),
                    worded(query, shown),
                    more || rows.truncated());
        });
    }

    /// {@return the id under which a thing is known: its own, or the one that it was merged into}
    public Optional<String> resolve(String id) {
        return graph.read(limits, session -> resolve(session, id));
    }

    private static Map<String, String> texts(Query query, Map<String, List<String>> given, LocalDate today) {
        for (var entry : given.entrySet()) {
            Parameter parameter = query.parameter(entry.getKey())
                    .orElseThrow(() -> new QueryException.BadArgument(
                            query.name(),
                            shortened(entry.getKey()),
                            "one of the parameters "
                                    + query.parameters().stream()
                                            .map(Parameter::name)
                                            .collect(Collectors.joining(", ")),
                            "unknown"));
            if (entry.getValue().size() > 1) {
                throw parameter.bad(
                        query.name(), "given once", "given " + entry.getValue().size() + " times");
            }
        }
        var texts = new LinkedHashMap<String, String>();
        for (Parameter parameter : query.parameters()) {
            String text = given.getOrDefault(parameter.name(), List.of()).stream()
                    .filter(t -> !t.isEmpty())
                    .findFirst()
                    .orElse(parameter.defaultText());
            if (text == null && parameter.required()) {
                throw parameter.bad(query.name(), "given, for example " + parameter.example(), "missing");
            }
            if (text != null) {
                texts.put(
                        parameter.name(),
                        parameter.type() == ValueType.DAY
                                ? parameter.day(query.name(), text, today).toString()
                                : text);
            }
        }
        return texts;
    }

    private static Map<String, @Nullable Object> values(
            Session session, Query query, Map<String, String> texts, LocalDate today) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Parameter parameter : query.parameters()) {
            String text = texts.get(parameter.name());
            Object value = text == null ? null : parameter.value(query.name(), text, today);
            if (parameter.type() == ValueType.THING && value != null) {
                value = known(session, query, parameter, value.toString());
                texts.put(parameter.name(), value.toString());
            }
            if (parameter.type() == ValueType.FACT && value != null && !isKnown(session, value.toString())) {
                throw parameter.bad(
                        query.name(),
                        "the id of a fact or of a thing",
                        "'" + shortened(value.toString()) + "', which is not known");
            }
            values.put(parameter.name(), value);
        }
        return values;
    }

    private static boolean isKnown(Session session, String fact) {
        String statement = CypherFiles.one("fact-known.cypher").text();
        Rows found = session.run(new Statement(statement, Map.of("id", fact)));
        return Boolean.TRUE.equals(found.rows().getFirst().get("known"));
    }

    private static String known(Session session, Query query, Parameter parameter, String id) {
        return resolve(session, id)
                .orElseThrow(() -> new QueryException.BadArgument(
                        query.name(),
                        parameter.name(),
                        "the id of a thing",
                        "'" + shortened(id) + "', which is not known"));
    }

    private static Optional<String> resolve(Session session, String id) {
        String statement = CypherFiles.one("resolve.cypher").text();
        Rows found = session.run(new Statement(statement, Map.of("id", id)));
        return Optional.ofNullable(found.rows().getFirst().get("id")).map(Object::toString);
    }

    private static LocalDate date(Map<String, String> texts, String name, LocalDate today) {
        String text = texts.get(name);
        return text == null ? today : LocalDate.parse(text);
    }

    private static String dataVersion(Session session) {
        Rows versions =
                session.run(Statement.of(CypherFiles.one("data-version.cypher").text()));
        if (versions.rows().isEmpty()) {
            return "empty";
        }
        return versions.rows().stream()
                .map(row -> row.get("id") + "@" + row.get("version"))
                .collect(Collectors.joining("+"));
    }

    private static List<Map<String, @Nullable Object>> worded(Query query, List<Map<String, @Nullable Object>> rows) {
        var worded = new ArrayList<Map<String, @Nullable Object>>();
        for (Map<String, @Nullable Object> row : rows) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            for (Column column : query.columns()) {
                Object value = row.get(column.name());
                copy.put(
                        column.name(),
                        switch (column.type()) {
                            case STATUS -> value instanceof Map<?, ?> hop ? Wording.status(hop) : null;
                            case SENTENCE -> value instanceof Map<?, ?> hop ? Wording.sentence(hop) : null;
                            default -> withoutNulls(value);
                        });
            }
            worded.add(copy);
        }
        return worded;
    }

    /// Properties that a source does not give are left out of objects.
    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, v) -> {
                Object inner = withoutNulls(v);
                if (inner != null) {
                    copy.put(String.valueOf(key), inner);
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(QueryRunner::withoutNulls).toList();
        }
        return value;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }
}
