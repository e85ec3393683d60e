// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.Clock;
import org.entente.graph.Graph;

/// Loaders that take small bites, so that a small data set goes in many transactions.
public final class LoaderOf {
    private LoaderOf() {}

    public static Loader bites(Graph graph, int most) {
        return new Loader(graph, Clock.systemUTC(), most);
    }
}
