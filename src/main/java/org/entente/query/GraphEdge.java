// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One version of a fact in a graph file, or several facts that were drawn as one edge.
///
/// @param id `rel:` with a hash of the fact, the number of the version, and, if it is folded, its role and
///     end; a name token of XML, which a fact is not; no node has such an id
/// @param source the id of the node where it begins
/// @param target the id of the node where it ends
/// @param type the relationship type
/// @param parallel its number among the edges of this type between these nodes, from 1
/// @param weight how many versions of facts it stands for
/// @param spells when it may have held, the earliest first, without overlap; at least one
/// @param values by the name of the attribute; what is not known is not there
public record GraphEdge(
        String id,
        String source,
        String target,
        String type,
        int parallel,
        int weight,
        List<Spell> spells,
        Map<String, Object> values) {
    /// {@return the first day on which it may have held; null for no bound}
    public @Nullable LocalDate start() {
        return spells.getFirst().start();
    }

    /// {@return the last day on which it may have held; null for no bound}
    public @Nullable LocalDate end() {
        return spells.getLast().end();
    }
}
