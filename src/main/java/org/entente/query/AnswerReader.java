// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes an answer as it comes: head, rows, end.
public interface AnswerReader {
    /// The answer begins. Called again if the graph had to be asked again; then what came before is void.
    ///
    /// @return whether the rows are wanted
    /// @throws QueryException.DataChanged if it is too late to begin again
    boolean begin(AnswerHead head);

    /// One row.
    ///
    /// @param row from column name to value, in column order; not kept or changed by the caller
    void row(Map<String, @Nullable Object> row);

    /// There are no more rows to come.
    ///
    /// @param truncated whether there is more: beyond the limit, or cut short as [Query#cut] says
    /// @param next the cursor of the next page; null if there is none, or the query has no pages
    void end(boolean truncated, @Nullable String next);
}
