// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.List;
import org.entente.load.Fault;
import org.entente.load.Faults;

/// One row of a table, with what was joined to it. What is wrong with it is kept, so that the table can
/// decide whether to leave the row out.
final class Cells {
    private final Columns columns;
    private final String file;
    private final long line;
    private final String[] cells;
    private final List<Fault> faults = new ArrayList<>();
    private String alias = "";
    private String written = "";
    private boolean isMappingWrong;

    Cells(Columns columns, String file, long line, String[] cells) {
        this.columns = columns;
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    /// {@return the row of a mapping's own things, which has no cells}
    static Cells none(Yaml at) {
        return new Cells(new Columns(), at.file(), at.line(), new String[0]);
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }

    /// {@return what the cell holds; empty for nothing}
    String get(int column) {
        return cells[column];
    }

    void fault(int column, String expected) {
        fault(column, expected, cells[column]);
    }

    /// Says that what a cell became on the way is wrong.
    void fault(int column, String expected, String text) {
        fault(columns.name(column), expected, Fault.quoted(text));
    }

    void fault(String column, String expected, String got) {
        faults.add(new Fault(file, line, column.equals(alias) ? written : column, expected, got));
    }

    /// Says that what a template gives is wrong. If that is the same for every row, it is the mapping that
    /// is wrong, and not the row.
    void fault(Template of, String expected, String got) {
        if (of.isConstant()) {
            faultOfMapping(new Fault(of.at().file(), of.at().line(), of.place(), expected, got));
        } else {
            fault(of.place(), expected, got);
        }
    }

    /// Says that the mapping is wrong; other rows may say so too.
    void faultOfMapping(Fault fault) {
        isMappingWrong = true;
        faults.add(fault);
    }

    /// {@return whether something is wrong for every row, so that leaving out this one is no help}
    boolean isMappingWrong() {
        return isMappingWrong;
    }

    /// From now on one column is spoken of by the name of the one in the table that its cell comes from.
    void comesFrom(int column, String name) {
        alias = columns.name(column);
        written = name;
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /// {@return the first thing that is wrong}
    Fault first() {
        return faults.getFirst();
    }

    void tell(Faults all) {
        faults.forEach(all::add);
    }
}
