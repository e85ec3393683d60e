// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.FactType;
import org.entente.query.AnswerHead;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphShape;

/// The addresses of answers.
public final class Links {
    private static final String QUERIES = "/api/queries/";

    private Links() {}

    /// {@return the address that asks the same again in the same format, about the same days, and says what has
    /// changed if the data is no longer the same}
    public static String permalink(AnswerHead head, Format format) {
        return address(
                head.query().name() + ending(format),
                head.arguments(),
                List.of(parameter("dataVersion", head.dataVersion())));
    }

    /// {@return the address of the next page, in the same format}
    ///
    /// @param after its cursor
    public static String next(AnswerHead head, Format format, String after) {
        return address(head.query().name() + ending(format), head.arguments(), List.of(parameter("after", after)));
    }

    private static String ending(Format format) {
        return format.name().equals(Formats.ALL.getFirst().name()) ? "" : "." + format.name();
    }

    /// {@return the address of an answer}
    public static String answer(String query, Map<String, List<String>> arguments) {
        return address(query, arguments, List.of());
    }

    /// {@return the address of a graph}
    ///
    /// @param format its name
    public static String graph(GraphQuestion question, String format) {
        var parts = new ArrayList<String>();
        if (!question.types().isEmpty()) {
            parts.add(parameter(
                    "types", question.types().stream().map(FactType::name).collect(Collectors.joining(","))));
        }
        if (question.around() != null) {
            parts.add(parameter("around", question.around()));
            parts.add(parameter("hops", String.valueOf(question.hops())));
        }
        parts.add(parameter(
                "asOf", question.asOf() == null ? "any" : question.asOf().toString()));
        parts.add(parameter("knownBy", question.knownBy().toString()));
        question.shape().arguments().forEach((name, value) -> parts.add(parameter(name, value)));
        return "/api/graph." + format + "?" + String.join("&", parts);
    }

    /// {@return the address of a graph of an answer}
    ///
    /// @param format its name
    public static String graph(AnswerHead head, GraphShape shape, String format) {
        return address(
                head.query().name() + "." + format,
                head.arguments(),
                Stream.concat(
                                Stream.of(parameter("dataVersion", head.dataVersion())),
                                shape.arguments().entrySet().stream().map(e -> parameter(e.getKey(), e.getValue())))
                        .toList());
    }

    private static String address(String query, Map<String, List<String>> arguments, List<String> more) {
        String parameters = Stream.concat(
                        arguments.entrySet().stream()
                                .flatMap(e -> e.getValue().stream().map(value -> parameter(e.getKey(), value))),
                        more.stream())
                .collect(Collectors.joining("&"));
        return QUERIES + query + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /// Colons and slashes may stand in a query string (RFC 3986, 3.4), and make ids readable.
    private static String parameter(String name, String value) {
        return name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("%3A", ":")
                        .replace("%2F", "/");
    }
}
