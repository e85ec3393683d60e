// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entente.claim.EdtfDate;
import org.jspecify.annotations.Nullable;

/// One row of a table. What a cell holds that it should not becomes a fault, and reading goes on.
final class Row {
    /// A number or a range of numbers; the ends are equal for one number, null where open.
    record Range(@Nullable Double min, @Nullable Double max) {}

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final Faults faults;

    Row(String file, long line, Map<String, String> cells, Faults faults) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.faults = faults;
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }

    /// {@return what the cell holds, without blanks around it; empty if it holds nothing}
    String cell(String column) {
        return Objects.requireNonNull(cells.get(column), () -> file + " has no column " + column);
    }

    void fault(String column, String expected) {
        faults.add(file, line, column, expected, Fault.quoted(cell(column)));
    }

    void fault(String column, String expected, String got) {
        faults.add(file, line, column, expected, got);
    }

    /// {@return the text, or null if the cell is empty}
    @Nullable
    String text(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    /// {@return the text; a fault and an empty text if there is none}
    String required(String column, String expected) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            fault(column, expected);
        }
        return cell;
    }

    /// {@return one of the words, or null if the cell is empty}
    @Nullable
    String word(String column, Collection<String> words) {
        String cell = cell(column);
        if (cell.isEmpty() || words.contains(cell)) {
            return cell.isEmpty() ? null : cell;
        }
        fault(column, "one of " + String.join(", ", words));
        return null;
    }

    /// {@return one of the words; a fault and null if there is none}
    @Nullable
    String requiredWord(String column, Collection<String> words) {
        if (cell(column).isEmpty()) {
            fault(column, "one of " + String.join(", ", words));
            return null;
        }
        return word(column, words);
    }

    /// {@return the date, or null if the cell is empty or holds none}
    @Nullable
    EdtfDate date(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return EdtfDate.parse(cell);
        } catch (IllegalArgumentException e) {
            fault(column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /// {@return the parts between semicolons}
    List<String> list(String column) {
        var parts = new ArrayList<String>();
        String cell = cell(column);
        if (cell.isEmpty()) {
            return parts;
        }
        for (String part : cell.split(";", -1)) {
            if (part.isBlank()) {
                fault(column, "values separated by one semicolon each");
            } else if (parts.contains(part.strip())) {
                fault(column, "each value once");
            } else {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /// {@return a number such as `200`, or a range such as `100..200`, `100..` or `..200`; open if the cell
    /// is empty}
    Range range(String column) {
        String cell = cell(column);
        int dots = cell.indexOf("..");
        String low = dots < 0 ? cell : cell.substring(0, dots);
        String high = dots < 0 ? cell : cell.substring(dots + 2);
        if (cell.equals("..") || !isNumber(low) || !isNumber(high)) {
            fault(column, "a number such as 200 or 2.5, without thousands separators, or a range such as 100..200");
            return new Range(null, null);
        }
        var range = new Range(low.isEmpty() ? null : Double.valueOf(low), high.isEmpty() ? null : Double.valueOf(high));
        if (range.min() != null && range.max() != null && range.min() > range.max()) {
            fault(column, "a range that begins with its smaller number");
        }
        return range;
    }

    /// {@return a whole number of 0 or more, or null with a fault}
    @Nullable
    Long count(String column) {
        String cell = cell(column);
        if (!cell.matches("\\d{1,15}")) {
            fault(column, "a whole number such as 35");
            return null;
        }
        return new BigDecimal(cell).longValueExact();
    }

    private static boolean isNumber(String text) {
        return text.isEmpty() || NUMBER.matcher(text).matches();
    }
}
