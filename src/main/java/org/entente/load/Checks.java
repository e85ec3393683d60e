// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import org.entente.graph.CypherFile;
import org.entente.graph.CypherFiles;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;

/// The invariants of `cypher/checks`.
final class Checks {
    private Checks() {}

    /// Looks whether all hold.
    ///
    /// @throws ImportException.Inconsistent with the first that does not
    static void run(Session session) {
        for (CypherFile check : CypherFiles.in("checks")) {
            Rows wrong = session.run(Statement.of(check.text()));
            if (!wrong.rows().isEmpty()) {
                var first = wrong.rows().getFirst();
                throw new ImportException.Inconsistent(check.path() + ": expected no rows, got " + first.get("what")
                        + ": " + first.get("wrong") + " (" + wrong.rows().size() + " in all); nothing was loaded");
            }
        }
    }
}
