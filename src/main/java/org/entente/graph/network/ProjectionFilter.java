// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which facts a projection is made of.
///
/// @param types relationship types; empty for all
/// @param statuses words of status; empty for those of what is so
/// @param asOf the day on which they hold, in days since 1970-01-01
/// @param knownBy the day by which they had been reported, in days since 1970-01-01
record ProjectionFilter(List<String> types, List<String> statuses, long asOf, long knownBy) {
    private static final Set<String> KEYS = Set.of("types", "statuses", "asOf", "knownBy");

    /// Sorts the lists, so that equal filters are equal however they are asked for.
    ProjectionFilter {
        types = types.stream().distinct().sorted().toList();
        statuses = (statuses.isEmpty() ? Choice.SO : statuses)
                .stream().distinct().sorted().toList();
    }

    /// {@return the filter that a map in Cypher says}
    ///
    /// @throws IllegalArgumentException if a day is missing, or something is there that is not known
    static ProjectionFilter of(Map<String, @Nullable Object> map) {
        for (String key : map.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "a projection: expected types, statuses, asOf and knownBy, got " + key);
            }
        }
        return new ProjectionFilter(words(map, "types"), words(map, "statuses"), day(map, "asOf"), day(map, "knownBy"));
    }

    Map<String, Object> parameters() {
        return new TreeMap<>(Map.of("types", types, "statuses", statuses, "asOf", asOf, "knownBy", knownBy));
    }

    /// {@return the facts in words: "that held or may have held on … as known by …, of all types, whose status is
    /// firm"}
    String words() {
        return "that held or may have held on " + LocalDate.ofEpochDay(asOf) + " as known by "
                + LocalDate.ofEpochDay(knownBy) + ", "
                + (types.isEmpty() ? "of all types" : "of type " + or(types))
                + ", "
                + "whose status is " + or(statuses);
    }

    private static String or(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    private static List<String> words(Map<String, @Nullable Object> map, String key) {
        Object value = map.get(key);
        if (value != null && !(value instanceof List<?>)) {
            throw new IllegalArgumentException("a projection: expected a list of words as " + key + ", got " + value);
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static long day(Map<String, @Nullable Object> map, String key) {
        if (map.get(key) instanceof Long day) {
            return day;
        }
        throw new IllegalArgumentException(
                "a projection: expected the days since 1970-01-01 as " + key + ", got " + map.get(key));
    }
}
