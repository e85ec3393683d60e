// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.claim.FactType;
import org.entente.graph.Rows;
import org.jspecify.annotations.Nullable;

/// What differs between a batch and what is stored of its data set.
final class Changes {
    /// Made by the loader and not by rows.
    private static final Set<String> DERIVED = new HashSet<>(FactType.Terms.COMMITMENT);

    static {
        DERIVED.addAll(List.of("id", "version"));
    }

    final List<Map<String, Object>> things = new ArrayList<>();
    final List<String> goneThings = new ArrayList<>();
    final List<Batch.Sourced> newClaims = new ArrayList<>();
    final List<String> restoredClaims = new ArrayList<>();
    final List<String> retractedClaims = new ArrayList<>();
    final Set<String> facts = new LinkedHashSet<>();
    LoadReport.Count thingCount = new LoadReport.Count(0, 0, 0, 0);
    LoadReport.Count claimCount = new LoadReport.Count(0, 0, 0, 0);

    static Changes between(Batch batch, Rows storedThings, Rows storedClaims) {
        var changes = new Changes();
        changes.things(batch, storedThings);
        changes.claims(batch, storedClaims);
        return changes;
    }

    private void things(Batch batch, Rows stored) {
        Map<String, Map<?, ?>> before = new HashMap<>();
        Map<String, List<?>> labels = new HashMap<>();
        for (var row : stored.rows()) {
            before.put(text(row, "id"), (Map<?, ?>) Objects.requireNonNull(row.get("properties")));
            labels.put(text(row, "id"), (List<?>) Objects.requireNonNull(row.get("labels")));
        }
        int added = 0;
        int changed = 0;
        int same = 0;
        for (Batch.Thing thing : batch.things()) {
            Map<?, ?> was = before.remove(thing.id());
            if (was != null && !batch.dataset().equals(was.get("dataset"))) {
                same++; // another data set defines it already, and that one keeps it
            } else if (was == null
                    || !was.containsKey("name")
                    || !labels.getOrDefault(thing.id(), List.of()).containsAll(thing.labels())) {
                things.add(row(thing, Map.of()));
                added++;
            } else if (differs(thing, was)) {
                things.add(row(thing, was));
                changed++;
            } else {
                same++;
            }
        }
        before.forEach((id, was) -> {
            if (batch.dataset().equals(was.get("dataset"))) {
                goneThings.add(id);
            }
        });
        goneThings.sort(null);
        thingCount = new LoadReport.Count(added, changed, goneThings.size(), same);
    }

    private void claims(Batch batch, Rows stored) {
        Map<String, Map<String, @Nullable Object>> before = new HashMap<>();
        for (Map<String, @Nullable Object> row : stored.rows()) {
            before.put(text(row, "id"), row);
        }
        int same = 0;
        for (Batch.Sourced sourced : batch.claims()) {
            var was = before.remove(sourced.claim().id());
            if (was == null) {
                newClaims.add(sourced);
            } else if (Boolean.TRUE.equals(was.get("retracted"))) {
                restoredClaims.add(sourced.claim().id());
            } else {
                same++;
                continue;
            }
            facts.add(sourced.claim().fact());
        }
        for (Map<String, @Nullable Object> row : before.values()) {
            if (!Boolean.TRUE.equals(row.get("retracted"))) {
                retractedClaims.add(text(row, "id"));
                facts.add(text(row, "fact"));
            }
        }
        retractedClaims.sort(null);
        claimCount = new LoadReport.Count(newClaims.size() + restoredClaims.size(), 0, retractedClaims.size(), same);
    }

    private static boolean differs(Batch.Thing thing, Map<?, ?> was) {
        var kept = new HashMap<Object, @Nullable Object>(was);
        kept.keySet().removeAll(DERIVED);
        return !kept.equals(thing.properties());
    }

    private static Map<String, Object> row(Batch.Thing thing, Map<?, ?> was) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        was.keySet().stream().filter(k -> !DERIVED.contains(k)).forEach(k -> properties.put(k.toString(), null));
        properties.putAll(thing.properties());
        return Map.of("id", thing.id(), "labels", List.copyOf(thing.labels()), "properties", properties);
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column).toString();
    }
}
