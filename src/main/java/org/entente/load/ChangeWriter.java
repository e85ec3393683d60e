// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes differences in bites.
final class ChangeWriter implements ChangeSink {
    static final String NEW = "new";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int THINGS = 2_000;
    private static final int FACTS = 10_000;

    private final Statements alone;
    private final Progress progress;
    private final List<Map<String, Object>> things = new ArrayList<>();
    private final List<Map<String, Object>> claims = new ArrayList<>();
    private final List<String> restored = new ArrayList<>();
    private final List<String> retracted = new ArrayList<>();
    private long factsOfClaims;
    private long written;

    ChangeWriter(Statements alone, Progress progress) {
        this.alone = alone;
        this.progress = progress;
    }

    @Override
    public void thing(Map<String, Object> row, Map<?, ?> was) {
        var undoable = new HashMap<>(row);
        var before = new HashMap<Object, @Nullable Object>(was);
        before.keySet().removeAll(List.of("id", "undo", "loading", "version"));
        undoable.put("undo", was.isEmpty() ? NEW : JSON.writeValueAsString(before));
        things.add(undoable);
        if (things.size() == THINGS) {
            writeThings();
        }
    }

    @Override
    public void goneThing(String id) {
        // taken away at the end, when no live claim is about it any more
    }

    @Override
    public void newClaim(Batch.Sourced claim) {
        writeThings(); // its ends come before it
        claims.add(OneTransaction.row(claim));
        factsOfClaims += claim.claims().size();
        if (factsOfClaims >= FACTS) {
            writeClaims();
        }
    }

    @Override
    public void restoredClaim(Batch.Sourced claim) {
        restored.add(claim.id());
        if (restored.size() == FACTS) {
            writeOthers();
        }
    }

    @Override
    public void retractedClaim(String id) {
        retracted.add(id);
        if (retracted.size() == FACTS) {
            writeOthers();
        }
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    private void writeThings() {
        if (!things.isEmpty()) {
            alone.run("things", Map.of("rows", List.copyOf(things)));
            things.clear();
        }
    }

    private void writeClaims() {
        alone.run("claims", Map.of("rows", List.copyOf(claims)));
        written += claims.size();
        claims.clear();
        factsOfClaims = 0;
        progress.say("claims: " + written);
    }

    private void writeOthers() {
        alone.run("restore-claims", Map.of("ids", List.copyOf(restored)));
        alone.run("retract-claims", Map.of("ids", List.copyOf(retracted)));
        restored.clear();
        retracted.clear();
    }

    /// Writes what is left.
    void flush() {
        writeThings();
        writeClaims();
        writeOthers();
    }
}
