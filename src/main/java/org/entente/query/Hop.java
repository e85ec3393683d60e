// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;

/// One hop of a path: one fact between two things, in words, with who says so. A row of `shortest-path`.
///
/// @param hop its number on the path, from 1
/// @param sentence the fact in words, in its own direction
/// @param from id of where the hop begins on the path
/// @param to id of where it ends
/// @param type the relationship type
/// @param forward whether the fact points along the path
/// @param holds `yes`, or `unknown` where the sources leave open whether it held on the day
/// @param disputed whether claims contradict each other
/// @param fact id of the fact
/// @param sources who says so
public record Hop(
        long hop,
        String sentence,
        String from,
        String to,
        String type,
        boolean forward,
        String holds,
        boolean disputed,
        String fact,
        List<Evidence> sources) {}
