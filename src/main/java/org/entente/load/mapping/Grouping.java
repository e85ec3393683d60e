// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.load.Batch;
import org.jspecify.annotations.Nullable;

/// Which rows of a table make one claim together: those with the same cells in some columns. The claim is
/// about the thing that all its facts share.
final class Grouping {
    private static final String BETWEEN = "\u0001";

    private final int table;
    private final List<Integer> columns;
    private final String shared;
    private final Batch.Shared end;

    private Grouping(int table, List<Integer> columns, String shared, Batch.Shared end) {
        this.table = table;
        this.columns = columns;
        this.shared = shared;
        this.end = end;
    }

    /// {@return the grouping; empty, with faults, if what is one claim does not share a thing and who says
    /// it}
    ///
    /// @param table its number
    /// @param at what stands under `per`
    static Optional<Grouping> read(
            int table,
            Yaml at,
            Columns known,
            Map<String, ThingMapping> things,
            List<FactMapping> facts,
            EvidenceMapping evidence) {
        var columns = new ArrayList<Integer>();
        at.list().forEach(name -> {
            int number = known.find(name.text(), name);
            if (number >= 0) {
                columns.add(number);
            }
        });
        if (columns.isEmpty() || facts.isEmpty()) {
            return Optional.empty();
        }
        var from = new HashSet<>(columns);
        evidence(at, known, things, evidence, from);
        Set<String> same = null;
        for (FactMapping fact : facts) {
            var ends = new LinkedHashSet<String>();
            for (String end : List.of(fact.subject(), fact.object())) {
                if (follows(end, things, known, from)) {
                    ends.add(end);
                }
            }
            if (same == null) {
                same = ends;
            } else {
                same.retainAll(ends);
            }
        }
        if (same == null || same.isEmpty()) {
            at.fault(
                    "columns from which the id of a thing follows that every fact has as subject or object",
                    "facts that share none");
            return Optional.empty();
        }
        String shared = same.stream()
                .filter(things::containsKey)
                .findFirst()
                .orElse(same.iterator().next());
        boolean isSubject = facts.stream().allMatch(fact -> fact.subject().equals(shared));
        boolean isObject = facts.stream().noneMatch(fact -> fact.subject().equals(shared));
        Batch.Shared end = isSubject ? Batch.Shared.SUBJECT : isObject ? Batch.Shared.OBJECT : Batch.Shared.BOTH;
        return Optional.of(new Grouping(table, columns, shared, end));
    }

    private static void evidence(
            Yaml at, Columns known, Map<String, ThingMapping> things, EvidenceMapping evidence, Set<Integer> from) {
        for (int column : evidence.columns()) {
            if (!known.follows(column, from)) {
                at.fault(
                        "all columns that 'evidence' uses, since one claim has one summary, locator and report",
                        "none '" + known.name(column) + "'");
            }
        }
        for (String name : evidence.things()) {
            if (!follows(name, things, known, from)) {
                at.fault(
                        "columns from which the id of '" + name + "' follows, since one claim has one source",
                        "others");
            }
        }
    }

    private static boolean follows(String thing, Map<String, ThingMapping> things, Columns known, Set<Integer> from) {
        @Nullable ThingMapping mapping = things.get(thing);
        return mapping == null || mapping.idColumns().stream().allMatch(c -> known.follows(c, from));
    }

    /// {@return what tells the claim of a row from others}
    String key(Cells row) {
        var key = new StringBuilder().append(table);
        for (int column : columns) {
            key.append(BETWEEN).append(row.get(column));
        }
        return key.toString();
    }

    /// {@return the claim with the one fact of a row}
    Batch.Sourced head(Batch.Sourced claim, Map<String, MadeThing> things) {
        MadeThing about = things.get(shared);
        return new Batch.Sourced(
                claim.claims(),
                end,
                claim.source(),
                about == null ? claim.about() : List.of(about.id()),
                claim.properties());
    }
}
