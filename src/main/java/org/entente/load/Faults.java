// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong, so that a person hears of everything at once.
public final class Faults {
    private static final int MOST = 10_000;

    private final Set<Fault> faults = new LinkedHashSet<>();

    /// Adds a fault; one that is already known, as one of a mapping that every row meets, counts once.
    ///
    /// @throws ImportException.Faulty if there are so many that more would help nobody
    public void add(String file, long line, String column, String expected, String got) {
        add(new Fault(file, line, column, expected, got));
    }

    /// Adds a fault, as the other does.
    ///
    /// @throws ImportException.Faulty if there are so many that more would help nobody
    public void add(Fault fault) {
        boolean isNew = faults.add(fault);
        if (isNew && faults.size() == MOST) {
            check();
        }
    }

    /// Ends the reading if anything was wrong.
    ///
    /// @throws ImportException.Faulty with all faults, in the order of files and lines
    public void check() {
        if (!faults.isEmpty()) {
            throw new ImportException.Faulty(List.copyOf(faults));
        }
    }
}
