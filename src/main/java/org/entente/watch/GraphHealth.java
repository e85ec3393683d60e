// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.watch;

import java.time.Duration;
import org.entente.graph.GraphException;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.graph.WatchedGraph;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the graph can be asked, by asking it; part of readiness.
@Component("graphHealthIndicator")
final class GraphHealth implements HealthIndicator {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), 1);
    private static final Statement ANYTHING = Statement.of("RETURN 1 AS one");

    private final WatchedGraph graph;

    GraphHealth(WatchedGraph graph) {
        this.graph = graph;
    }

    @Override
    public Health health() {
        try {
            graph.read(LIMITS, session -> session.run(ANYTHING));
            return Health.up().build();
        } catch (GraphException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
