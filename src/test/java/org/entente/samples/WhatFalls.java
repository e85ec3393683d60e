// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.samples;

import java.nio.file.Path;
import org.entente.KnowledgeGraph;
import org.entente.load.Progress;
import org.entente.query.Evidence;
import org.entente.query.Hop;

/// What falls if the United States does not settle its role, who says so, and how Germany and the United
/// States are connected. A whole program: it needs the plain jar and nothing else.
public final class WhatFalls {
    private WhatFalls() {}

    /// Prints the answers.
    ///
    /// Its arguments: the data folder, and the folder with the CSV files
    public static void main(String[] arguments) {
        // @start region=open
        try (KnowledgeGraph graph = KnowledgeGraph.open(Path.of(arguments[0]))) {
            // @end region=open
            // @start region=load
            if (graph.isEmpty()) {
                System.out.println(graph.load(Path.of(arguments[1]), Progress.SILENT));
            }
            // @end region=load
            // @start region=ask
            graph.query("depends-on").with("on", "commitment:us-role").rows().forEach(row -> {
                System.out.println(row.text("sentence"));
                for (Evidence evidence : row.evidence("sources")) {
                    System.out.println("  says " + evidence.publisher() + ", " + evidence.address());
                }
            });
            // @end region=ask
            // @start region=hops
            graph.query("shortest-path")
                    .with("from", "country:DE")
                    .with("to", "country:US")
                    .rows(Hop.class)
                    .forEach(hop -> System.out.println(hop.hop() + ". " + hop.sentence()));
            // @end region=hops
        }
    }
}
