// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A property of nodes or edges as a graph file declares it: one name and one type over the whole file.
///
/// @param name in lower snake case; no two names of one file differ only by case, and none is taken by a tool
/// @param type what its values are
public record GraphAttribute(String name, Type type) {
    /// What a value is.
    public enum Type {
        /// A [String].
        TEXT,
        /// A [Long].
        INTEGER,
        /// A finite [Double].
        NUMBER,
        /// A [Boolean].
        TRUTH,
        /// A [List] of [String].
        TEXTS
    }

    /// Names that Gephi, Cytoscape and others give to their own columns, and overwrite.
    private static final Set<String> TAKEN = Set.of(
            "id",
            "label",
            "name",
            "timeset",
            "weight",
            "kind",
            "key",
            "source",
            "target",
            "parent",
            "interval",
            "spells",
            "value",
            "size",
            "color",
            "x",
            "y",
            "z",
            "r",
            "g",
            "b");

    /// Gives a name that a tool takes an underscore, and writes `camelCase` as `snake_case`.
    public GraphAttribute {
        String snake = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .toLowerCase(Locale.ROOT);
        name = TAKEN.contains(snake) ? snake + "_" : snake;
    }

    /// {@return the value as this attribute has it; null for one that it cannot have}
    @Nullable
    Object value(@Nullable Object value) {
        return switch (type) {
            case TEXT -> value == null ? null : value.toString();
            case INTEGER -> value instanceof Number n ? (Object) n.longValue() : null;
            case NUMBER ->
                value instanceof Number n && Double.isFinite(n.doubleValue()) ? (Object) n.doubleValue() : null;
            case TRUTH -> value instanceof Boolean b ? b : null;
            case TEXTS ->
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : null;
        };
    }
}
