// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an answer is about, known before its first row.
///
/// @param query what was asked
/// @param arguments with which arguments, as text, by parameter: defaults filled in, days as dates, merged
/// ids replaced; one value each but for lists
/// @param asOf the day that the answer is about (UTC)
/// @param knownBy the day by which what it rests on had been reported (UTC)
/// @param dataVersion the version of each data set, `id@version` joined by `+`; `empty` if none is loaded
/// @param place the store that holds the data, and how often it was loaded into: what comes as it is stored
/// comes in another order in another store, or after another load of the same
/// @param after the cursor of the page before; null for the first page
/// @param changes what changed since the data version that was asked about; null if none was
public record AnswerHead(
        Query query,
        Map<String, List<String>> arguments,
        LocalDate asOf,
        LocalDate knownBy,
        String dataVersion,
        String place,
        @Nullable String after,
        @Nullable DataChanges changes) {
    /// {@return the query and its arguments in a text that no other question has, whatever its arguments say}
    public String identity() {
        var text = new StringBuilder(query.name()).append('|').append(query.version());
        arguments.forEach((name, values) -> {
            text.append('|').append(name);
            values.forEach(
                    value -> text.append('|').append(value.length()).append(':').append(value));
        });
        return text.toString();
    }
}
