// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which facts a question is about.
///
/// @param types relationship types; empty for all
/// @param statuses words of `src/docs/model.md`; empty for [#SO]
/// @param asOf the day on which they must hold, in days since 1970-01-01; null for any day
/// @param knownBy the day by which they must have been reported; null for any day
record Choice(
        Set<String> types,
        Set<String> statuses,
        @Nullable Integer asOf,
        @Nullable Integer knownBy) {
    /// The statuses of what is so: nothing that is only considered, expected, asked for, or was declined.
    static final Set<String> SO = Set.of("firm", "conditional", "fulfilled", "broken", "withdrawn");

    /// Every status there is.
    static final Set<String> ALL = Set.of(
            "firm",
            "conditional",
            "fulfilled",
            "broken",
            "withdrawn",
            "considered",
            "declined",
            "asked for",
            "expected");

    /// Copies the sets.
    Choice {
        types = Set.copyOf(types);
        statuses = statuses.isEmpty() ? SO : Set.copyOf(statuses);
    }

    /// {@return the choice in the map that a query hands over}
    ///
    /// @throws IllegalArgumentException if a word or a day is none
    static Choice of(Map<String, Object> rules) {
        var choice =
                new Choice(words(rules, "types"), words(rules, "statuses"), day(rules, "asOf"), day(rules, "knownBy"));
        choice.statuses().stream().filter(s -> !ALL.contains(s)).findFirst().ifPresent(s -> {
            throw new IllegalArgumentException("statuses: expected some of " + ALL + ", got '" + s + "'");
        });
        return choice;
    }

    /// {@return a list of texts in a map; empty if there is none}
    static Set<String> words(Map<String, Object> rules, String name) {
        return switch (rules.get(name)) {
            case null -> Set.of();
            case Collection<?> words ->
                Set.copyOf(words.stream().map(String::valueOf).toList());
            default -> throw new IllegalArgumentException(name + ": expected a list, got something else");
        };
    }

    Choice withTypes(Collection<String> others) {
        return new Choice(Set.copyOf(others), statuses, asOf, knownBy);
    }

    Choice withStatuses(Collection<String> others) {
        return new Choice(types, Set.copyOf(others), asOf, knownBy);
    }

    Choice onAnyDay() {
        return new Choice(types, statuses, null, knownBy);
    }

    Choice knownAtAnyTime() {
        return new Choice(types, statuses, asOf, null);
    }

    private static @Nullable Integer day(Map<String, Object> rules, String name) {
        return switch (rules.get(name)) {
            case null -> null;
            case Number day -> Math.toIntExact(day.longValue());
            default ->
                throw new IllegalArgumentException(name + ": expected days since 1970-01-01, got something else");
        };
    }

    /// {@return the types that are not chosen, of some}
    List<String> typesLeftOut(Collection<String> of) {
        return of.stream()
                .filter(t -> !types.isEmpty() && !types.contains(t))
                .distinct()
                .sorted()
                .toList();
    }
}
