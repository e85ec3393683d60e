// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.entente.claim.Hash;
import org.entente.load.Batch;
import org.entente.load.Content;
import org.entente.load.Fault;
import org.entente.load.Faults;
import org.jspecify.annotations.Nullable;

/// What a mapping makes of its tables, in order on the disk.
///
/// @param claimCount how many claims there are
/// @param thingCount how many things there are
/// @param after done when it is closed
record SortedContent(
        String dataset,
        String version,
        Sorter sortedThings,
        Sorter sortedClaims,
        long thingCount,
        long claimCount,
        Runnable after)
        implements Content {
    private static final int VERSION_DIGITS = 12;

    /// {@return the content, read once to know its version and what does not go together}
    static SortedContent of(String dataset, Sorter things, Sorter claims, Faults faults) {
        var ids = new ClaimIds(claims.entries(), faults);
        var merger = new ThingMerger(dataset, things.entries(), faults);
        var lines = new Lines(ids, merger);
        String version = Hash.of(lines).substring(0, VERSION_DIGITS);
        return new SortedContent(dataset, version, things, claims, lines.things, ids.count, () -> {});
    }

    @Override
    public Iterable<Batch.Thing> things() {
        return () -> new ThingMerger(dataset, sortedThings.entries(), new Faults());
    }

    @Override
    public Map<String, String> merged() {
        return Map.of();
    }

    @Override
    public Iterable<Batch.Sourced> claims() {
        return () -> {
            var ids = new ClaimIds(sortedClaims.entries(), new Faults());
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return ids.hasNext();
                }

                @Override
                public Batch.Sourced next() {
                    return ClaimLine.read(ids.nextText()).claim();
                }
            };
        };
    }

    @Override
    public void close() {
        sortedThings.close();
        sortedClaims.close();
        after.run();
    }

    /// {@return the same, with something to do when it is closed}
    SortedContent then(Runnable last) {
        return new SortedContent(dataset, version, sortedThings, sortedClaims, thingCount, claimCount, last);
    }

    /// The ids of claims, each once.
    private static final class ClaimIds implements Iterator<String> {
        private final Iterator<Sorter.Entry> entries;
        private final Faults faults;
        private Sorter.@Nullable Entry next;
        private long count;

        ClaimIds(Iterator<Sorter.Entry> entries, Faults faults) {
            this.entries = entries;
            this.faults = faults;
            this.next = entries.hasNext() ? entries.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public String next() {
            return advance().key();
        }

        String nextText() {
            return advance().text().split("\t", 3)[2];
        }

        private Sorter.Entry advance() {
            Sorter.Entry entry = next;
            if (entry == null) {
                throw new NoSuchElementException();
            }
            count++;
            next = entries.hasNext() ? entries.next() : null;
            while (next != null && next.key().equals(entry.key())) {
                if (!Repeats.of(next.text()).isIgnored()) {
                    String[] again = next.text().split("\t", 3);
                    String[] first = entry.text().split("\t", 3);
                    faults.add(
                            again[0].substring(1),
                            Long.parseLong(again[1]),
                            "",
                            "a row that says something else than line " + first[1] + "; or 'repeats: ignored'",
                            "the same again: "
                                    + Fault.quoted(ClaimLine.read(again[2])
                                            .facts()
                                            .getFirst()
                                            .fact()));
                }
                next = entries.hasNext() ? entries.next() : null;
            }
            return entry;
        }
    }

    /// The lines of things and the ids of claims in one order, as [Batch#version] has them.
    private static final class Lines implements Iterator<String> {
        private final Iterator<String> ids;
        private final Iterator<Batch.Thing> merger;
        private @Nullable String claim;
        private @Nullable String thing;
        private long things;

        Lines(Iterator<String> ids, Iterator<Batch.Thing> merger) {
            this.ids = ids;
            this.merger = merger;
            this.claim = ids.hasNext() ? ids.next() : null;
            this.thing = nextThing();
        }

        @Override
        public boolean hasNext() {
            return claim != null || thing != null;
        }

        @Override
        public String next() {
            String one = claim;
            String other = thing;
            if (one != null && (other == null || one.compareTo(other) <= 0)) {
                claim = ids.hasNext() ? ids.next() : null;
                return one;
            }
            if (other == null) {
                throw new NoSuchElementException();
            }
            thing = nextThing();
            return other;
        }

        private @Nullable String nextThing() {
            if (!merger.hasNext()) {
                return null;
            }
            things++;
            return merger.next().line();
        }
    }
}
