// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;

/// A way to write a graph for other tools, node by node and edge by edge as they come. Stateless. The same
/// graph gives the same bytes.
public interface GraphFormat {
    /// {@return its short name: the ending of an address and the value of `format`}
    String name();

    /// {@return the ending of a file of this format, without the dot}
    default String ending() {
        return name();
    }

    /// {@return its media type}
    String mediaType();

    /// Begins a graph.
    ///
    /// @param out is not closed
    /// @throws IOException if it cannot be written
    Writing begin(GraphHead head, OutputStream out) throws IOException;

    /// One graph that is being written: all nodes, then all edges.
    interface Writing {
        /// Writes a node.
        ///
        /// @throws IOException if it cannot be written
        void node(GraphNode node) throws IOException;

        /// Writes an edge between nodes that were written.
        ///
        /// @throws IOException if it cannot be written
        void edge(GraphEdge edge) throws IOException;

        /// Writes what comes after the edges, and flushes.
        ///
        /// @throws IOException if it cannot be written
        void end() throws IOException;
    }
}
