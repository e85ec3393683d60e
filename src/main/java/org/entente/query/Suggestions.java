// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.Collection;
import java.util.List;
import org.entente.claim.Similar;

/// What may have been meant by a name that is not known.
public final class Suggestions {
    static final int MOST = 3;

    private Suggestions() {}

    /// {@return the known names that resemble a text, the likeliest first; none if it is none of a slip}
    public static List<String> nearest(String text, Collection<String> known) {
        return Similar.nearest(Shown.of(text), known, MOST);
    }

    /// {@return all of the names, the likeliest first}
    static List<String> ranked(String text, Collection<String> names) {
        return Similar.ranked(Shown.of(text), names);
    }
}
