// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

/// One open transaction. Valid only inside the work that it was handed to.
public interface Session {
    /// Runs one statement and reads its rows.
    ///
    /// @throws GraphException if the statement does not compile, writes in a read transaction, runs out of
    /// time or fails
    Rows run(Statement statement);
}
