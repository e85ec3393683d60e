// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a row as one row for each of some columns, with the name of the column in one new column and its
/// cell in another.
final class Unpivot {
    private final List<Integer> columns;
    private final List<String> names;
    private final int name;
    private final int value;

    private Unpivot(List<Integer> columns, List<String> names, int name, int value) {
        this.columns = columns;
        this.names = names;
        this.name = name;
        this.value = value;
    }

    /// Reads it, and adds the two columns.
    static Optional<Unpivot> read(Yaml at, Columns known) {
        Yaml.Keys keys = at.keys(List.of("columns", "name", "value"));
        Optional<Yaml> turned = keys.required("columns", "the columns that become rows");
        Optional<Yaml> name = keys.required("name", "the name of the column that gets their names");
        Optional<Yaml> value = keys.required("value", "the name of the column that gets their cells");
        if (turned.isEmpty() || name.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        var columns = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        turned.get().list().forEach(column -> {
            int number = known.find(column.text(), column);
            if (number >= 0) {
                columns.add(number);
                names.add(column.text());
            }
        });
        int first = known.size();
        for (Yaml added : List.of(name.get(), value.get())) {
            if (!known.add(added.text())) {
                added.fault("a name that no column has yet");
            }
        }
        return Optional.of(new Unpivot(columns, names, first, first + 1));
    }

    /// Does something for each row that a row becomes.
    ///
    /// @param cells of the row, in which the two columns are filled
    void all(Cells row, String[] cells, Runnable make) {
        for (int i = 0; i < columns.size(); i++) {
            cells[name] = names.get(i);
            cells[value] = cells[columns.get(i)];
            row.comesFrom(value, names.get(i));
            make.run();
        }
    }
}
