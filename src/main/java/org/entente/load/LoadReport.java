// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.Duration;

/// What a load changed.
///
/// @param dataset id of the data set
/// @param version the data set's version afterwards: equal for equal content
/// @param things things that were new, changed and taken away
/// @param claims claims that were new or made again (`added`), and retracted (`removed`)
/// @param facts facts whose versions were made anew
/// @param unchanged whether nothing was written
/// @param took how long it took
public record LoadReport(
        String dataset, String version, Count things, Count claims, int facts, boolean unchanged, Duration took) {
    /// {@return the same, with how long it took}
    LoadReport took(Duration now) {
        return new LoadReport(dataset, version, things, claims, facts, unchanged, now);
    }

    /// How many were added, changed, removed, and left as they were.
    public record Count(int added, int changed, int removed, int same) {
        @Override
        public String toString() {
            return added + " added, " + changed + " changed, " + removed + " removed, " + same + " unchanged";
        }
    }

    @Override
    public String toString() {
        String what = unchanged
                ? "nothing had changed"
                : "things: " + things + "; claims: " + claims + "; facts made anew: " + facts;
        return dataset + " " + version + " in " + took.toMillis() + " ms: " + what;
    }
}
