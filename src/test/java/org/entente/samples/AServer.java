// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.samples;

import java.net.URI;
import java.time.LocalDate;
import org.entente.KnowledgeGraph;
import org.neo4j.driver.AuthTokens;

/// The same questions to a Neo4j server, about an earlier day.
public final class AServer {
    private AServer() {}

    /// Prints what had been pledged to Ukraine by the day of the meeting in Paris.
    ///
    /// Its arguments: address, user, password
    public static void main(String[] arguments) {
        // @start region=connect
        URI uri = URI.create(arguments[0]);
        try (KnowledgeGraph graph = KnowledgeGraph.connect(uri, AuthTokens.basic(arguments[1], arguments[2]))) {
            graph.query("pledges")
                    .with("beneficiary", "country:UA")
                    .asOf(LocalDate.of(2025, 9, 5))
                    .knownBy(LocalDate.of(2025, 9, 5))
                    .rows()
                    .forEach(row -> System.out.println(row.text("status") + ": " + row.text("sentence")));
        }
        // @end region=connect
    }
}
