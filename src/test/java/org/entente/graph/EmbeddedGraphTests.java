// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

class EmbeddedGraphTests extends GraphContract {
    @Override
    Graph graph() {
        return TestGraph.graph();
    }
}
