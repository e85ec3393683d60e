// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Over Bolt, to the embedded server too.
class DriverGraphTests extends GraphContract {
    private static @Nullable Graph graph;

    @BeforeAll
    static void connect() {
        graph = DriverGraph.connect(TestGraph.boltUri(), EmbeddedServer.USER, TestGraph.password());
    }

    @AfterAll
    static void close() {
        requireNonNull(graph).close();
    }

    @Override
    Graph graph() {
        return requireNonNull(graph);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverGraph.connect(TestGraph.boltUri(), EmbeddedServer.USER, "not the password"))
                .isInstanceOf(GraphException.Unavailable.class)
                .hasMessageContaining("unauthorized");
    }
}
