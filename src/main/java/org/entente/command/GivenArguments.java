// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.BoundQuery;

/// Arguments of a query on a command line: `parameter=value`.
final class GivenArguments {
    private GivenArguments() {}

    /// {@return the values by parameter, in order}
    ///
    /// @throws IllegalArgumentException if one has no equals sign
    static Map<String, List<String>> of(List<String> words) {
        var arguments = new LinkedHashMap<String, List<String>>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "expected PARAMETER=VALUE such as beneficiary=country:UA, got '" + word + "'");
            }
            arguments
                    .computeIfAbsent(word.substring(0, equals), _ -> new ArrayList<>())
                    .add(word.substring(equals + 1));
        }
        return arguments;
    }

    /// {@return the query with these arguments}
    static BoundQuery to(BoundQuery query, Map<String, List<String>> arguments) {
        BoundQuery bound = query;
        for (Map.Entry<String, List<String>> argument : arguments.entrySet()) {
            bound = bound.with(argument.getKey(), argument.getValue());
        }
        return bound;
    }
}
