// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// On which rows something is made: those that meet every condition under `when` and none under `unless`.
final class Conditions {
    /// Keys of a mapping that hold conditions.
    static final List<String> KEYS = List.of("when", "unless");

    private static final List<String> TESTS = List.of("is", "given", "above", "below", "same");

    private final List<Predicate<Cells>> all = new ArrayList<>();

    /// {@return no conditions}
    static Conditions none() {
        return new Conditions();
    }

    static Conditions read(Yaml.Keys keys, Columns columns) {
        var conditions = new Conditions();
        conditions.add(keys.get("when"), columns, false);
        conditions.add(keys.get("unless"), columns, true);
        return conditions;
    }

    boolean hold(Cells row) {
        for (Predicate<Cells> condition : all) {
            if (!condition.test(row)) {
                return false;
            }
        }
        return true;
    }

    private void add(@Nullable Yaml at, Columns columns, boolean isNot) {
        if (at == null) {
            return;
        }
        at.entries().forEach((name, tests) -> {
            int column = columns.find(name, tests);
            if (column >= 0) {
                Predicate<Cells> test = test(tests, column, columns);
                all.add(isNot ? test.negate() : test);
            }
        });
    }

    private static Predicate<Cells> test(Yaml at, int column, Columns columns) {
        if (!at.isMap()) {
            Set<String> values = at.list().stream().map(Yaml::text).collect(Collectors.toSet());
            return row -> values.contains(row.get(column));
        }
        Predicate<Cells> all = _ -> true;
        for (Map.Entry<String, Yaml> test : at.keys(TESTS).entries().entrySet()) {
            all = all.and(test(test.getKey(), test.getValue(), column, columns));
        }
        return all;
    }

    private static Predicate<Cells> test(String kind, Yaml at, int column, Columns columns) {
        return switch (kind) {
            case "is" -> test(at, column, columns);
            case "given" -> {
                boolean isGiven = at.word(List.of("yes", "no")).equals("yes");
                yield row -> row.get(column).isEmpty() != isGiven;
            }
            case "same" -> {
                int other = columns.find(at.text(), at);
                yield row -> other >= 0 && row.get(column).equals(row.get(other));
            }
            default -> {
                BigDecimal bound = number(at);
                yield row -> {
                    BigDecimal value = value(row, column);
                    return value != null
                            && (kind.equals("above") ? value.compareTo(bound) > 0 : value.compareTo(bound) < 0);
                };
            }
        };
    }

    private static BigDecimal number(Yaml at) {
        String text = at.text();
        if (NumberCell.isNumber(text)) {
            return new BigDecimal(text);
        }
        at.fault("a number");
        return BigDecimal.ZERO;
    }

    /// An empty cell is neither above nor below.
    private static @Nullable BigDecimal value(Cells row, int column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (NumberCell.isNumber(cell)) {
            return new BigDecimal(cell);
        }
        row.fault(column, "a number");
        return null;
    }
}
