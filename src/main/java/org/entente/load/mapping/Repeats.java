// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rows of a table may be on a fact that another row is on.
///
/// @param isIgnored whether a row may say the same again, which then counts once
/// @param isDisputed whether a row may give the fact other values, which are then a dispute
record Repeats(boolean isIgnored, boolean isDisputed) {
    private static final List<String> WORDS = List.of("fault", "ignored", "disputed");

    /// {@return what a mapping says of it; without that, neither}
    static Repeats read(@Nullable Yaml at) {
        var words = new HashSet<String>();
        if (at != null) {
            at.list().forEach(word -> words.add(word.word(WORDS)));
        }
        return new Repeats(words.contains("ignored"), words.contains("disputed"));
    }

    /// {@return whether a row may do anything}
    boolean isAll() {
        return isIgnored && isDisputed;
    }

    /// {@return the same in one letter, with which a line that is sorted begins}
    char flag() {
        return (char) ('a' + (isIgnored ? 1 : 0) + (isDisputed ? 2 : 0));
    }

    /// {@return what the first letter of a line says}
    static Repeats of(String line) {
        int flag = line.charAt(0) - 'a';
        return new Repeats((flag & 1) != 0, (flag & 2) != 0);
    }
}
