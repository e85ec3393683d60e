// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

/// The way that all other tests go: transactions in this process or, in a container, over Bolt.
class GraphContractTests extends GraphContract {
    @Override
    Graph graph() {
        return TestGraph.graph();
    }
}
