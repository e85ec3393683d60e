// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.entente.claim.FactId;
import org.entente.claim.FactType;
import org.entente.load.Batch;
import org.entente.load.Draft;
import org.entente.load.Evidence;
import org.entente.load.Faults;
import tools.jackson.databind.json.JsonMapper;

/// Takes what the rows of all tables make, and puts it in order on the disk.
final class Collector {
    /// Takes claims.
    interface Claims {
        void add(Batch.Sourced claim);
    }

    private static final long MEMORY = 48L << 20;
    private static final int REMEMBERED = 200_000;
    private static final Repeats MAY_REPEAT = new Repeats(true, false);
    private static final JsonMapper JSON = new JsonMapper();

    private final String dataset;
    private final Sorter things;
    private final Sorter claims;
    private final Sorter bundled;
    private final Sorter stated;
    private final Bundles bundles;
    private final Contradictions contradictions;
    private final Map<String, Integer> lately = recent();
    private final Set<String> heads = new HashSet<>();
    private long facts;

    /// @param folder for what memory does not hold
    Collector(String dataset, Path folder) {
        this.dataset = dataset;
        this.things = new Sorter(folder, "things", MEMORY);
        this.claims = new Sorter(folder, "claims", MEMORY);
        this.bundled = new Sorter(folder, "bundles", MEMORY);
        this.stated = new Sorter(folder, "stated", MEMORY);
        this.bundles = new Bundles(bundled);
        this.contradictions = new Contradictions(stated);
    }

    private static Map<String, Integer> recent() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    String dataset() {
        return dataset;
    }

    /// {@return on how many facts there are claims so far, those of several claims counted as often}
    long facts() {
        return facts;
    }

    /// Takes a thing; the same may come as often as it likes.
    void thing(MadeThing thing) {
        int same = 31 * thing.properties().hashCode() + thing.raw().hashCode();
        Integer before = lately.put(thing.id(), same);
        if (before == null || before != same) {
            things.add(thing.id(), JSON.writeValueAsString(thing));
        }
    }

    /// Takes what a row is there to say.
    void claim(Cells row, Batch.Sourced claim, Repeats repeats) {
        facts++;
        ClaimLine line = ClaimLine.of(claim);
        add(row, line, repeats);
        contradictions.add(row.file(), row.line(), repeats, line, line.facts().getFirst());
    }

    /// Takes what a row says besides; others may say it too.
    void state(Cells row, Evidence evidence, MadeThing event, Draft.When when) {
        var fact = new FactId(FactType.STATE.family(), event.id(), "state", null);
        var claim = Draft.claim(dataset, evidence, FactType.STATE, fact, Map.of("value", event.text("state")), when);
        add(row, ClaimLine.of(claim), MAY_REPEAT);
    }

    private void add(Cells row, ClaimLine claim, Repeats repeats) {
        claims.add(claim.id(), repeats.flag() + row.file() + "\t" + row.line() + "\t" + claim.text());
    }

    /// Takes a fact of a row whose claim is that of several rows.
    ///
    /// @param key tells this claim from others
    /// @param head the claim with this fact alone
    void bundle(String key, Cells row, Batch.Sourced head, Repeats repeats) {
        facts++;
        if (heads.size() > REMEMBERED) {
            heads.clear();
        }
        if (heads.add(key)) {
            bundles.add(key, ClaimLine.of(head));
        }
        bundles.add(key, row.file(), row.line(), repeats, ClaimLine.FactLine.of(head.claim()));
    }

    /// {@return everything, in order; with faults for what does not go together}
    SortedContent finish(Faults faults) {
        bundles.handTo(
                claim -> claims.add(
                        claim.id(),
                        MAY_REPEAT.flag() + "\t0\t" + ClaimLine.of(claim).text()),
                contradictions,
                faults);
        bundled.close();
        contradictions.tell(faults);
        stated.close();
        return SortedContent.of(dataset, things, claims, faults);
    }

    void close() {
        things.close();
        claims.close();
        bundled.close();
        stated.close();
    }
}
