// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.entente.claim.Basis;
import org.entente.claim.Claim;
import org.entente.claim.Hash;
import org.entente.claim.Version;
import org.entente.claim.Versions;
import org.entente.load.Fault;
import org.entente.load.Faults;
import tools.jackson.databind.json.JsonMapper;

/// Finds rows of one table by which a source would contradict itself: on the same fact, from the same day,
/// with other values. As a rule these are two pledges with one id, and a dispute of one pledge would hide
/// it. Sorted on the disk, since any row of a large table may be on the fact of any other.
final class Contradictions {
    /// Rows on one fact that differ and do not contradict each other give other properties each; there are
    /// not many of these, but a bound keeps a strange table from filling memory.
    private static final int MOST_KEPT = 100;

    private static final JsonMapper JSON = new JsonMapper();

    /// What a row says of a fact.
    record Stated(String file, long line, ClaimLine.FactLine fact, Basis basis, long known) {
        private Claim claim(String id) {
            return fact.claim(id, basis, known);
        }

        private boolean saysTheSame(Stated other) {
            return fact.type() == other.fact.type() && fact.values().equals(other.fact.values());
        }

        /// By the rules of the graph itself, so that what is told is what would be disputed there.
        private boolean contradicts(Stated other) {
            return Versions.of(List.of(claim("one"), other.claim("other"))).stream()
                    .anyMatch(Version::disputed);
        }
    }

    private final Sorter sorter;

    Contradictions(Sorter sorter) {
        this.sorter = sorter;
    }

    /// Takes what a row says of a fact.
    ///
    /// @param source id of who says it
    void add(String source, Stated stated) {
        ClaimLine.FactLine fact = stated.fact();
        // what has no values cannot have others
        if (!fact.type().properties().isEmpty()) {
            String key = String.join("\t", stated.file(), source, fact.fact(), fact.from());
            sorter.add(Hash.of(key), JSON.writeValueAsString(stated));
        }
    }

    /// Tells of each row that contradicts one before it.
    void tell(Faults faults) {
        Iterator<Sorter.Entry> entries = sorter.entries();
        String key = "";
        var kept = new ArrayList<Stated>();
        String first = "";
        while (entries.hasNext()) {
            Sorter.Entry entry = entries.next();
            if (!entry.key().equals(key)) {
                key = entry.key();
                kept.clear();
                first = entry.text();
                continue;
            }
            // nearly every fact has one row, which need not be read
            if (kept.isEmpty()) {
                kept.add(read(first));
            }
            Stated stated = read(entry.text());
            if (kept.stream().noneMatch(stated::saysTheSame)) {
                tell(stated, kept, faults);
            }
        }
    }

    private static void tell(Stated stated, List<Stated> kept, Faults faults) {
        for (Stated before : kept) {
            if (stated.contradicts(before)) {
                long first = Math.min(before.line(), stated.line());
                long line = Math.max(before.line(), stated.line());
                String where = first == line ? "another cell of this line" : "line " + first;
                faults.add(
                        stated.file(),
                        line,
                        "",
                        "the same values as in " + where + " for one fact; an id or a discriminator tells two facts"
                                + " apart, or 'repeats: disputed' keeps both values",
                        "others for " + Fault.quoted(stated.fact().fact()));
                return;
            }
        }
        if (kept.size() < MOST_KEPT) {
            kept.add(stated);
        }
    }

    private static Stated read(String text) {
        return JSON.readValue(text, Stated.class);
    }
}
