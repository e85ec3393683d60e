// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a question.
///
/// @param query what was asked
/// @param arguments with which arguments, as text, defaults filled in and merged ids replaced
/// @param asOf the day that the answer is about (UTC)
/// @param knownBy the day by which what it rests on had been reported (UTC)
/// @param dataVersion the version of each data set, `id@version` joined by `+`; `empty` if none is loaded
/// @param rows each a map from column name to value, in column order
/// @param truncated whether there were more rows than the limit
public record Answer(
        Query query,
        Map<String, String> arguments,
        LocalDate asOf,
        LocalDate knownBy,
        String dataVersion,
        List<Map<String, @Nullable Object>> rows,
        boolean truncated) {}
