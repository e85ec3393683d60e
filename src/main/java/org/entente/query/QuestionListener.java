// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

/// Hears of each question to a canned query, once it is answered or has failed. Must be quick and safe for use
/// by many threads.
public interface QuestionListener {
    /// Hears nothing.
    QuestionListener NONE = _ -> {};

    /// Somebody has asked.
    void asked(AskedQuestion asked);
}
