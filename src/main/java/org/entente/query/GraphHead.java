// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a graph file is about, known before its first node.
///
/// @param title in words
/// @param permalink the address that asks the same again
/// @param asOf the day that it is about (UTC); null for any day
/// @param knownBy the day by which what it rests on had been reported (UTC)
/// @param dataVersion as in [AnswerHead]
/// @param truncated whether something is left out that was asked for
/// @param licences of the sources
/// @param nodes the attributes of nodes
/// @param edges the attributes of edges
public record GraphHead(
        String title,
        String permalink,
        @Nullable LocalDate asOf,
        LocalDate knownBy,
        String dataVersion,
        boolean truncated,
        List<String> licences,
        List<GraphAttribute> nodes,
        List<GraphAttribute> edges) {}
