// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.io.IOException;

/// An answer of which a part has gone out failed, so that nothing is left but to cut the connection: for the
/// container, which does so and tells the log.
final class CutOff extends IOException {
    /// @param why is no cause: what causes it is handled like a failure that can still be told, by a problem in the
    /// middle of the answer
    CutOff(RuntimeException why) {
        super("an answer was cut off: " + why.getMessage());
        addSuppressed(why);
    }
}
