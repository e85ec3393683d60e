// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// What may have been meant by a name that is not known.
public final class Suggestions {
    static final int MOST = 3;

    /// Winkler's measure gives 1 for equal texts and 0 for texts with nothing in common; below this, names of
    /// our parameters and queries are no longer slips of each other.
    private static final double LEAST_SIMILARITY = 0.8;

    private record Scored(String name, double similarity) {}

    private Suggestions() {}

    /// {@return the known names that resemble a text, the likeliest first; none if it is none of a slip}
    public static List<String> nearest(String text, Collection<String> known) {
        return scored(text, known)
                .filter(scored -> scored.similarity() >= LEAST_SIMILARITY)
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    /// {@return all of the names, the likeliest first}
    static List<String> ranked(String text, Collection<String> names) {
        return scored(text, names).map(Scored::name).toList();
    }

    private static Stream<Scored> scored(String text, Collection<String> known) {
        String sought = Shown.of(text).toLowerCase(Locale.ROOT);
        var similarity = new JaroWinklerSimilarity();
        return known.stream()
                .map(name -> new Scored(name, similarity.apply(sought, name.toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparingDouble(Scored::similarity)
                        .reversed()
                        .thenComparing(Scored::name));
    }
}
