// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.claim.ClaimId;
import org.entente.load.Batch;
import org.entente.load.Fault;
import org.entente.load.Faults;
import org.jspecify.annotations.Nullable;

/// Makes one claim of all rows of a table that belong together: the facts of those rows, which share a
/// thing.
final class Bundles {
    /// How many facts one claim may have: what a node can carry and a person can make sense of.
    static final int MOST_FACTS = 50_000;

    private static final char BETWEEN = '\t';
    private static final char HEAD = 'h';

    private final Sorter sorter;

    Bundles(Sorter sorter) {
        this.sorter = sorter;
    }

    /// Says who makes the claim of a key; at least once for each, before or after its facts.
    void add(String key, ClaimLine head) {
        sorter.add(key, HEAD + head.text());
    }

    /// Adds a fact of a row.
    void add(String key, String file, long line, Repeats repeats, ClaimLine.FactLine fact) {
        sorter.add(key, repeats.flag() + file + BETWEEN + line + BETWEEN + ClaimLine.text(fact));
    }

    /// Hands the claims on, one by one; what does not go together becomes faults.
    ///
    /// @param contradictions gets what each row says of its fact, since another claim may be on it too
    void handTo(Collector.Claims claims, Contradictions contradictions, Faults faults) {
        Iterator<Sorter.Entry> entries = sorter.entries();
        Group group = null;
        while (entries.hasNext()) {
            Sorter.Entry entry = entries.next();
            if (group == null || !group.key.equals(entry.key())) {
                finish(group, claims, contradictions);
                group = new Group(entry.key(), faults);
            }
            group.add(entry.text());
        }
        finish(group, claims, contradictions);
    }

    private static void finish(@Nullable Group group, Collector.Claims claims, Contradictions contradictions) {
        if (group != null) {
            claims.add(group.claim());
            group.handTo(contradictions);
        }
    }

    private static final class Group {
        private record Row(String file, long line, Repeats repeats, ClaimLine.FactLine fact) {}

        private final String key;
        private final Faults faults;
        private final Map<String, Row> facts = new TreeMap<>();
        private final List<ClaimLine> heads = new ArrayList<>();

        Group(String key, Faults faults) {
            this.key = key;
            this.faults = faults;
        }

        void add(String text) {
            if (text.charAt(0) == HEAD) {
                if (heads.isEmpty()) {
                    heads.add(ClaimLine.read(text.substring(1)));
                }
                return;
            }
            String[] parts = text.substring(1).split("\t", 3);
            var row = new Row(parts[0], Long.parseLong(parts[1]), Repeats.of(text), ClaimLine.fact(parts[2]));
            Row before = facts.putIfAbsent(row.fact().fact(), row);
            if (before != null && !(row.repeats().isIgnored() && before.fact().equals(row.fact()))) {
                boolean isSame = before.fact().equals(row.fact());
                faults.add(
                        row.file(),
                        row.line(),
                        "",
                        isSame
                                ? "a row that says something else than line " + before.line()
                                        + "; or 'repeats: ignored'"
                                : "one row on a fact in a claim of many; or 'claim: row'",
                        Fault.quoted(row.fact().fact()) + (isSame ? " again" : " as in line " + before.line()));
            }
            if (facts.size() == MOST_FACTS + 1) {
                faults.add(
                        row.file(),
                        row.line(),
                        "claim",
                        "at most " + MOST_FACTS + " facts in one claim; give more columns under 'per'",
                        "more");
            }
            if (facts.size() > MOST_FACTS) {
                facts.remove(row.fact().fact());
            }
        }

        void handTo(Contradictions contradictions) {
            ClaimLine head = heads.getFirst();
            for (Row row : facts.values()) {
                contradictions.add(row.file(), row.line(), row.repeats(), head, row.fact());
            }
        }

        Batch.Sourced claim() {
            ClaimLine head = heads.getFirst();
            List<ClaimLine.FactLine> lines = facts.values().stream()
                    .map(Row::fact)
                    .sorted(Comparator.comparing(ClaimLine.FactLine::fact))
                    .toList();
            String id = ClaimId.of(
                    head.source(),
                    head.properties(),
                    Objects.requireNonNull(head.shared(), "a claim of many facts")
                            .word(),
                    lines.stream()
                            .map(line -> line.claim("", head.basis(), head.known()))
                            .toList());
            return new ClaimLine(
                            id,
                            head.source(),
                            head.about(),
                            head.shared(),
                            head.properties(),
                            head.basis(),
                            head.known(),
                            lines)
                    .claim();
        }
    }
}
