// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.claim.Basis;
import org.entente.claim.Claim;
import org.entente.claim.Hash;
import org.entente.claim.Version;
import org.entente.claim.Versions;
import org.entente.load.Fault;
import org.entente.load.Faults;
import tools.jackson.databind.json.JsonMapper;

/// Finds rows of one table by which a source would contradict itself: on the same fact, from the same day,
/// with other values; or say the same again with another locator or summary. As a rule these are two
/// pledges with one id, and a dispute of one pledge would hide it, or one pledge with two claims. Sorted on
/// the disk, since any row of a large table may be on the fact of any other.
final class Contradictions {
    /// Rows on one fact that differ and do not contradict each other give other properties each; there are
    /// not many of these, but a bound keeps a strange table from filling memory.
    private static final int MOST_KEPT = 100;

    private static final JsonMapper JSON = new JsonMapper();

    /// What a row says of a fact.
    ///
    /// @param claim the id of its claim, if that is of this fact alone; else empty
    /// @param report who said it when, through whom: all evidence but where it stands and in what words
    record Stated(
            String file,
            long line,
            boolean mayRepeat,
            boolean mayDispute,
            String claim,
            ClaimLine.FactLine fact,
            Basis basis,
            long known,
            String report) {
        static Stated of(String file, long line, Repeats repeats, ClaimLine head, ClaimLine.FactLine fact) {
            var report = new TreeMap<>(head.properties());
            report.keySet().removeAll(List.of("summary", "locator", "dataset"));
            return new Stated(
                    file,
                    line,
                    repeats.isIgnored(),
                    repeats.isDisputed(),
                    head.shared() == null ? head.id() : "",
                    fact,
                    head.basis(),
                    head.known(),
                    report.toString());
        }

        private Claim claim(String id) {
            return fact.claim(id, basis, known);
        }

        private boolean saysTheSame(Stated other) {
            return fact.type() == other.fact.type() && fact.values().equals(other.fact.values());
        }

        /// Whatever they say of the end: two payments of one day that run for different times are two.
        private boolean repeats(Stated other) {
            return saysTheSame(other) && report.equals(other.report);
        }

        /// By the rules of the graph itself, so that what is told is what would be disputed there.
        private boolean contradicts(Stated other) {
            return !mayDispute
                    && !other.mayDispute
                    && Versions.of(List.of(claim("one"), other.claim("other"))).stream()
                            .anyMatch(Version::disputed);
        }
    }

    private final Sorter sorter;

    Contradictions(Sorter sorter) {
        this.sorter = sorter;
    }

    /// Takes what a row says of a fact.
    ///
    /// @param head the claim, with who says it
    void add(String file, long line, Repeats repeats, ClaimLine head, ClaimLine.FactLine fact) {
        // what has no values cannot have others, and is in no sum
        if (!fact.type().properties().isEmpty() && !repeats.isAll()) {
            var stated = Stated.of(file, line, repeats, head, fact);
            String key = String.join("\t", file, head.source(), fact.fact(), fact.from());
            sorter.add(Hash.of(key), JSON.writeValueAsString(stated));
        }
    }

    /// Tells of each row that contradicts one before it or says the same.
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
            Optional<Stated> same = kept.stream().filter(stated::repeats).findFirst();
            if (same.isPresent()) {
                tellAgain(stated, same.get(), faults);
            } else if (kept.stream().noneMatch(stated::saysTheSame)) {
                tell(stated, kept, faults);
            } else {
                keep(stated, kept);
            }
        }
    }

    /// What is word for word the same is told where claims get their ids.
    private static void tellAgain(Stated stated, Stated before, Faults faults) {
        boolean isOneClaim = !stated.claim().isEmpty() && stated.claim().equals(before.claim());
        if (!stated.mayRepeat() && !isOneClaim) {
            faults.add(
                    stated.file(),
                    Math.max(before.line(), stated.line()),
                    "",
                    "another fact than in " + where(stated, before) + "; an id or a discriminator tells two facts"
                            + " apart, or 'repeats: ignored' counts them once",
                    "the same values for " + Fault.quoted(stated.fact().fact()) + " again");
        }
    }

    private static String where(Stated stated, Stated before) {
        return before.line() == stated.line()
                ? "another cell of this line"
                : "line " + Math.min(before.line(), stated.line());
    }

    private static void tell(Stated stated, List<Stated> kept, Faults faults) {
        for (Stated before : kept) {
            if (stated.contradicts(before)) {
                faults.add(
                        stated.file(),
                        Math.max(before.line(), stated.line()),
                        "",
                        "the same values as in " + where(stated, before)
                                + " for one fact; an id or a discriminator tells two facts"
                                + " apart, or 'repeats: disputed' keeps both values",
                        "others for " + Fault.quoted(stated.fact().fact()));
                return;
            }
        }
        keep(stated, kept);
    }

    private static void keep(Stated stated, List<Stated> kept) {
        if (kept.size() < MOST_KEPT) {
            kept.add(stated);
        }
    }

    private static Stated read(String text) {
        return JSON.readValue(text, Stated.class);
    }
}
