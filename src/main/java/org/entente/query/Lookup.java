// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.graph.CypherFiles;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// What is looked up before a question is asked, all at once: on a server every statement costs a way over
/// the wire.
///
/// @param version of the data, as [DataVersions] has it
/// @param place as [AnswerHead] has it
/// @param things by the id that was asked for: `id`, `name` and `labels`, null where it is not known
/// @param facts those that are known of the ids that were asked for
record Lookup(String version, String place, Map<String, Map<?, ?>> things, Set<String> facts) {
    /// {@return what a graph knows of some ids}
    ///
    /// @param things ids of things
    /// @param facts ids of facts, or of things
    /// @throws QueryException.Loading if a load is not finished
    static Lookup of(Session session, Collection<String> things, Collection<String> facts) {
        Map<String, @Nullable Object> found = session.run(new Statement(
                        CypherFiles.one("asked.cypher").text(),
                        Map.of("things", List.copyOf(things), "facts", List.copyOf(facts))))
                .rows()
                .getFirst();
        var byId = new HashMap<String, Map<?, ?>>();
        for (Object thing : list(found, "things")) {
            Map<?, ?> map = (Map<?, ?>) thing;
            byId.put(String.valueOf(map.get("asked")), map);
        }
        var known = new HashSet<String>();
        list(found, "facts").forEach(fact -> known.add(String.valueOf(fact)));
        return new Lookup(
                DataVersions.joined(
                        list(found, "versions").stream().map(String::valueOf).toList(), found.get("loading")),
                String.valueOf(found.get("place")),
                byId,
                known);
    }

    private static List<?> list(Map<String, @Nullable Object> row, String column) {
        return (List<?>) Objects.requireNonNull(row.get(column), column);
    }
}
