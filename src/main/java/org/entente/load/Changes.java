// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.Claim;

/// What differs between what a data set says and what is stored of it, in memory, as long as it is not too
/// much.
final class Changes implements ChangeSink {
    final List<Map<String, Object>> things = new ArrayList<>();
    final List<String> goneThings = new ArrayList<>();
    final List<Batch.Sourced> newClaims = new ArrayList<>();
    final List<Batch.Sourced> restoredClaims = new ArrayList<>();
    final List<String> retractedClaims = new ArrayList<>();
    final Set<String> facts = new LinkedHashSet<>();

    private final int most;

    /// @param most how many facts and how many things may change
    Changes(int most) {
        this.most = most;
    }

    /// {@return whether more changes than was allowed, so that not all of it is here}
    boolean tooMany() {
        return facts.size() > most || things.size() + goneThings.size() + retractedClaims.size() > most;
    }

    boolean isEmpty() {
        return things.isEmpty() && goneThings.isEmpty() && facts.isEmpty();
    }

    /// {@return the ids of all claims that are new, made again or retracted}
    List<String> claims() {
        return Stream.concat(live().map(Batch.Sourced::id), retractedClaims.stream())
                .toList();
    }

    /// {@return what those that are new or made again and speak of many facts say}
    List<Claim> ofManyFacts() {
        return live().filter(claim -> claim.shared() != null)
                .flatMap(claim -> claim.claims().stream())
                .toList();
    }

    private Stream<Batch.Sourced> live() {
        return Stream.concat(newClaims.stream(), restoredClaims.stream());
    }

    @Override
    public void thing(Map<String, Object> row, Map<?, ?> was) {
        things.add(row);
    }

    @Override
    public void goneThing(String id) {
        goneThings.add(id);
    }

    @Override
    public void newClaim(Batch.Sourced claim) {
        newClaims.add(claim);
        claim.claims().forEach(c -> facts.add(c.fact()));
    }

    @Override
    public void restoredClaim(Batch.Sourced claim) {
        restoredClaims.add(claim);
        claim.claims().forEach(c -> facts.add(c.fact()));
    }

    @Override
    public void retractedClaim(String id) {
        retractedClaims.add(id);
    }

    @Override
    public boolean goesOn() {
        return !tooMany();
    }
}
