// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.lang.reflect.Array;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns what Neo4j gives, in the process or over Bolt, into the values that [Rows] promises.
final class PlainValues {
    private PlainValues() {}

    static @Nullable Object of(String column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean b -> b;
            case String s -> s;
            case Double d -> d;
            case Float f -> (double) f;
            case Number n -> n.longValue();
            case Temporal t -> t.toString();
            case TemporalAmount a -> a.toString();
            case Map<?, ?> map -> map(column, map);
            case Iterable<?> list -> list(column, list);
            default -> value.getClass().isArray() ? list(column, elements(value)) : refuse(column);
        };
    }

    private static Map<String, @Nullable Object> map(String column, Map<?, ?> map) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.entrySet().stream()
                .sorted((a, b) -> String.valueOf(a.getKey()).compareTo(String.valueOf(b.getKey())))
                .forEach(e -> plain.put(String.valueOf(e.getKey()), of(column, e.getValue())));
        return plain;
    }

    private static List<@Nullable Object> list(String column, Iterable<?> list) {
        var plain = new ArrayList<@Nullable Object>();
        list.forEach(value -> plain.add(of(column, value)));
        return plain;
    }

    private static List<Object> elements(Object array) {
        var elements = new ArrayList<Object>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static Object refuse(String column) {
        throw new GraphException.StatementFailed(
                "column '" + column + "' holds a node, relationship, path or point; return its properties", null);
    }
}
