// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong, so that a person hears of everything at once.
final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    void add(String file, long line, String column, String expected, String got) {
        faults.add(new Fault(file, line, column, expected, got));
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
