// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

/// What is computed on a projection.
///
/// @param <T> what it finds
@FunctionalInterface
interface Algorithm<T extends Results.Result> {
    /// {@return what it finds}
    T run(Computing computing);
}
