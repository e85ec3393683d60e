// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The columns of a table by name, with those that are joined to it.
final class Columns {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> keys = new LinkedHashMap<>();

    /// Adds a column.
    ///
    /// @return false if there is one of that name
    boolean add(String name) {
        if (numbers.putIfAbsent(name, names.size()) != null) {
            return false;
        }
        names.add(name);
        return true;
    }

    /// Adds a column whose cells follow from those of others.
    boolean addJoined(String name, List<Integer> on) {
        boolean isNew = add(name);
        keys.put(names.size() - 1, on);
        return isNew;
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /// {@return the number of a column, or -1 with a fault}
    int find(String name, Yaml at) {
        Integer number = numbers.get(name);
        if (number == null) {
            at.fault(
                    names.isEmpty()
                            ? "no column: what stands here is the same for every row"
                            : "one of the columns " + String.join(", ", names),
                    "'" + name + "'");
            return -1;
        }
        return number;
    }

    /// {@return whether what the column holds follows from what those columns hold}
    boolean follows(int column, Set<Integer> from) {
        return from.contains(column) || (keys.containsKey(column) && new HashSet<>(from).containsAll(keys.get(column)));
    }
}
