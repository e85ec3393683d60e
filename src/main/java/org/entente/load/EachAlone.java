// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.graph.Graph;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// A session of which each statement is a transaction of its own. What streams only reads.
///
/// @param first what each transaction that writes begins with
record EachAlone(Graph graph, Consumer<Session> first) implements Session {
    @Override
    public Rows run(Statement statement) {
        return graph.write(Loader.LIMITS, session -> {
            first.accept(session);
            return session.run(statement);
        });
    }

    @Override
    public boolean stream(
            Statement statement, Consumer<List<String>> columns, Consumer<Map<String, @Nullable Object>> row) {
        return graph.read(Loader.LIMITS, session -> session.stream(statement, columns, row));
    }
}
