// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

/// What the time of a fact means.
public enum TimeKind {
    /// It happened on a day, and that it happened stays true.
    INSTANT,
    /// It holds from a day until a source says that it ended.
    LASTING,
    /// It is certain between the first and the last day on which somebody saw it, and unknown since.
    ATTESTED
}
