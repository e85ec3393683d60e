// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.Versions;
import org.jspecify.annotations.Nullable;

/// Makes the versions of facts anew from all live claims on them, of whatever data set. A claim on a fact
/// is found by its `fact`, or, if it speaks of many, as one about an end of the fact.
final class FactMaker {
    /// At the end of `pending` of a claim that is new, as `cypher/load/claims.cypher` writes it.
    static final String NEW = " new";

    private final Statements statements;
    private final Map<String, List<Claim>> live = new TreeMap<>();
    private final Set<String> made = new HashSet<>();

    private FactMaker(Statements statements) {
        this.statements = statements;
    }

    /// Makes facts anew.
    ///
    /// @return in how many versions
    static int make(Statements statements, Collection<String> facts) {
        return new FactMaker(statements).make(List.copyOf(new TreeSet<>(facts)));
    }

    private int make(List<String> facts) {
        for (var row : statements.runInBatches("live-claims", "facts", facts)) {
            add(row, Set.of());
        }
        if (Boolean.TRUE.equals(statements.run("has-bundles").rows().getFirst().get("any"))) {
            bundles(facts);
        }
        // a fact that only new claims speak of has no versions yet
        List<Map<String, Object>> stale = facts.stream()
                .filter(f -> made.contains(f) || !live.containsKey(f))
                .map(VersionRow::ends)
                .toList();
        statements.runInBatches("delete-versions", "rows", stale);
        List<Map<String, Object>> rows = live.values().stream()
                .flatMap(claims -> Versions.of(claims).stream())
                .map(VersionRow::of)
                .toList();
        statements.runInBatches("create-versions", "rows", rows);
        statements.runInBatches(
                "commitment-terms",
                "ids",
                facts.stream()
                        .map(VersionRow::object)
                        .filter(id -> id.startsWith("commitment:"))
                        .distinct()
                        .toList());
        return rows.size();
    }

    private void bundles(List<String> facts) {
        var wanted = new HashSet<>(facts);
        var ends = new TreeSet<String>();
        for (String fact : facts) {
            ends.add("subject " + VersionRow.subject(fact));
            ends.add("object " + VersionRow.object(fact));
        }
        List<Map<String, String>> rows = ends.stream()
                .map(end -> end.split(" ", 2))
                .map(end -> Map.of("role", end[0], "id", end[1]))
                .toList();
        var seen = new HashSet<Object>();
        for (var row : statements.runInBatches("live-bundles", "ends", rows)) {
            if (row.get("claim") instanceof Map<?, ?> claim && seen.add(Objects.requireNonNull(claim.get("id")))) {
                add(row, wanted);
            }
        }
    }

    /// @param wanted the facts that count; all if empty
    private void add(Map<String, @Nullable Object> row, Set<String> wanted) {
        Map<?, ?> node = (Map<?, ?>) Objects.requireNonNull(row.get("claim"));
        boolean isRetracted = node.containsKey("retracted");
        boolean isNew = String.valueOf(node.get("pending")).endsWith(NEW) && !isRetracted;
        Stream<Claim> claims = ClaimNode.claims(node).stream()
                .filter(c -> c.type().isRelationship() && (wanted.isEmpty() || wanted.contains(c.fact())));
        claims.forEach(claim -> {
            if (!isRetracted) {
                live.computeIfAbsent(claim.fact(), _ -> new ArrayList<>()).add(claim);
            }
            if (!isNew) {
                made.add(claim.fact());
            }
        });
    }
}
