// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.claim.Claim;
import org.entente.claim.Versions;
import org.jspecify.annotations.Nullable;

/// Makes the versions of facts anew from all live claims on them, of whatever data set. A claim on one fact
/// is found by its `fact`; one of many facts is on the versions that are there, or has just been written.
final class FactMaker {
    /// What was made.
    ///
    /// @param facts ids of the facts, in order
    /// @param versions how many versions they have now
    /// @param bundles ids of the live claims of many facts that are on any of them
    record Made(List<String> facts, int versions, Set<String> bundles) {}

    private final Statements statements;
    private final List<String> facts;
    private final Set<String> bundles = new TreeSet<>();
    private final Map<String, List<Claim>> live = new TreeMap<>();

    private FactMaker(Statements statements, Collection<String> facts) {
        this.statements = statements;
        this.facts = List.copyOf(new TreeSet<>(facts));
    }

    /// Makes facts anew.
    ///
    /// @param written what the live claims of many facts say that may not yet be in the versions of their
    /// facts, each of them whole
    static Made make(Statements statements, Collection<String> facts, Collection<Claim> written) {
        return new FactMaker(statements, facts).make(written);
    }

    private Made make(Collection<Claim> written) {
        var wanted = Set.copyOf(facts);
        var before = new TreeSet<String>();
        for (var row : statements.runInBatches("delete-versions", "facts", facts)) {
            before.add(String.valueOf(row.get("id")));
        }
        written.forEach(claim -> {
            bundles.add(claim.id());
            add(claim, wanted);
        });
        before.removeAll(bundles);
        bundles.addAll(before);
        for (var row : statements.runInBatches("claims-by-id", "ids", List.copyOf(before))) {
            claims(row).forEach(claim -> add(claim, wanted));
        }
        for (var row : statements.runInBatches("live-claims", "facts", facts)) {
            claims(row).forEach(claim -> add(claim, wanted));
        }
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
        return new Made(facts, rows.size(), bundles);
    }

    private void add(Claim claim, Set<String> wanted) {
        if (claim.type().isRelationship() && wanted.contains(claim.fact())) {
            live.computeIfAbsent(claim.fact(), _ -> new ArrayList<>()).add(claim);
        }
    }

    private static List<Claim> claims(Map<String, @Nullable Object> row) {
        return ClaimNode.claims((Map<?, ?>) Objects.requireNonNull(row.get("claim")));
    }
}
