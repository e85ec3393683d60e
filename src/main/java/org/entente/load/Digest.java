// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.claim.Hash;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// A graph as one word: equal for graphs with the same ids, labels, relationships and properties, whenever
/// they were recorded: `recorded` is left out, and of `retracted` only whether, not when.
public final class Digest {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(10), Integer.MAX_VALUE);

    private Digest() {}

    /// {@return the digest, in hexadecimal}
    public static String of(Graph graph) {
        var lines = new TreeSet<String>();
        graph.read(LIMITS, session -> {
            for (String file : new String[] {"digest-nodes.cypher", "digest-relationships.cypher"}) {
                for (Map<String, @Nullable Object> row :
                        session.run(Statement.of(CypherFiles.one(file).text())).rows()) {
                    lines.add(line(row));
                }
            }
            return lines;
        });
        return Hash.of(String.join("\n", lines));
    }

    private static String line(Map<String, @Nullable Object> row) {
        var sorted = new TreeMap<String, @Nullable Object>(row);
        var properties =
                new TreeMap<Object, @Nullable Object>((Map<?, ?>) Objects.requireNonNull(row.get("properties")));
        properties.remove("recorded");
        properties.computeIfPresent("retracted", (_, _) -> true);
        sorted.put("properties", properties);
        return sorted.toString();
    }
}
