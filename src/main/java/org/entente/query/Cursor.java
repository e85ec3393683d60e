// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.claim.Hash;
import org.jspecify.annotations.Nullable;

/// Where a page begins: how many rows come before it, and a seal over the question, the data and the store
/// that holds them. Every query orders its rows completely, so the same question on the same data has the same
/// rows at the same places; but that order may be the one in which the store holds them. With other data or in
/// another store the seal is broken and no page is given, rather than one that skips or repeats a row.
///
/// @param offset how many rows come before the page
record Cursor(long offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})-([0-9a-f]{20})");

    /// {@return the cursor that a text stands for; the beginning for none}
    ///
    /// @throws QueryException.StaleCursor if it was not made for this question, these data and this store
    static Cursor read(@Nullable String text, AnswerHead head) {
        if (text == null) {
            return new Cursor(0);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !form.group(2).equals(seal(head))) {
            throw new QueryException.StaleCursor();
        }
        return new Cursor(Long.parseLong(form.group(1)));
    }

    String text(AnswerHead head) {
        return offset + "-" + seal(head);
    }

    private static String seal(AnswerHead head) {
        return Hash.of(head.identity() + "|" + head.dataVersion() + "|" + head.place());
    }
}
