// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A question that was asked, without its arguments.
///
/// @param took how long the graph and the wording took; without the time for which a reader let rows wait
/// @param rows how many were handed on
/// @param truncated whether there is more, as of [Answer]
/// @param failure why there is no whole answer; null if there is one
public record AskedQuestion(
        Query query,
        Duration took,
        long rows,
        boolean truncated,
        @Nullable RuntimeException failure) {}
