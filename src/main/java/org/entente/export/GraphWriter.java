// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.entente.query.GraphReader;
import org.entente.query.QueryException;
import org.jspecify.annotations.Nullable;

/// Writes a graph as it comes.
public final class GraphWriter implements GraphReader {
    private final GraphFormat format;
    private final OutputStream out;
    private GraphFormat.@Nullable Writing writing;

    /// Makes a writer for one graph.
    ///
    /// @param out is not closed
    public GraphWriter(GraphFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
    }

    @Override
    public boolean begin(GraphHead head) {
        if (writing != null) {
            throw new QueryException.DataChanged(); // what is written cannot be taken back
        }
        writing = unchecked(() -> format.begin(head, out));
        return true;
    }

    @Override
    public void node(GraphNode node) {
        unchecked(() -> {
            writing().node(node);
            return true;
        });
    }

    @Override
    public void edge(GraphEdge edge) {
        unchecked(() -> {
            writing().edge(edge);
            return true;
        });
    }

    @Override
    public void end() {
        unchecked(() -> {
            writing().end();
            return true;
        });
    }

    private GraphFormat.Writing writing() {
        return Objects.requireNonNull(writing);
    }

    private interface Act<T> {
        T act() throws IOException;
    }

    private static <T> T unchecked(Act<T> act) {
        try {
            return act.act();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
