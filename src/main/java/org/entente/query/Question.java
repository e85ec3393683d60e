// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody asks, as it came, unchecked.
///
/// @param query the name of the query
/// @param arguments by parameter name, in any number; an empty text counts as not given
/// @param after the cursor of the page before, from [Answer#next]; null for the first page
/// @param dataVersion the version of the data that an earlier answer rested on, to be told what has changed
/// since; null for none
/// @param deadline after how long to give up; null for as long as is allowed, which is also the most
public record Question(
        String query,
        Map<String, List<String>> arguments,
        @Nullable String after,
        @Nullable String dataVersion,
        @Nullable Duration deadline) {
    /// Copies the arguments in their order.
    public Question {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /// {@return the question for the first page of what is known now}
    public static Question of(String query, Map<String, List<String>> arguments) {
        return new Question(query, arguments, null, null, null);
    }
}
