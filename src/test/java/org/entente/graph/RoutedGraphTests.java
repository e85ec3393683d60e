// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The graph by `neo4j://`, as in a cluster: the driver asks for a routing table, and reads and writes go to
/// those that it names.
class RoutedGraphTests extends GraphContract {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 10);

    private static @Nullable Graph graph;

    @BeforeAll
    static void connect() {
        URI uri = URI.create(TestGraph.boltUri().toString().replace("bolt://", "neo4j://"));
        graph = DriverGraph.connect(uri, EmbeddedServer.USER, TestGraph.password());
    }

    @AfterAll
    static void close() {
        if (graph != null) {
            graph.close();
        }
    }

    @Override
    Graph graph() {
        return requireNonNull(graph);
    }

    @Test
    void aReadIsBehindTheWriteBeforeIt() {
        for (int i = 0; i < 50; i++) {
            String id = "written " + i;
            graph().write(LIMITS, s -> s.run(Statement.of("CREATE (:Thing {id: '" + id + "'})")));
            Rows found = graph().read(
                            LIMITS, s -> s.run(Statement.of("MATCH (t:Thing {id: '" + id + "'}) RETURN t.id AS id")));
            assertThat(found.rows()).hasSize(1);
        }
    }
}
