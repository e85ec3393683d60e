// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.List;
import java.util.Map;
import org.entente.graph.CypherFiles;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;

/// The invariants of `cypher/checks`, held for all that is in the graph of the tests.
public final class Invariants {
    private Invariants() {}

    /// {@return what is wrong, each with its id}
    public static List<String> broken() {
        List<Object> facts = column("MATCH (:Thing)-[r]->(:Thing) RETURN r.fact AS x"
                + " UNION MATCH (c:Claim) WHERE c.retracted IS NULL UNWIND coalesce(c.facts, [c.fact]) AS x RETURN x");
        return CypherFiles.in("checks").stream()
                .flatMap(check -> TestGraph.read(new Statement(
                                check.text(),
                                Map.of(
                                        "claims",
                                        column("MATCH (c:Claim) RETURN c.id AS x"),
                                        "facts",
                                        facts,
                                        "bundles",
                                        column("MATCH (c:Claim) WHERE c.factCount > 0 AND c.retracted IS NULL"
                                                + " RETURN c.id AS x"))))
                        .rows()
                        .stream())
                .map(row -> row.get("what") + ": " + row.get("wrong"))
                .toList();
    }

    private static List<Object> column(String cypher) {
        return TestGraph.read(cypher).rows().stream().map(row -> row.get("x")).toList();
    }
}
