// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

/// One thing wrong with the data: where, what was expected, what came.
///
/// @param file name of the file
/// @param line its line, from 1; 0 if the fault is of the whole file
/// @param column name of the column; empty if the fault is of the whole line
/// @param expected what was expected
/// @param got what came
public record Fault(String file, long line, String column, String expected, String got) {
    private static final int SHOWN = 80;

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return place + ": " + (column.isEmpty() ? "" : column + ": ") + "expected " + expected + ", got " + got;
    }

    /// {@return the value in quotes, shortened, on one line; or `nothing`}
    public static String quoted(String value) {
        if (value.isEmpty()) {
            return "nothing";
        }
        String line = value.replaceAll("\\p{Cntrl}", "�");
        return "'" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "'";
    }
}
