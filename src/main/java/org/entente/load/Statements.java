// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.graph.CypherFiles;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// The statements of `cypher/load` in one session.
final class Statements {
    private static final int BATCH = 2_000;

    private final Session session;
    private final Map<String, @Nullable Object> common;

    /// @param common parameters that statements share
    Statements(Session session, Map<String, @Nullable Object> common) {
        this.session = session;
        this.common = common;
    }

    Rows run(String name) {
        return run(name, Map.of());
    }

    Rows run(String name, Map<String, ? extends @Nullable Object> parameters) {
        return session.run(statement(name, parameters));
    }

    /// Runs a statement and hands on its rows as they come.
    void stream(String name, Consumer<Map<String, @Nullable Object>> row) {
        session.stream(statement(name, Map.of()), _ -> {}, row);
    }

    /// Runs a statement over a list in batches and gives the rows of all.
    List<Map<String, @Nullable Object>> runInBatches(String name, String parameter, List<?> values) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < values.size(); i += BATCH) {
            List<?> batch = values.subList(i, Math.min(values.size(), i + BATCH));
            rows.addAll(run(name, Map.of(parameter, batch)).rows());
        }
        return rows;
    }

    private Statement statement(String name, Map<String, ? extends @Nullable Object> parameters) {
        var all = new LinkedHashMap<String, @Nullable Object>(common);
        all.putAll(parameters);
        return new Statement(CypherFiles.one("load/" + name + ".cypher").text(), all);
    }
}
