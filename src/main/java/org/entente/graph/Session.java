// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One open transaction. Valid only inside the work that it was handed to.
public interface Session {
    /// Runs one statement and reads its rows.
    ///
    /// @throws GraphException if the statement does not compile, writes in a read transaction, runs out of
    /// time or fails
    default Rows run(Statement statement) {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        boolean truncated = stream(statement, columns::addAll, rows::add);
        return new Rows(columns, rows, truncated);
    }

    /// Runs one statement and hands on its rows one by one, as they come; only one is held at a time.
    ///
    /// @param columns gets the column names, in order, before the first row
    /// @param row gets each row as in [Rows#rows]
    /// @return whether rows beyond [Limits#maxRows] were left out
    /// @throws GraphException as [#run(Statement)] does
    boolean stream(Statement statement, Consumer<List<String>> columns, Consumer<Map<String, @Nullable Object>> row);
}
