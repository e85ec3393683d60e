// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.time.Duration;

/// What one transaction may take.
///
/// @param timeout how long the transaction may run before it is ended; positive
/// @param maxRows how many rows one statement may return before the rest is left out; at least 1
public record Limits(Duration timeout, int maxRows) {
    /// Checks the ranges.
    public Limits {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive, but was " + timeout);
        }
        if (maxRows < 1) {
            throw new IllegalArgumentException("maxRows must be at least 1, but was " + maxRows);
        }
    }
}
