// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.graph.CypherFiles;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// Which data is loaded, and what the loads since a version of it changed.
final class DataVersions {
    private static final String EMPTY = "empty";
    private static final int MOST_LISTED = 1_000;

    private final Session session;

    DataVersions(Session session) {
        this.session = session;
    }

    /// {@return which data there is}
    ///
    /// @throws QueryException.Loading if a load is not finished
    String current() {
        Rows versions =
                session.run(Statement.of(CypherFiles.one("data-version.cypher").text()));
        List<Object> loading = versions.rows().stream()
                .filter(row -> Boolean.TRUE.equals(row.get("loading")))
                .<Object>map(row -> String.valueOf(row.get("id")))
                .toList();
        return joined(
                versions.rows().stream()
                        .map(row -> row.get("id") + "@" + row.get("version"))
                        .toList(),
                loading.isEmpty() ? null : loading.getFirst());
    }

    /// {@return the version of the data}
    ///
    /// @param versions of each data set, as `id@version`, in the order of ids
    /// @param loading a data set that is being loaded
    /// @throws QueryException.Loading if there is one
    static String joined(List<String> versions, @Nullable Object loading) {
        if (loading != null) {
            throw new QueryException.Loading(loading.toString());
        }
        return versions.isEmpty() ? EMPTY : String.join("+", versions);
    }

    /// @throws QueryException.UnknownDataVersion if the graph never held that version
    DataChanges since(String asked, String current) {
        var loads = new ArrayList<DataChanges.Load>();
        var facts = new LinkedHashSet<String>();
        var things = new LinkedHashSet<String>();
        Map<String, @Nullable String> before = parsed(asked, current);
        // a data set that was not there at all has changed as a whole
        boolean complete = before.keySet().containsAll(datasets(current));
        datasets(current).forEach(dataset -> before.putIfAbsent(dataset, null));
        for (Map.Entry<String, @Nullable String> dataset : before.entrySet()) {
            for (Map<?, ?> load : loads(dataset.getKey(), dataset.getValue(), asked, current)) {
                var entry = new DataChanges.Load(
                        dataset.getKey() + "@" + load.get("version"),
                        String.valueOf(load.get("loaded")),
                        number(load.get("factCount")),
                        number(load.get("thingCount")));
                loads.add(entry);
                complete &= add(facts, load.get("facts"), entry.facts());
                complete &= add(things, load.get("things"), entry.things());
            }
        }
        return new DataChanges(asked, loads, List.copyOf(facts), List.copyOf(things), complete);
    }

    private List<Map<?, ?>> loads(String dataset, @Nullable String version, String asked, String current) {
        String text = CypherFiles.one("data-changes.cypher").text();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("dataset", dataset);
        parameters.put("version", version);
        Rows found = session.run(new Statement(text, parameters));
        if (found.rows().isEmpty() || !(found.rows().getFirst().get("loads") instanceof List<?> loads)) {
            throw new QueryException.UnknownDataVersion(asked, current);
        }
        var maps = new ArrayList<Map<?, ?>>();
        loads.forEach(load -> maps.add((Map<?, ?>) load));
        return maps;
    }

    /// {@return whether all were added}
    private static boolean add(Set<String> all, @Nullable Object listed, long count) {
        List<?> ids = listed instanceof List<?> list ? list : List.of();
        ids.stream().limit(Math.max(0, MOST_LISTED - all.size())).forEach(id -> all.add(String.valueOf(id)));
        return ids.size() == count && all.size() < MOST_LISTED;
    }

    private static Map<String, @Nullable String> parsed(String asked, String current) {
        var parsed = new LinkedHashMap<String, @Nullable String>();
        if (asked.equals(EMPTY)) {
            return parsed;
        }
        for (String part : asked.split("[+ ]", -1)) { // an unescaped plus sign in an address is a blank
            int at = part.indexOf('@');
            if (at < 1 || at == part.length() - 1) {
                throw new QueryException.UnknownDataVersion(asked, current);
            }
            parsed.put(part.substring(0, at), part.substring(at + 1));
        }
        return parsed;
    }

    private static List<String> datasets(String current) {
        return current.equals(EMPTY)
                ? List.of()
                : List.of(current.split("\\+", -1)).stream()
                        .map(part -> part.substring(0, part.indexOf('@')))
                        .toList();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
