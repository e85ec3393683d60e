// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.util.List;
import java.util.stream.IntStream;

/// Lists that are too long for every build: `verify` takes a part of each, `-Pslow` all of it.
public final class Sample {
    private static final int EVERY = 10;

    private Sample() {}

    /// {@return all, or the first of every ten}
    public static <T> List<T> of(List<T> all) {
        return isWhole()
                ? all
                : IntStream.range(0, all.size())
                        .filter(i -> i % EVERY == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    private static boolean isWhole() {
        return Boolean.getBoolean("entente.test.whole");
    }
}
