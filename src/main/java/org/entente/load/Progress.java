// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

/// Hears how far a load is, in lines for a person.
@FunctionalInterface
public interface Progress {
    /// Tells nobody.
    Progress SILENT = _ -> {};

    /// Says a line.
    ///
    /// @param line what is done or begins
    void say(String line);
}
