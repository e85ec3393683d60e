// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Why a header is none, in words for who wrote it.
///
/// @param line of the file, from 1
record YamlFault(int line, String expected, String got) {
    private static final Map<Class<?>, String> KINDS =
            Map.of(String.class, "one text", Long.class, "a whole number", List.class, "a list");

    /// {@return the fault that the parser found}
    ///
    /// @param lines of the file; each of its first ones is a line of YAML
    static YamlFault of(JacksonException e, List<String> lines) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new YamlFault(
                        place(unknown.getPropertyName(), lines, line),
                        "a header in YAML with known keys",
                        "the key '" + unknown.getPropertyName() + "'");
            case MismatchedInputException other ->
                new YamlFault(line, KINDS.getOrDefault(other.getTargetType(), "keys") + at(other), came(other));
            default -> new YamlFault(line, "a header in YAML", problem(e));
        };
    }

    /// The parser has read on when it notices.
    private static int place(String key, List<String> lines, int line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("// " + key + ":")) {
                return i + 1;
            }
        }
        return line;
    }

    private static String at(MismatchedInputException e) {
        String path = e.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null ? String.valueOf(part.getIndex() + 1) : part.getPropertyName())
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? "" : " at " + path;
    }

    /// Only the message says what came.
    private static String came(MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        return message.contains("from Array value")
                ? "a list"
                : message.contains("from Object value") ? "keys" : "something else";
    }

    private static String problem(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException cause) {
            return (cause.getContext() == null ? "" : cause.getContext() + ": ") + cause.getProblem();
        }
        return String.valueOf(e.getOriginalMessage());
    }
}
