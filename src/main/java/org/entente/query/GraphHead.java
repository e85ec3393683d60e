// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a graph file is about, known before its first node.
///
/// @param title in words
/// @param address where it was asked for, and with which arguments
/// @param asOf the day that it is about (UTC); null for any day
/// @param day the day of which `holds`, `status` and conditions are (UTC)
/// @param knownBy the day by which what it rests on had been reported (UTC)
/// @param dataVersion as in [AnswerHead]
/// @param truncated whether something is left out that was asked for
/// @param notes what else a reader should know, in sentences without a full stop
/// @param licences of the sources
/// @param nodes the attributes of nodes
/// @param edges the attributes of edges
public record GraphHead(
        String title,
        GraphAddress address,
        @Nullable LocalDate asOf,
        LocalDate day,
        LocalDate knownBy,
        String dataVersion,
        boolean truncated,
        List<String> notes,
        List<String> licences,
        List<GraphAttribute> nodes,
        List<GraphAttribute> edges) {
    /// {@return the same with other attributes of edges}
    GraphHead withEdges(List<GraphAttribute> attributes) {
        return new GraphHead(
                title, address, asOf, day, knownBy, dataVersion, truncated, notes, licences, nodes, attributes);
    }
}
