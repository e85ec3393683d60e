// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.Collections;
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

    /// {@return the queries of `cypher/queries`, checked against a graph, which takes seconds}
    ///
    /// @throws QueryException.InvalidQueryFile with every fault as `path:line: expected …, got …`
    public static Queries load(Graph graph) {
        Queries queries = read();
        check(queries.list(), graph);
        return queries;
    }

    /// Checks a query against a graph: once in a process, since every graph gets the same schema before. One that
    /// needs a procedure that is not there is left for a graph that has it.
    ///
    /// @throws QueryException.InvalidQueryFile with every fault as `path:line: expected …, got …`
    public static void check(Query query, Graph graph) {
        if (!isChecked(query)) {
            check(List.of(query), graph);
        }
    }

    private static void check(List<Query> queries, Graph graph) {
        List<Query> unchecked = queries.stream().filter(q -> !isChecked(q)).toList();
        var faults = Collections.synchronizedList(new ArrayList<String>());
        unchecked.parallelStream().forEach(query -> {
            var checked = QueryContract.check(query, graph);
            faults.addAll(checked.faults());
            if (checked.isWhole() && checked.faults().isEmpty()) {
                CHECKED.add(query.path() + query.version());
            }
        });
        if (!faults.isEmpty()) {
            throw new QueryException.InvalidQueryFile(faults.stream().sorted().toList());
        }
    }

    private static boolean isChecked(Query query) {
        return CHECKED.contains(query.path() + query.version());
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
