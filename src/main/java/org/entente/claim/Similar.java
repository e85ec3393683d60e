// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// Which of some names resemble a text, and may have been meant by it.
public final class Similar {
    /// Winkler's measure gives 1 for equal texts and 0 for texts with nothing in common; below this, names of
    /// our parameters, queries and keys are no longer slips of each other.
    private static final double LEAST = 0.8;

    private record Scored(String name, double similarity) {}

    private Similar() {}

    /// {@return the known names that resemble a text, the likeliest first; none if it is none of a slip}
    ///
    /// @param most how many at most
    public static List<String> nearest(String text, Collection<String> known, int most) {
        return scored(text, known)
                .filter(scored -> scored.similarity() >= LEAST)
                .limit(most)
                .map(Scored::name)
                .toList();
    }

    /// {@return all of the names, the likeliest first}
    public static List<String> ranked(String text, Collection<String> names) {
        return scored(text, names).map(Scored::name).toList();
    }

    private static Stream<Scored> scored(String text, Collection<String> names) {
        String sought = text.toLowerCase(Locale.ROOT);
        var similarity = new JaroWinklerSimilarity();
        return names.stream()
                .map(name -> new Scored(name, similarity.apply(sought, name.toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparingDouble(Scored::similarity)
                        .reversed()
                        .thenComparing(Scored::name));
    }
}
