// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

/// Takes a graph as it comes: head, nodes, edges, end. Every edge joins nodes that came before.
public interface GraphReader {
    /// The graph begins. Called again if it had to be read again; then what came before is void.
    ///
    /// @return whether it is wanted
    /// @throws QueryException.DataChanged if it is too late to begin again
    boolean begin(GraphHead head);

    /// One node; each comes once.
    void node(GraphNode node);

    /// One edge; each comes once, after all nodes.
    void edge(GraphEdge edge);

    /// There is no more.
    void end();
}
