// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One canned query: one file of `cypher/queries`.
///
/// @param name the file's name without `.cypher`
/// @param title in a few words
/// @param description what it answers
/// @param parameters what can be asked
/// @param columns what is answered
/// @param procedures those that it calls and not every Neo4j has, such as `gds.pageRank.stream`
/// @param cut the column that says, by true or a number above 0 in any row, that something was left out which
/// no page gives; null if nothing ever is
/// @param statement the whole file, so that Neo4j's line numbers are the file's
/// @param path where it stands, for messages
/// @param version a short word that changes with every change of the file
public record Query(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        List<Column> columns,
        List<String> procedures,
        @Nullable String cut,
        String statement,
        String path,
        String version) {
    /// Copies the lists.
    public Query {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        procedures = List.copyOf(procedures);
    }

    /// {@return the parameter of that name}
    public Optional<Parameter> parameter(String parameter) {
        return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
    }
}
