// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The arguments of one question: checked, defaults filled in, and turned into the values that Cypher gets.
final class Arguments {
    static final String LIMIT = "limit";

    /// What every question takes besides its arguments. They are no parameters, but one written wrong comes
    /// here.
    private static final List<String> OF_EVERY_QUESTION = List.of("format", "after", "dataVersion", "deadline");

    private final Query query;
    private final LocalDate today;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /// Checks all that can be checked without the graph.
    ///
    /// @throws QueryException.BadArgument if an argument is unknown, missing, repeated or not what is
    ///     expected
    Arguments(Query query, Map<String, List<String>> given, LocalDate today) {
        this.query = query;
        this.today = today;
        given.forEach(this::checkName);
        for (Parameter parameter : query.parameters()) {
            List<String> came = new ArrayList<>(given.getOrDefault(parameter.name(), List.of()));
            came.removeIf(String::isEmpty);
            if (came.isEmpty() && parameter.defaultText() != null) {
                came.add(parameter.defaultText());
            }
            if (came.isEmpty() && parameter.required()) {
                throw parameter.bad(query.name(), "given, for example " + parameter.example(), "missing");
            }
            values.put(parameter.name(), value(parameter, came));
            if (!came.isEmpty()) {
                texts.put(parameter.name(), parameter.type() == ValueType.DAY ? day(parameter, came) : came);
            }
        }
        query.parameter("to").ifPresent(this::checkOrder);
    }

    /// Looks the ids up, and puts those that they stand for now in their place.
    ///
    /// @throws QueryException.BadArgument if one is not known, or of another kind than wanted
    void resolve(Ids ids) {
        for (Parameter parameter : query.parameters()) {
            List<String> came = texts.getOrDefault(parameter.name(), List.of());
            if (came.isEmpty()) {
                continue;
            }
            switch (parameter.type()) {
                case THING, THINGS -> {
                    List<String> known = came.stream()
                            .map(id -> ids.thing(parameter, id))
                            .distinct()
                            .toList();
                    texts.put(parameter.name(), known);
                    values.put(parameter.name(), parameter.isList() ? known : known.getFirst());
                }
                case FACT -> ids.fact(parameter, came.getFirst());
                default -> {}
            }
        }
    }

    /// {@return the arguments of parameters of some types, each once}
    Set<String> ids(ValueType... types) {
        var ids = new LinkedHashSet<String>();
        for (Parameter parameter : query.parameters()) {
            if (List.of(types).contains(parameter.type())) {
                ids.addAll(texts.getOrDefault(parameter.name(), List.of()));
            }
        }
        return ids;
    }

    /// {@return the arguments as text, in the order of the parameters}
    Map<String, List<String>> texts() {
        return texts;
    }

    /// {@return the values for Cypher; every parameter has one, null for none}
    Map<String, @Nullable Object> values() {
        return new LinkedHashMap<>(values);
    }

    /// {@return the most rows that were asked for; null if the query has no such parameter}
    @Nullable
    Long limit() {
        return values.get(LIMIT) instanceof Long limit ? limit : null;
    }

    /// {@return one of the two clocks; today if the query does not have it}
    LocalDate clock(String name) {
        List<String> text = texts.get(name);
        return text == null ? today : LocalDate.parse(text.getFirst());
    }

    /// Days from one to another are asked for in their order.
    private void checkOrder(Parameter to) {
        boolean areDays = to.type() == ValueType.DAY
                && query.parameter("from")
                        .filter(p -> p.type() == ValueType.DAY)
                        .isPresent();
        if (areDays
                && values.get("from") instanceof Long first
                && values.get("to") instanceof Long last
                && last < first) {
            throw to.bad(
                    query.name(),
                    "no day before 'from', which is " + LocalDate.ofEpochDay(first),
                    "'" + LocalDate.ofEpochDay(last) + "'");
        }
    }

    private void checkName(String name, List<String> came) {
        Parameter parameter = query.parameter(name).orElseThrow(() -> {
            List<String> names =
                    query.parameters().stream().map(Parameter::name).toList();
            return new QueryException.BadArgument(
                    query.name(),
                    Shown.of(name),
                    "one of the parameters " + names.stream().collect(Collectors.joining(", ")),
                    "unknown",
                    Suggestions.nearest(
                            name,
                            Stream.concat(names.stream(), OF_EVERY_QUESTION.stream())
                                    .filter(known -> !known.equals(name)) // where it cannot be given
                                    .toList()));
        });
        parameter.checkNumber(query.name(), came.size());
    }

    private @Nullable Object value(Parameter parameter, List<String> came) {
        List<Object> all = came.stream()
                .map(text -> parameter.value(query.name(), text, today))
                .toList();
        return all.isEmpty() ? null : parameter.isList() ? all : all.getFirst();
    }

    private List<String> day(Parameter parameter, List<String> came) {
        return List.of(parameter.day(query.name(), came.getFirst(), today).toString());
    }
}
