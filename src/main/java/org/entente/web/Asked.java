// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Question;
import org.entente.query.Shown;
import org.jspecify.annotations.Nullable;

/// Reads a question out of the parameters of an address: those of the query, and those that every query
/// takes.
final class Asked {
    private Asked() {}

    /// {@return the question}
    ///
    /// @param parameters as they came, without `format`
    static Question of(String query, Map<String, List<String>> parameters) {
        var arguments = new LinkedHashMap<>(parameters);
        String after = once("after", arguments.remove("after"));
        String dataVersion = once("dataVersion", arguments.remove("dataVersion"));
        String deadline = once("deadline", arguments.remove("deadline"));
        return new Question(query, arguments, after, dataVersion, deadline(deadline));
    }

    /// {@return a deadline in milliseconds, out of its text}
    static @Nullable Duration deadline(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw Problem.argument(
                    "deadline",
                    "argument 'deadline' must be a number of milliseconds from 1, but was '" + Shown.of(text) + "'");
        }
        return Duration.ofMillis(Long.parseLong(text));
    }

    private static @Nullable String once(String name, @Nullable List<String> values) {
        List<String> given = values == null
                ? List.of()
                : values.stream().filter(v -> !v.isEmpty()).toList();
        if (given.size() > 1) {
            throw Problem.argument(
                    name, "argument '" + name + "' must be given once, but was given " + given.size() + " times");
        }
        return given.isEmpty() ? null : given.getFirst();
    }
}
