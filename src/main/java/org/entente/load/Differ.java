// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.claim.FactType;
import org.jspecify.annotations.Nullable;

/// Finds what differs between what a data set says and what is stored of it. In memory it holds the ids of
/// what is stored of the data set, and nothing of what is said.
final class Differ {
    /// Made by the loader and not by rows.
    private static final Set<String> DERIVED = new HashSet<>(FactType.Terms.COMMITMENT);

    static {
        DERIVED.addAll(List.of("id", "version", "loading", "undo"));
    }

    private static final int CHUNK = 2_000;

    private final Content content;
    private final Statements statements;
    private final ChangeSink sink;
    private int thingsAdded;
    private int thingsChanged;
    private int thingsSame;
    private int thingsGone;
    private int claimsAdded;
    private int claimsRemoved;
    private int claimsSame;

    Differ(Content content, Statements statements, ChangeSink sink) {
        this.content = content;
        this.statements = statements;
        this.sink = sink;
    }

    LoadReport.Count things() {
        return new LoadReport.Count(thingsAdded, thingsChanged, thingsGone, thingsSame);
    }

    LoadReport.Count claims() {
        return new LoadReport.Count(claimsAdded, 0, claimsRemoved, claimsSame);
    }

    /// Tells the sink everything, things before claims, what is gone last.
    ///
    /// @return ids of the things that are gone, in order
    List<String> find() {
        var gone = new HashSet<String>();
        statements.stream("dataset-things", row -> gone.add(text(row, "id")));
        var chunk = new ArrayList<Batch.Thing>(CHUNK);
        for (Batch.Thing thing : content.things()) {
            if (!sink.goesOn()) {
                return List.of();
            }
            gone.remove(thing.id());
            chunk.add(thing);
            if (chunk.size() == CHUNK) {
                compare(chunk);
                chunk.clear();
            }
        }
        compare(chunk);
        findClaims();
        List<String> ids = gone.stream().sorted().toList();
        ids.forEach(sink::goneThing);
        thingsGone = ids.size();
        return ids;
    }

    private void compare(List<Batch.Thing> things) {
        Map<String, Map<?, ?>> before = new HashMap<>();
        Map<String, List<?>> labels = new HashMap<>();
        List<String> ids = things.stream().map(Batch.Thing::id).toList();
        for (var row : statements.run("stored-things", Map.of("ids", ids)).rows()) {
            before.put(text(row, "id"), (Map<?, ?>) Objects.requireNonNull(row.get("properties")));
            labels.put(text(row, "id"), (List<?>) Objects.requireNonNull(row.get("labels")));
        }
        for (Batch.Thing thing : things) {
            Map<?, ?> was = before.get(thing.id());
            if (was != null && !content.dataset().equals(was.get("dataset"))) {
                thingsSame++; // another data set defines it already, and that one keeps it
            } else if (was == null
                    || !was.containsKey("name")
                    || !labels.getOrDefault(thing.id(), List.of()).containsAll(thing.labels())) {
                sink.thing(row(thing, Map.of()), Map.of());
                thingsAdded++;
            } else if (differs(thing, was)) {
                sink.thing(row(thing, was), was);
                thingsChanged++;
            } else {
                thingsSame++;
            }
        }
    }

    private void findClaims() {
        Map<String, Boolean> before = new HashMap<>();
        statements.stream(
                "stored-claims", row -> before.put(text(row, "id"), Boolean.TRUE.equals(row.get("retracted"))));
        for (Batch.Sourced claim : content.claims()) {
            if (!sink.goesOn()) {
                return;
            }
            Boolean wasRetracted = before.remove(claim.id());
            if (wasRetracted == null) {
                sink.newClaim(claim);
                claimsAdded++;
            } else if (wasRetracted) {
                sink.restoredClaim(claim);
                claimsAdded++;
            } else {
                claimsSame++;
            }
        }
        List<String> ids = before.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        ids.forEach(sink::retractedClaim);
        claimsRemoved = ids.size();
    }

    private static boolean differs(Batch.Thing thing, Map<?, ?> was) {
        var kept = new HashMap<Object, @Nullable Object>(was);
        kept.keySet().removeAll(DERIVED);
        return !kept.equals(thing.properties());
    }

    private static Map<String, Object> row(Batch.Thing thing, Map<?, ?> was) {
        return row(thing.id(), thing.labels(), thing.properties(), was);
    }

    /// {@return a row for `cypher/load/things.cypher`, by which a thing has these properties and no others}
    static Map<String, Object> row(
            String id, Set<String> labels, Map<String, ? extends @Nullable Object> now, Map<?, ?> was) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        was.keySet().stream().filter(k -> !DERIVED.contains(k)).forEach(k -> properties.put(k.toString(), null));
        properties.putAll(now);
        return Map.of("id", id, "labels", List.copyOf(labels), "properties", properties);
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column).toString();
    }
}
