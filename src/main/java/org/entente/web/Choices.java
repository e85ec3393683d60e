// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Answer;
import org.entente.query.Parameter;
import org.entente.query.QueryRunner;
import org.entente.query.Question;
import org.entente.query.ValueType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What may be chosen for a parameter: the words of its header, or things of its kinds out of the graph.
@Component
final class Choices {
    /// One choice.
    ///
    /// @param value the argument
    /// @param name in words
    record Choice(String value, String name) {}

    /// Some choices.
    ///
    /// @param truncated whether there are more; ask with other words
    record Some(List<Choice> choices, boolean truncated) {}

    private static final int MOST = 50;

    private final QueryRunner runner;

    Choices(QueryRunner runner) {
        this.runner = runner;
    }

    static boolean has(Parameter parameter) {
        return !parameter.choices().isEmpty() || isThing(parameter);
    }

    /// {@return choices for a parameter}
    ///
    /// @param words of a name; null for the first ones in the order of names
    Some of(Parameter parameter, @Nullable String words) {
        if (!isThing(parameter)) {
            return new Some(
                    parameter.choices().stream().map(c -> new Choice(c, c)).toList(), false);
        }
        var choices = new ArrayList<Choice>();
        boolean truncated = false;
        for (String kind : parameter.kinds().isEmpty() ? List.of("") : parameter.kinds()) {
            Answer answer = runner.ask(Question.of("things", arguments(kind, words)));
            answer.rows()
                    .forEach(row ->
                            choices.add(new Choice(String.valueOf(row.get("id")), String.valueOf(row.get("name")))));
            truncated |= answer.truncated();
        }
        return new Some(choices.stream().distinct().limit(MOST).toList(), truncated || choices.size() > MOST);
    }

    private static Map<String, List<String>> arguments(String kind, @Nullable String words) {
        var arguments = new LinkedHashMap<String, List<String>>();
        arguments.put("limit", List.of(String.valueOf(MOST)));
        if (!kind.isEmpty()) {
            arguments.put("kind", List.of(kind));
        }
        if (words != null && !words.isBlank()) {
            arguments.put("q", List.of(words));
        }
        return arguments;
    }

    private static boolean isThing(Parameter parameter) {
        return parameter.type() == ValueType.THING || parameter.type() == ValueType.THINGS;
    }
}
