// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.graph.CypherFile;
import org.entente.graph.CypherFiles;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// The invariants of `cypher/checks`, held for what a load touched, so that it costs as much as what it
/// changes and not as much as what is there.
final class Checks {
    private Checks() {}

    /// Looks whether all hold.
    ///
    /// @param claims ids of the claims that the load added, made again or retracted
    /// @param made the facts that it made anew
    /// @throws ImportException.Inconsistent with the first that does not
    static void run(Session session, Collection<String> claims, FactMaker.Made made) {
        Map<String, @Nullable Object> touched = Map.of(
                "claims", List.copyOf(claims),
                "facts", made.facts(),
                "bundles", List.copyOf(made.bundles()));
        for (CypherFile check : CypherFiles.in("checks")) {
            Rows wrong = session.run(new Statement(check.text(), touched));
            if (!wrong.rows().isEmpty()) {
                var first = wrong.rows().getFirst();
                throw new ImportException.Inconsistent(check.path() + ": expected no rows, got " + first.get("what")
                        + ": " + first.get("wrong") + " (" + wrong.rows().size() + " in all); nothing was loaded");
            }
        }
    }
}
