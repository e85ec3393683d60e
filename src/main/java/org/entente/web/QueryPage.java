// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.export.Formats;
import org.entente.export.GraphFormats;
import org.entente.export.Links;
import org.entente.query.Answer;
import org.entente.query.Column;
import org.entente.query.DataChanges;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.ValueType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/// What a person's page of a query shows: a form made from its header, and an answer or a problem.
record QueryPage(
        String name,
        String title,
        String description,
        List<Field> fields,
        @Nullable ProblemPart problem,
        @Nullable AnswerPart answer) {
    record Option(String value, String label, boolean chosen) {}

    record Field(
            String name,
            String description,
            boolean required,
            boolean wrong,
            String input,
            String value,
            String placeholder,
            boolean bounds,
            @Nullable Long minimum,
            @Nullable Long maximum,
            boolean isList,
            boolean isChoice,
            List<Option> choices,
            @Nullable String choicesAt,
            @Nullable String example,
            String exampleAt) {}

    record Link(String text, @Nullable String href, boolean last) {}

    record ProblemPart(String title, String detail, boolean hasSuggestions, List<Link> suggestions) {}

    record Cell(String type, List<Link> parts) {}

    record RowPart(List<Cell> cells) {}

    record AnswerPart(
            String count,
            String asOf,
            String knownBy,
            String dataVersion,
            boolean truncated,
            @Nullable String next,
            List<Link> links,
            boolean hasGraphs,
            List<Link> graphs,
            @Nullable String changes,
            List<Column> columns,
            List<RowPart> rows) {}

    static QueryPage of(Query query, Map<String, List<String>> asked, Choices choices) {
        return new QueryPage(
                query.name(), query.title(), query.description(), fields(query, asked, choices, ""), null, null);
    }

    static QueryPage of(Query query, Map<String, List<String>> asked, Choices choices, Answer answer) {
        return new QueryPage(
                query.name(),
                query.title(),
                query.description(),
                fields(query, asked, choices, ""),
                null,
                answer(query, answer));
    }

    /// @param value the one of a list that is wrong; empty if it is not told
    static QueryPage of(
            Query query, Map<String, List<String>> asked, Choices choices, ProblemDetail problem, String value) {
        Map<String, Object> properties = Objects.requireNonNullElse(problem.getProperties(), Map.of());
        String parameter = String.valueOf(properties.getOrDefault("parameter", ""));
        List<?> meant = (List<?>) properties.getOrDefault("didYouMean", List.of());
        List<Link> suggestions = meant.stream()
                .map(Object::toString)
                .filter(text -> !text.equals("format")) // a page has only one
                .map(text -> new Link(text, address(query, mended(query, asked, parameter, value, text)), false))
                .toList();
        return new QueryPage(
                query.name(),
                query.title(),
                query.description(),
                fields(query, asked, choices, parameter),
                new ProblemPart(
                        String.valueOf(problem.getTitle()),
                        String.valueOf(problem.getDetail()),
                        asked.containsKey(parameter) && !suggestions.isEmpty(),
                        suggestions),
                null);
    }

    private static List<Field> fields(Query query, Map<String, List<String>> asked, Choices choices, String wrong) {
        return query.parameters().stream()
                .map(p -> field(query, p, asked, choices, wrong))
                .toList();
    }

    private static Field field(
            Query query, Parameter p, Map<String, List<String>> asked, Choices choices, String wrong) {
        List<String> chosen = asked.getOrDefault(p.name(), List.of());
        String value = String.join(p.isList() ? "\n" : " ", chosen);
        boolean fromGraph = Choices.has(p) && p.choices().isEmpty();
        List<Option> options = Choices.has(p)
                ? choices.of(p, null).choices().stream()
                        .map(c -> new Option(c.value(), c.name(), chosen.contains(c.value())))
                        .toList()
                : List.of();
        return new Field(
                p.name(),
                p.description(),
                p.required(),
                p.name().equals(wrong),
                p.type() == ValueType.INTEGER ? "number" : "text",
                value,
                Objects.requireNonNullElse(p.defaultText(), ""),
                p.minimum() != null && p.maximum() != null,
                p.minimum(),
                p.maximum(),
                p.isList(),
                !p.choices().isEmpty(),
                options,
                fromGraph ? "/api/queries/" + query.name() + "/choices/" + p.name() : null,
                p.example(),
                address(query, with(Catalogue.example(query), p.name(), String.valueOf(p.example()))));
    }

    private static AnswerPart answer(Query query, Answer answer) {
        int rows = answer.rows().size();
        Map<String, List<String>> arguments = answer.head().arguments();
        List<Link> links = new ArrayList<>();
        String after = answer.head().after();
        Map<String, List<String>> page = after == null ? arguments : with(arguments, "after", after);
        Formats.names()
                .forEach(format -> links.add(new Link(
                        format.toUpperCase(Locale.ROOT), Links.answer(query.name() + "." + format, page), false)));
        links.add(new Link(
                after == null ? "permalink" : "permalink of the whole answer",
                Links.permalink(answer.head(), Formats.ALL.getFirst()).replaceFirst("^/api", ""),
                true));
        List<Link> graphs = Drawing.isDrawn(query)
                ? GraphFormats.names().stream()
                        .map(format -> new Link(format, Links.answer(query.name() + "." + format, page), false))
                        .toList()
                : List.of();
        return new AnswerPart(
                rows == 0 ? "No rows" : rows == 1 ? "One row" : rows + " rows",
                answer.asOf().toString(),
                answer.knownBy().toString(),
                answer.dataVersion(),
                answer.truncated(),
                answer.next() == null ? null : address(query, with(arguments, "after", answer.next())),
                links,
                !graphs.isEmpty(),
                graphs,
                changes(answer.head().changes()),
                query.columns(),
                answer.rows().stream().map(row -> row(query, row)).toList());
    }

    private static @Nullable String changes(@Nullable DataChanges changes) {
        if (changes == null) {
            return null;
        }
        return changes.loads().isEmpty()
                ? "The data is what it was."
                : "Data was loaded since " + changes.since() + ": "
                        + changes.loads().stream()
                                .map(l -> l.loaded() + " (" + l.facts() + " facts, " + l.things() + " things)")
                                .collect(Collectors.joining("; "))
                        + ". Changed facts: "
                        + changes.facts().stream().limit(20).collect(Collectors.joining(", "));
    }

    private static RowPart row(Query query, Map<String, @Nullable Object> row) {
        return new RowPart(query.columns().stream()
                .map(c -> new Cell(c.type().word().replace(' ', '-'), parts(row.get(c.name()))))
                .toList());
    }

    private static List<Link> parts(@Nullable Object value) {
        List<?> values = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        var parts = new ArrayList<Link>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(part(values.get(i), i == values.size() - 1));
        }
        return parts;
    }

    /// A source links to where it can be read, if that is an address that a browser may follow.
    private static Link part(@Nullable Object value, boolean last) {
        if (!(value instanceof Map<?, ?> map)) {
            return new Link(String.valueOf(value), null, last);
        }
        String address = String.valueOf(map.get("address"));
        if (address.matches("https?://.*") && map.get("source") != null) {
            Object by = map.get("publisher") == null ? map.get("source") : map.get("publisher");
            return new Link(by + (map.get("reported") == null ? "" : ", " + map.get("reported")), address, last);
        }
        return new Link(
                map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining(", ")),
                null,
                last);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> arguments, String name, String value) {
        var all = new LinkedHashMap<>(arguments);
        all.put(name, List.of(value));
        return all;
    }

    /// {@return the arguments with what was meant in place of a wrong value, of one in a list, or of a name
    /// that is no parameter's}
    private static Map<String, List<String>> mended(
            Query query, Map<String, List<String>> asked, String parameter, String value, String meant) {
        List<String> values = asked.getOrDefault(parameter, List.of());
        if (query.parameter(parameter).isPresent()) {
            var all = new LinkedHashMap<>(asked);
            all.put(
                    parameter,
                    values.contains(value)
                            ? values.stream()
                                    .map(v -> v.equals(value) ? meant : v)
                                    .toList()
                            : List.of(meant));
            return all;
        }
        var all = new LinkedHashMap<String, List<String>>();
        asked.forEach((name, given) -> all.putIfAbsent(name.equals(parameter) ? meant : name, given));
        return all;
    }

    private static String address(Query query, Map<String, List<String>> arguments) {
        return "/queries/" + query.name() + "?"
                + arguments.entrySet().stream()
                        .flatMap(e -> e.getValue().stream()
                                .map(v -> e.getKey() + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
    }
}
