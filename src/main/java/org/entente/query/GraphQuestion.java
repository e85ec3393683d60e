// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.FactType;
import org.jspecify.annotations.Nullable;

/// Which part of the graph somebody wants.
///
/// @param types of relationships; empty for all
/// @param around the id of a thing, from which `hops` are gone; null for the whole graph
/// @param hops from 1 to 3
/// @param asOf what held on that day; null for what held at any time
/// @param knownBy only what had been reported by that day
/// @param shape how it is drawn
/// @param dataVersion the version of the data that an earlier file rested on, to be told whether it is
///     another now; null if nobody asks
public record GraphQuestion(
        List<FactType> types,
        @Nullable String around,
        int hops,
        @Nullable LocalDate asOf,
        LocalDate knownBy,
        GraphShape shape,
        @Nullable String dataVersion) {
    /// How it is called in messages.
    static final String NAME = "graph";

    static final Parameter AROUND = text("around", ValueType.THING, "Only what is near this thing", null, "country:UA");

    private static final String ANY = "any";
    private static final Parameter TYPES = text(
            "types",
            ValueType.STRING,
            "Types of facts, more than one with commas between; all if none is given",
            null,
            "PLEDGED,BENEFITS");
    private static final Parameter HOPS = new Parameter(
            "hops", ValueType.INTEGER, "How many facts away at most", false, "1", "2", 1L, 3L, List.of(), List.of());
    private static final Parameter AS_OF = text(
            "asOf",
            ValueType.DAY,
            "What held on this day; any for what held at any time, each fact with its time",
            "today",
            "2025-09-05");
    private static final Parameter KNOWN_BY =
            text("knownBy", ValueType.DAY, "Only what had been reported by this day", "today", "2025-09-05");
    private static final Parameter DATA_VERSION = text(
            "dataVersion",
            ValueType.STRING,
            "The version of the data that an earlier file rested on: the file says whether it has changed",
            null,
            null);

    /// What may be said about the part.
    public static final List<Parameter> PARAMETERS = Stream.concat(
                    Stream.of(TYPES, AROUND, HOPS, AS_OF, KNOWN_BY, DATA_VERSION), GraphShape.PARAMETERS.stream())
            .toList();

    /// Copies the types.
    public GraphQuestion {
        types = List.copyOf(types);
    }

    /// {@return the question that the arguments ask}
    ///
    /// @param arguments by the name of the parameter; an empty text counts as not given
    /// @param today in UTC
    /// @throws QueryException.BadArgument if one is unknown, repeated or not what is expected
    public static GraphQuestion of(Map<String, List<String>> arguments, LocalDate today) {
        checkNames(arguments);
        List<FactType> types = arguments.getOrDefault(TYPES.name(), List.of()).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(GraphQuestion::type)
                .distinct()
                .toList();
        Optional<Object> hops = value(arguments, HOPS, today);
        if (hops.isPresent() && text(arguments, AROUND).isEmpty()) {
            throw HOPS.bad(NAME, "given only with 'around'", "given without");
        }
        String asOf = text(arguments, AS_OF).orElse("today");
        return new GraphQuestion(
                types,
                value(arguments, AROUND, today).map(Object::toString).orElse(null),
                Math.toIntExact((Long) hops.orElse(1L)),
                asOf.equals(ANY) ? null : AS_OF.day(NAME, asOf, today),
                KNOWN_BY.day(NAME, text(arguments, KNOWN_BY).orElse("today"), today),
                GraphShape.of(arguments),
                text(arguments, DATA_VERSION).orElse(null));
    }

    /// {@return the same about facts of other types}
    GraphQuestion of(List<FactType> others) {
        return new GraphQuestion(others, around, hops, asOf, knownBy, shape, dataVersion);
    }

    /// {@return the arguments that ask the same again}
    public Map<String, List<String>> arguments() {
        var arguments = new LinkedHashMap<String, List<String>>();
        if (!types.isEmpty()) {
            arguments.put(
                    TYPES.name(), List.of(types.stream().map(FactType::name).collect(Collectors.joining(","))));
        }
        if (around != null) {
            arguments.put(AROUND.name(), List.of(around));
            arguments.put(HOPS.name(), List.of(String.valueOf(hops)));
        }
        arguments.put(AS_OF.name(), List.of(asOf == null ? ANY : asOf.toString()));
        arguments.put(KNOWN_BY.name(), List.of(knownBy.toString()));
        arguments.putAll(shape.arguments());
        return arguments;
    }

    private static void checkNames(Map<String, List<String>> arguments) {
        List<String> names = PARAMETERS.stream().map(Parameter::name).toList();
        for (String name : arguments.keySet()) {
            if (!names.contains(name)) {
                throw new QueryException.BadArgument(
                        NAME,
                        Shown.of(name),
                        "one of the parameters " + String.join(", ", names),
                        "unknown",
                        Suggestions.nearest(name, names));
            }
        }
    }

    private static FactType type(String text) {
        List<String> names = GraphRunner.TYPES.stream().map(FactType::name).toList();
        return GraphRunner.TYPES.stream()
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(() -> TYPES.bad(
                        NAME,
                        "some of " + String.join(", ", names),
                        "'" + Shown.of(text) + "'",
                        Suggestions.nearest(text, names)));
    }

    static Optional<String> text(Map<String, List<String>> arguments, Parameter parameter) {
        List<String> given = arguments.getOrDefault(parameter.name(), List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        parameter.checkNumber(NAME, given.size());
        return given.stream().findFirst();
    }

    private static Optional<Object> value(Map<String, List<String>> arguments, Parameter parameter, LocalDate today) {
        return text(arguments, parameter).map(text -> Objects.requireNonNull(parameter.value(NAME, text, today)));
    }

    private static Parameter text(
            String name, ValueType type, String description, @Nullable String defaultText, @Nullable String example) {
        return new Parameter(name, type, description, false, defaultText, example, null, null, List.of(), List.of());
    }
}
