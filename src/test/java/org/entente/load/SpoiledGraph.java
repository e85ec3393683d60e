// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Plan;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// A graph in which a claim that is written loses what it speaks of at once, which a check has to find.
public record SpoiledGraph(Graph graph) implements Graph {
    @Override
    public <T> T read(Limits limits, Function<Session, T> work) {
        return graph.read(limits, work);
    }

    @Override
    public <T> T write(Limits limits, Function<Session, T> work) {
        return graph.write(limits, session -> work.apply(new Spoiling(session)));
    }

    @Override
    public Plan explain(Statement statement) {
        return graph.explain(statement);
    }

    @Override
    public void close() {
        // the graph of all tests
    }

    private record Spoiling(Session session) implements Session {
        @Override
        public Rows run(Statement statement) {
            Rows rows = session.run(statement);
            if (statement.text().equals(CypherFiles.one("load/claims.cypher").text())) {
                session.run(new Statement(
                        "UNWIND $rows AS row WITH row LIMIT 1 MATCH (:Claim {id: row.id})-[r:ABOUT]->() DELETE r",
                        Map.of(
                                "rows",
                                Objects.requireNonNull(statement.parameters().get("rows")))));
            }
            return rows;
        }

        @Override
        public boolean stream(
                Statement statement, Consumer<List<String>> columns, Consumer<Map<String, @Nullable Object>> row) {
            return session.stream(statement, columns, row);
        }
    }
}
