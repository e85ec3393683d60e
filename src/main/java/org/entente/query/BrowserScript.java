// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/// A canned query as Neo4j Browser keeps it: its title, a line `:param` for each parameter, then the
/// statement. It runs as it is pasted, with the defaults and examples of the header.
public final class BrowserScript {
    private BrowserScript() {}

    /// {@return the script}
    public static String of(Query query) {
        String parameters = query.parameters().stream().map(BrowserScript::line).collect(Collectors.joining());
        String statement = query.statement()
                .lines()
                .dropWhile(line -> line.startsWith("//"))
                .collect(Collectors.joining("\n"));
        return "// " + query.title() + "\n" + parameters + statement + "\n";
    }

    private static String line(Parameter parameter) {
        return ":param " + parameter.name() + " => " + value(parameter) + ";\n";
    }

    private static String value(Parameter parameter) {
        Optional<String> text =
                Optional.ofNullable(parameter.required() ? parameter.example() : parameter.defaultText());
        if (text.isEmpty()) {
            return "null";
        }
        return switch (parameter.type()) {
            case INTEGER, BOOLEAN -> text.get();
            case DAY -> "duration.inDays(date('1970-01-01'), " + day(text.get()) + ").days";
            case THINGS, STRINGS -> "[" + quoted(text.get()) + "]";
            case WORDS ->
                SearchWords.of(text.get())
                        .map(words -> words.entrySet().stream()
                                .map(e -> e.getKey() + ": " + quoted(e.getValue()))
                                .collect(Collectors.joining(", ", "{", "}")))
                        .orElse("null");
            default -> quoted(text.get());
        };
    }

    private static String day(String text) {
        return text.equals("today") ? "date()" : "date('" + LocalDate.parse(text) + "')";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
