// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong, so that a person hears of everything at once.
final class Faults {
    private static final int MOST = 10_000;

    private final List<Fault> faults = new ArrayList<>();

    /// @throws ImportException.Faulty if there are so many that more would help nobody
    void add(String file, long line, String column, String expected, String got) {
        faults.add(new Fault(file, line, column, expected, got));
        if (faults.size() == MOST) {
            check();
        }
    }

    /// Ends the reading if anything was wrong.
    ///
    /// @throws ImportException.Faulty with all faults, in the order of files and lines
    void check() {
        if (!faults.isEmpty()) {
            throw new ImportException.Faulty(faults);
        }
    }
}
