// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;

/// What was loaded since an answer was given.
///
/// @param since the data version of that answer
/// @param loads the loads since then, the oldest first; empty if the data is what it was
/// @param facts ids of facts whose claims changed, at most 1000
/// @param things ids of things that were changed, added or taken away, at most 1000
/// @param complete whether these two lists hold all of them
public record DataChanges(String since, List<Load> loads, List<String> facts, List<String> things, boolean complete) {
    /// One load that changed something.
    ///
    /// @param dataVersion what it loaded, `id@version`
    /// @param loaded when (ISO 8601, UTC)
    /// @param facts on how many facts the claims changed
    /// @param things how many things changed
    public record Load(String dataVersion, String loaded, long facts, long things) {}
}
