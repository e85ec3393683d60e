// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.query.AnswerHead;
import org.entente.query.GraphAddress;
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

    /// {@return where a graph is asked for}
    ///
    /// @param service as in [GraphAddress]
    /// @param format its name
    public static GraphAddress graph(String service, GraphQuestion question, String format) {
        String path = "/api/graph." + format + "?" + parameters(question.arguments(), List.of());
        return new GraphAddress(service, path, "graph", question.arguments());
    }

    /// {@return where a graph of an answer is asked for}
    ///
    /// @param service as in [GraphAddress]
    /// @param format its name
    public static GraphAddress graph(String service, AnswerHead head, GraphShape shape, String format) {
        var arguments = new LinkedHashMap<>(head.arguments());
        arguments.putAll(shape.arguments());
        var more = new ArrayList<String>();
        String after = head.after();
        more.add(parameter(after == null ? "dataVersion" : "after", after == null ? head.dataVersion() : after));
        return new GraphAddress(
                service,
                address(head.query().name() + "." + format, arguments, more),
                head.query().name(),
                arguments);
    }

    private static String address(String query, Map<String, List<String>> arguments, List<String> more) {
        String parameters = parameters(arguments, more);
        return QUERIES + query + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String parameters(Map<String, List<String>> arguments, List<String> more) {
        return Stream.concat(
                        arguments.entrySet().stream()
                                .flatMap(e -> e.getValue().stream().map(value -> parameter(e.getKey(), value))),
                        more.stream())
                .collect(Collectors.joining("&"));
    }

    /// Colons and slashes may stand in a query string (RFC 3986, 3.4), and make ids readable.
    private static String parameter(String name, String value) {
        return name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("%3A", ":")
                        .replace("%2F", "/");
    }
}
