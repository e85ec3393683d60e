// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A parameter of a query, as its header declares it. Turns the text of an argument into the value that
/// Cypher gets.
///
/// @param name as in the query, without the dollar sign
/// @param type what its arguments are
/// @param description in words
/// @param required whether an argument must be given
/// @param defaultText the argument that is taken if none is given; null for none
/// @param example an argument to try
/// @param minimum the least value of an integer, or null
/// @param maximum the greatest value of an integer, or null
/// @param choices the values that a string, or each of several, may have; empty for any
/// @param kinds the labels of which a thing must have one; empty for any
public record Parameter(
        String name,
        ValueType type,
        String description,
        boolean required,
        @Nullable String defaultText,
        @Nullable String example,
        @Nullable Long minimum,
        @Nullable Long maximum,
        List<String> choices,
        List<String> kinds) {
    static final int LONGEST = 400;
    private static final int MOST_IN_A_LIST = 1_000;

    /// Copies the lists.
    public Parameter {
        choices = List.copyOf(choices);
        kinds = List.copyOf(kinds);
    }

    /// {@return the value for Cypher}
    ///
    /// @throws QueryException.BadArgument if the text is not of the type or out of bounds
    Object value(String query, String text, LocalDate today) {
        if (text.length() > LONGEST) {
            throw bad(query, "at most " + LONGEST + " characters", text.length() + " characters");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw bad(query, "text without control characters", "text with some");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw bad(query, "text of whole characters", "text with half a one");
        }
        return switch (type) {
            case INTEGER -> integer(query, text);
            case BOOLEAN -> bool(query, text);
            case DAY -> day(query, text, today).toEpochDay();
            case WORDS -> words(query, text);
            default -> choice(query, text);
        };
    }

    /// {@return the day that the text names}
    LocalDate day(String query, String text, LocalDate today) {
        if (text.equals("today")) {
            return today;
        }
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}") && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw bad(query, "a day of the calendar", "'" + text + "'");
        }
        throw bad(query, "a day such as 2025-09-04, or today", "'" + text + "'");
    }

    /// {@return whether it takes several arguments}
    public boolean isList() {
        return type == ValueType.THINGS || type == ValueType.STRINGS;
    }

    /// Checks how many arguments came.
    ///
    /// @throws QueryException.BadArgument if there are more than it takes
    void checkNumber(String query, int number) {
        if (!isList() && number > 1) {
            throw bad(query, "given once", "given " + number + " times");
        }
        if (number > MOST_IN_A_LIST) {
            throw bad(query, "at most " + MOST_IN_A_LIST + " values", number + " values");
        }
    }

    QueryException.BadArgument bad(String query, String expected, String got) {
        return bad(query, expected, got, List.of());
    }

    QueryException.BadArgument bad(String query, String expected, String got, List<String> suggestions) {
        return new QueryException.BadArgument(query, name, expected, got, suggestions);
    }

    private Long integer(String query, String text) {
        String expected =
                "an integer" + (minimum == null ? "" : " from " + minimum) + (maximum == null ? "" : " to " + maximum);
        if (!text.matches("-?\\d{1,15}")) {
            throw bad(query, expected, "'" + text + "'");
        }
        long value = Long.parseLong(text);
        if ((minimum != null && value < minimum) || (maximum != null && value > maximum)) {
            throw bad(query, expected, "'" + text + "'");
        }
        return value;
    }

    Boolean bool(String query, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(query, "true or false", "'" + text + "'");
        }
        return text.equals("true");
    }

    String choice(String query, String text) {
        if (text.isBlank()) {
            throw bad(query, "something", "nothing");
        }
        if (!choices.isEmpty() && !choices.contains(text)) {
            throw bad(
                    query,
                    "one of " + String.join(", ", choices)
                            + (isList() && text.contains(",")
                                    ? "; for several, " + name + " is given several times"
                                    : ""),
                    "'" + text + "'",
                    Suggestions.nearest(text, choices));
        }
        return text;
    }

    private Map<String, String> words(String query, String text) {
        return SearchWords.of(text)
                .orElseThrow(() -> bad(query, "words with at least one letter or digit", "'" + text + "'"));
    }
}
