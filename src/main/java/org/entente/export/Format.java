// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.entente.query.AnswerHead;
import org.jspecify.annotations.Nullable;

/// A way to write an answer, row by row as it comes. Stateless.
public interface Format {
    /// {@return its short name: the ending of an address and the value of `format`}
    String name();

    /// {@return its media type, with the character set if it is text}
    String mediaType();

    /// {@return whether its readers want the first rows before the last are known, rather than to be told at
    /// once that something failed}
    boolean isStream();

    /// Begins an answer.
    ///
    /// @param out is not closed
    /// @throws IOException if it cannot be written
    Writing begin(AnswerHead head, OutputStream out) throws IOException;

    /// One answer that is being written.
    interface Writing {
        /// Writes a row.
        ///
        /// @throws IOException if it cannot be written
        void row(Map<String, @Nullable Object> row) throws IOException;

        /// Writes what comes after the rows, and flushes.
        ///
        /// @param truncated whether there is more, as of [org.entente.query.Answer]
        /// @param next the cursor of the next page, or null
        /// @throws IOException if it cannot be written
        void end(boolean truncated, @Nullable String next) throws IOException;
    }
}
