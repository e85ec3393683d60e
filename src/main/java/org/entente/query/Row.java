// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One row of an answer, read by column.
///
/// @param values from column name to value, in column order; values as [org.entente.graph.Rows] has them
public record Row(Map<String, @Nullable Object> values) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// {@return the value of a column of text, date, status or sentence; null if there is none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public @Nullable String text(String column) {
        return of(String.class, column);
    }

    /// {@return the value of a column of integers; null if there is none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public @Nullable Long integer(String column) {
        return of(Long.class, column);
    }

    /// {@return the value of a column of type float; null if there is none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public @Nullable Double number(String column) {
        Number number = of(Number.class, column);
        return number == null ? null : number.doubleValue();
    }

    /// {@return the value of a column of type map; empty if there is none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public Map<?, ?> map(String column) {
        Map<?, ?> map = of(Map.class, column);
        return map == null ? Map.of() : map;
    }

    /// {@return the values of a column of type list of map; none if there are none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public List<Map<?, ?>> maps(String column) {
        List<?> list = of(List.class, column);
        var maps = new ArrayList<Map<?, ?>>();
        if (list != null) {
            list.forEach(map -> maps.add((Map<?, ?>) map));
        }
        return maps;
    }

    /// {@return the value of a column of type boolean; false if there is none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public boolean is(String column) {
        return Boolean.TRUE.equals(of(Boolean.class, column));
    }

    /// {@return the values of a column of type list of string; none if there are none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public List<String> texts(String column) {
        List<?> list = of(List.class, column);
        return list == null ? List.of() : list.stream().map(String::valueOf).toList();
    }

    /// {@return the values of a column of type evidence; none if there are none}
    ///
    /// @throws IllegalArgumentException if there is no such column, or it holds something else
    public List<Evidence> evidence(String column) {
        List<?> list = of(List.class, column);
        return list == null
                ? List.of()
                : list.stream()
                        .map(entry -> MAPPER.convertValue(entry, Evidence.class))
                        .toList();
    }

    /// {@return the row as a record, whose components are named like the columns that it wants; [Hop] is one}
    ///
    /// @throws IllegalArgumentException if a component has no column
    /// @throws tools.jackson.core.JacksonException if a value does not fit its component
    public <R extends Record> R as(Class<R> type) {
        Set<String> columns = values.keySet();
        for (var component : type.getRecordComponents()) {
            if (!columns.contains(component.getName())) {
                throw noColumn(component.getName());
            }
        }
        return MAPPER.convertValue(values, type);
    }

    private <T> @Nullable T of(Class<T> type, String column) {
        if (!values.containsKey(column)) {
            throw noColumn(column);
        }
        Object value = values.get(column);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("column '" + column + "' must hold " + type.getSimpleName()
                    + ", but holds " + value.getClass().getSimpleName());
        }
        return type.cast(value);
    }

    private IllegalArgumentException noColumn(String column) {
        return new IllegalArgumentException(
                "there is no column '" + column + "'; there are " + String.join(", ", values.keySet()));
    }
}
