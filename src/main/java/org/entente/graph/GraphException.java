// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import org.jspecify.annotations.Nullable;

/// A graph could not be opened or a statement could not be run. The message is one line for a person.
public abstract sealed class GraphException extends RuntimeException {
    private GraphException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The graph cannot be opened or reached: folder, lock, port, disk, password or network.
    public static final class Unavailable extends GraphException {
        /// Says it.
        ///
        /// @param message what is in the way, and what to do
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// The server refuses who asks: a wrong password, an unknown user, or too many wrong ones before.
    public static final class Refused extends GraphException {
        /// Says it.
        ///
        /// @param message what the server said of it
        public Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// A statement calls a procedure or a function that this Neo4j does not have.
    public static final class NotInstalled extends GraphException {
        /// Says it.
        ///
        /// @param message what Neo4j said of it, with its name
        public NotInstalled(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// The transaction ran out of its time and was ended.
    public static final class TimedOut extends GraphException {
        /// Says it.
        ///
        /// @param message which limit was passed
        public TimedOut(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// A statement does not compile, may not do what it tried, or failed while running.
    public static final class StatementFailed extends GraphException {
        /// Says it.
        ///
        /// @param message what Neo4j said of it
        public StatementFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Something that was being read was taken out meanwhile, so what came of it is of no use.
    public static final class Gone extends GraphException {
        /// Says it.
        ///
        /// @param message what Neo4j said of it
        public Gone(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// A question needs more memory than it may take.
    public static final class TooMuch extends GraphException {
        /// Says it.
        ///
        /// @param message how much there would be, how much may be, and what to ask instead
        public TooMuch(String message) {
            super(message, null);
        }
    }

    /// {@return that a transaction could not be written, in one line; nothing of it was kept}
    static Unavailable notWritten(String why, Throwable cause) {
        boolean full = why.contains("No space left on device") || why.contains("Could not append transaction");
        return new Unavailable(
                "nothing was written: " + (full ? "the disk of the graph is full; make room and start it again" : why),
                cause);
    }
}
