// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.load.Fault;
import org.entente.load.Faults;
import org.jspecify.annotations.Nullable;

/// Another table whose cells are looked up for each row, by one or more columns. It is held in memory.
final class Join {
    private static final List<String> MORE = List.of("as", "on", "missing");
    private static final int MOST_CELLS = 5_000_000;
    private static final String BETWEEN = "\u0001";

    private final TableFile file;
    private final List<Integer> on;
    private final int[] theirs;
    private final int first;
    private final int width;
    private final boolean mayMiss;
    private final Map<String, String[]> rows = new HashMap<>();

    private Join(TableFile file, List<Integer> on, int[] theirs, int first, int width, boolean mayMiss) {
        this.file = file;
        this.on = on;
        this.theirs = theirs;
        this.first = first;
        this.width = width;
        this.mayMiss = mayMiss;
    }

    /// Reads a join, and adds its columns, each with the join's name and a dot before it.
    static Optional<Join> read(Yaml at, TableFolder folder, Columns columns) {
        var known = new ArrayList<>(TableFile.KEYS);
        known.addAll(MORE);
        Yaml.Keys keys = at.keys(known);
        Optional<TableFile> file = TableFile.read(keys, folder);
        Optional<Yaml> as = keys.required("as", "the name that its columns get before them, such as call");
        Optional<Yaml> by = keys.required("on", "the column by which its rows are found, or 'ours: theirs'");
        if (file.isEmpty() || as.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        if (by.get().isEmpty()) {
            by.get().fault("at least one column by which its rows are found", "none");
        }
        List<String> header = file.get().header(at.faults());
        var ours = new ArrayList<Integer>();
        var theirs = new ArrayList<Integer>();
        pairs(by.get()).forEach((our, their) -> {
            int number = columns.find(our, by.get());
            if (number >= 0) {
                ours.add(number);
            }
            if (!header.contains(their)) {
                by.get().fault("one of the columns " + String.join(", ", header), "'" + their + "'");
            }
            theirs.add(header.indexOf(their));
        });
        int first = columns.size();
        for (String name : header) {
            if (!columns.addJoined(as.get().text() + "." + name, ours)) {
                as.get().fault("a name under which '" + name + "' is no column yet");
            }
        }
        Yaml missing = keys.get("missing");
        boolean mayMiss =
                missing != null && missing.word(List.of("fault", "empty")).equals("empty");
        return Optional.of(new Join(
                file.get(),
                ours,
                theirs.stream().mapToInt(Integer::intValue).toArray(),
                first,
                header.size(),
                mayMiss));
    }

    private static Map<String, String> pairs(Yaml by) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (by.isMap()) {
            by.entries().forEach((our, their) -> pairs.put(our, their.text()));
        } else {
            by.list().forEach(name -> pairs.put(name.text(), name.text()));
        }
        return pairs;
    }

    /// Reads the table.
    void load(Faults faults) {
        file.rows(faults, faults::add, (line, cells) -> {
            var key = new StringBuilder();
            for (int column : theirs) {
                key.append(cells[column]).append(BETWEEN);
            }
            if ((rows.size() + 1L) * width > MOST_CELLS) {
                faults.add(file.name(), line, "", "a table to join of at most " + MOST_CELLS + " cells", "more");
                faults.check();
            }
            if (rows.putIfAbsent(key.toString(), cells) != null) {
                String shown = key.toString().replace(BETWEEN, " ").strip();
                faults.add(file.name(), line, "", "each key once", Fault.quoted(shown) + " again");
            }
        });
    }

    /// Fills in the cells that belong to a row.
    void join(Cells row, String[] cells) {
        var key = new StringBuilder();
        for (int column : on) {
            key.append(cells[column]).append(BETWEEN);
        }
        @Nullable String[] found = rows.get(key.toString());
        if (found == null && !mayMiss) {
            row.fault(on.getFirst(), "a value that " + file.name() + " has; or 'missing: empty'");
        }
        for (int i = 0; i < width; i++) {
            cells[first + i] = found == null ? "" : String.valueOf(found[i]);
        }
    }
}
