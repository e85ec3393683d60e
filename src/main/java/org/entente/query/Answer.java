// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a question.
///
/// @param head what it is about
/// @param rows each a map from column name to value, in column order
/// @param truncated whether there is more than these rows: beyond the limit, or cut short as [Query#cut] says
/// @param next the cursor of the next page; null if there is none, or the query has no pages
public record Answer(
        AnswerHead head,
        List<Map<String, @Nullable Object>> rows,
        boolean truncated,
        @Nullable String next) {
    /// {@return what was asked}
    public Query query() {
        return head.query();
    }

    /// {@return the day that the answer is about (UTC)}
    public LocalDate asOf() {
        return head.asOf();
    }

    /// {@return the day by which what it rests on had been reported (UTC)}
    public LocalDate knownBy() {
        return head.knownBy();
    }

    /// {@return the version of each data set, as in [AnswerHead#dataVersion]}
    public String dataVersion() {
        return head.dataVersion();
    }
}
