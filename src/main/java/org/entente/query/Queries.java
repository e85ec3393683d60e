// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.graph.CypherFile;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;

/// The catalogue of canned queries, by name. Dropping a file into `cypher/queries` adds one.
public final class Queries {
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private final Map<String, Query> byName = new TreeMap<>();

    private Queries(List<Query> queries) {
        queries.forEach(q -> byName.put(q.name(), q));
    }

    /// Reads `cypher/queries`.
    ///
    /// @throws QueryException.InvalidQueryFile with every fault as `path:line: expected …, got …`
    public static Queries read() {
        return read(CypherFiles.in("queries"));
    }

    /// {@return the queries of `cypher/queries`, checked against a graph}
    ///
    /// @throws QueryException.InvalidQueryFile with every fault as `path:line: expected …, got …`
    public static Queries load(Graph graph) {
        Queries queries = read();
        queries.check(graph);
        return queries;
    }

    /// Checks each query against a graph: once in a process, since planning all takes seconds and every graph
    /// gets the same schema before. One that needs a procedure that is not there is left for a graph that has it.
    ///
    /// @throws QueryException.InvalidQueryFile with every fault as `path:line: expected …, got …`
    public void check(Graph graph) {
        List<Query> unchecked = list().stream()
                .filter(q -> !CHECKED.contains(q.path() + q.version()))
                .toList();
        List<String> faults = unchecked.parallelStream()
                .flatMap(q -> QueryContract.faults(q, graph).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new QueryException.InvalidQueryFile(faults);
        }
        unchecked.stream().filter(q -> q.procedures().isEmpty()).forEach(q -> CHECKED.add(q.path() + q.version()));
    }

    static Queries read(List<CypherFile> files) {
        var faults = new ArrayList<String>();
        List<Query> queries =
                files.stream().flatMap(f -> QueryFile.read(f, faults).stream()).toList();
        if (!faults.isEmpty()) {
            throw new QueryException.InvalidQueryFile(faults);
        }
        return new Queries(queries);
    }

    /// {@return all queries, by name}
    public List<Query> list() {
        return List.copyOf(byName.values());
    }

    /// {@return the query of that name}
    ///
    /// @throws QueryException.UnknownQuery if there is none
    public Query get(String name) {
        Query query = byName.get(name);
        if (query == null) {
            throw new QueryException.UnknownQuery(name, List.copyOf(byName.keySet()));
        }
        return query;
    }
}
