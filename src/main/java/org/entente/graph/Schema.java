// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Constraints and indexes, as `cypher/schema` says. Applying them again changes nothing.
public final class Schema {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), 1_000);

    private Schema() {}

    /// Applies every statement, then waits until the indexes can be used.
    public static void apply(Graph graph) {
        for (CypherFile file : CypherFiles.in("schema")) {
            for (String statement : statements(file.text())) {
                graph.write(LIMITS, session -> session.run(Statement.of(statement)));
            }
        }
        String wait = CypherFiles.one("schema-wait.cypher").text();
        graph.read(LIMITS, session -> session.run(Statement.of(wait)));
    }

    /// {@return the statements of a file: each ends with a semicolon at the end of a line}
    static List<String> statements(String text) {
        String code =
                text.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";\\s*(\n|$)"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
