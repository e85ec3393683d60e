// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What differs between what a data set says and what is stored of it, in memory, as long as it is not too
/// much.
final class Changes implements ChangeSink {
    final List<Map<String, Object>> things = new ArrayList<>();
    final List<String> goneThings = new ArrayList<>();
    final List<Batch.Sourced> newClaims = new ArrayList<>();
    final List<String> restoredClaims = new ArrayList<>();
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
        restoredClaims.add(claim.id());
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
