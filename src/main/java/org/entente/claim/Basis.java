// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.Locale;

/// On what a source rests what it says. Earlier constants win ties.
public enum Basis {
    /// The party itself says so.
    STATED,
    /// It stands in an official list or document.
    LISTED,
    /// Somebody entitled to announces it, for the party or about it.
    ANNOUNCED,
    /// The source reports it as a fact in its own voice.
    REPORTED,
    /// The source, or a reader of it, concludes it.
    INFERRED;

    /// {@return the word in files and in the graph}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
