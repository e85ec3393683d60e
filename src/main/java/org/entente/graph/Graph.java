// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.util.function.Function;

/// A Neo4j database, in this process or over Bolt. Safe for use by many threads.
public interface Graph extends AutoCloseable {
    /// Runs work in one transaction that cannot write, whatever its statements say.
    ///
    /// @param limits time and rows; the row limit holds for each statement
    /// @return what the work returned
    /// @throws GraphException if the transaction fails or runs out of time
    <T> T read(Limits limits, Function<Session, T> work);

    /// Runs work in one transaction and commits it; if the work throws, nothing is written. A transaction
    /// that failed on a transient error (a deadlock, a lost leader) is run again, so work must be
    /// repeatable.
    ///
    /// @param limits time and rows; the row limit holds for each statement
    /// @return what the work returned
    /// @throws GraphException if the transaction fails or runs out of time
    <T> T write(Limits limits, Function<Session, T> work);

    /// Plans a statement without running it.
    ///
    /// @throws GraphException.StatementFailed if it does not compile; the message gives line and column
    Plan explain(Statement statement);

    @Override
    void close();
}
