// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

/// Something in the data that can be loaded and may still be wrong.
///
/// @param file name of the file
/// @param line its line, from 1
/// @param column name of the column; empty if the doubt is of the whole line
/// @param what what a person should look at
public record Doubt(String file, long line, String column, String what) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + (column.isEmpty() ? "" : column + ": ") + what;
    }
}
