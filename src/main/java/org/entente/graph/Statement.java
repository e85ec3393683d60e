// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Cypher statement with its parameters.
///
/// Parameter values are plain: null, `Boolean`, `Long`, `Integer`, `Double`, `String`, and lists and maps
/// of these.
///
/// @param text the statement, as it stands in a file below `cypher/`
/// @param parameters the values of its `$parameters`, by name without the dollar sign
public record Statement(String text, Map<String, @Nullable Object> parameters) {
    /// Copies the parameters, which may hold nulls.
    public Statement {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// {@return the statement without parameters}
    public static Statement of(String text) {
        return new Statement(text, Map.of());
    }
}
