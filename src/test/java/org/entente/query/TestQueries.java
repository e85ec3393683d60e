// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Clock;
import java.time.Duration;
import org.entente.graph.Limits;
import org.entente.graph.TestGraph;

/// The project's queries on the graph of the tests.
final class TestQueries {
    private TestQueries() {}

    static QueryRunner runner() {
        return new QueryRunner(
                TestGraph.graph(),
                Queries.load(TestGraph.graph()),
                new Limits(Duration.ofSeconds(10), 1_000),
                Clock.systemUTC());
    }
}
