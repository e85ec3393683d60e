// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A graph as one word: equal for graphs with the same ids, labels, relationships and properties, whenever
/// they were recorded: `recorded` is left out, and of `retracted` only whether, not when.
///
/// The sum, modulo 2^256, of the SHA-256 sums of all nodes and relationships (additive multiset hash, Clarke
/// and others, "Incremental Multiset Hash Functions", 2003), so that the order does not matter and nothing
/// is held.
public final class Digest {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(10), Integer.MAX_VALUE);
    private static final JsonMapper JSON = new JsonMapper();
    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);
    private static final int HEXADECIMAL = 16;

    private BigInteger sum = BigInteger.ZERO;

    private Digest() {}

    /// {@return the digest, as 64 hexadecimal digits}
    public static String of(Graph graph) {
        return graph.read(LIMITS, session -> {
            var digest = new Digest();
            for (String file : new String[] {"digest-nodes.cypher", "digest-relationships.cypher"}) {
                session.stream(Statement.of(CypherFiles.one(file).text()), _ -> {}, digest::add);
            }
            String hexadecimal = digest.sum.toString(HEXADECIMAL);
            return "0".repeat(64 - hexadecimal.length()) + hexadecimal;
        });
    }

    private void add(Map<String, @Nullable Object> row) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line(row).getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String line(Map<String, @Nullable Object> row) {
        var sorted = new TreeMap<String, @Nullable Object>(row);
        var properties =
                new TreeMap<Object, @Nullable Object>((Map<?, ?>) Objects.requireNonNull(row.get("properties")));
        properties.remove("recorded");
        properties.computeIfPresent("retracted", (_, _) -> true);
        sorted.put("properties", properties);
        // each database has them in the order in which it first met them
        sorted.computeIfPresent(
                "labels",
                (_, labels) -> ((List<?>) labels)
                        .stream().map(String::valueOf).sorted().toList());
        return JSON.writeValueAsString(sorted); // which tells a number from a text, and a list from one
    }
}
