// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.claim.EdtfDate;
import org.entente.claim.NameKey;
import org.jspecify.annotations.Nullable;

/// The things that a data folder defines. Rows whose ids were judged the same make one thing.
public final class Things {
    /// What a source can be.
    public static final List<String> SOURCE_KINDS = List.of("primary", "agency", "press", "aggregator", "list");

    /// Whether an event was, will be, may be or will not be.
    public static final List<String> EVENT_STATES = List.of("held", "planned", "hypothetical", "cancelled");

    /// What an event can be.
    public static final List<String> EVENT_KINDS =
            List.of("meeting", "call", "visit", "talks", "signing", "ceasefire", "peace", "war", "decision", "other");

    /// What can be promised. `military`, `financial` and `humanitarian` are the kinds of aid that trackers
    /// count in money, where it is not known what it pays for.
    public static final List<String> COMMITMENT_KINDS = List.of(
            "troops",
            "training",
            "arms",
            "money",
            "military",
            "financial",
            "humanitarian",
            "monitoring",
            "guarantee",
            "sanctions",
            "restraint",
            "support",
            "decision",
            "disarmament",
            "diplomacy",
            "trade",
            "other");

    private final Identities identities;
    private final String dataset;
    private final Map<String, Map<String, Object>> byId = new TreeMap<>();

    Things(Identities identities, String dataset) {
        this.identities = identities;
        this.dataset = dataset;
    }

    List<Batch.Thing> list() {
        var things = new ArrayList<Batch.Thing>();
        byId.forEach((id, properties) -> things.add(new Batch.Thing(id, Names.labels(id), withKeys(properties))));
        return things;
    }

    void addDataset(Row row) {
        var properties = properties(dataset);
        put(properties, "name", row.required("title", "what the data is about"));
        put(properties, "licence", row.required("licence", "under which licence the data may be used"));
        put(properties, "note", row.text("note"));
    }

    void addEntity(Row row) {
        var properties = named(row);
        String plural = row.word("plural", List.of("yes", "no"));
        if (plural != null && plural.equals("yes")) {
            properties.put("plural", true);
        }
        put(properties, "note", row.text("note"));
    }

    void addSource(Row row) {
        var properties = named(row);
        put(properties, "kind", row.requiredWord("kind", SOURCE_KINDS));
        for (String column : List.of("publisher", "address", "edition", "licence", "note")) {
            put(properties, column, row.text(column));
        }
        for (String column : List.of("date", "retrieved")) {
            var date = row.date(column);
            put(properties, column, date == null ? null : date.text());
        }
        String address = row.cell("address");
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            row.fault("address", "an address that begins with https:// or http://");
        }
    }

    void addEvent(Row row) {
        var properties = named(row);
        put(properties, "kind", row.requiredWord("kind", EVENT_KINDS));
        put(properties, "state", row.requiredWord("state", EVENT_STATES));
        var date = row.date("date");
        if (date != null) {
            properties.merge(
                    "date",
                    date.text(),
                    (before, now) ->
                            EdtfDate.parse(before.toString()).narrower(date).text());
        }
        var end = row.date("end");
        put(properties, "end", end == null ? null : end.text());
        if (date != null && end != null && end.last() < date.first()) {
            row.fault("end", "a day not before date");
        }
        put(properties, "place", row.text("place"));
    }

    void addCommitment(Row row) {
        var properties = properties(row.cell("commitment"));
        String kind = row.word("kind", COMMITMENT_KINDS);
        same(row, properties, "kind", "kind", kind);
        same(row, properties, "what", "name", row.text("what"));
    }

    /// {@return the name of a thing, or null if none was given}
    @Nullable
    String name(String id) {
        Object name = properties(id).get("name");
        return name == null ? null : name.toString();
    }

    /// {@return the kind of a thing, or null if none was given}
    @Nullable
    String kind(String id) {
        Object kind = properties(id).get("kind");
        return kind == null ? null : kind.toString();
    }

    private void same(Row row, Map<String, Object> properties, String column, String property, @Nullable String value) {
        Object before = properties.get(property);
        if (before != null && value != null && !before.equals(value)) {
            row.fault(column, "'" + before + "' as in another row on this commitment, or nothing");
        } else {
            put(properties, property, value);
        }
    }

    /// A second row on the same thing gives more names; what the first row has stays.
    private Map<String, Object> named(Row row) {
        var properties = properties(row.cell("id"));
        String name = row.required("name", "a name");
        var aliases = new LinkedHashSet<String>(strings(properties.get("aliases")));
        aliases.addAll(row.list("aliases").stream().filter(a -> hasKey(row, a)).toList());
        Object first = properties.putIfAbsent("name", name);
        if (first != null && !first.equals(name)) {
            aliases.add(name);
        }
        putList(properties, "aliases", aliases);
        if (!row.file().equals(Tables.SOURCES)) {
            var identifiers = new TreeSet<String>(strings(properties.get("identifiers")));
            for (String identifier : row.list("identifiers")) {
                if (identifier.matches("[a-z0-9]+=\\S.*")) {
                    identifiers.add(identifier);
                } else {
                    row.fault("identifiers", "a scheme and a value, such as iso2=FR", Fault.quoted(identifier));
                }
            }
            putList(properties, "identifiers", identifiers);
        }
        return properties;
    }

    private static boolean hasKey(Row row, String alias) {
        if (NameKey.of(alias).isEmpty()) {
            row.fault("aliases", "names with at least one letter or digit", Fault.quoted(alias));
        }
        return true;
    }

    private Map<String, Object> properties(String id) {
        return byId.computeIfAbsent(identities.keep(id), _ -> new LinkedHashMap<>(Map.of("dataset", dataset)));
    }

    /// {@return the properties of a thing and the keys by which its names are found}
    public static Map<String, Object> withKeys(Map<String, Object> properties) {
        var all = new LinkedHashMap<>(properties);
        Set<String> keys = new TreeSet<>();
        Object name = properties.get("name");
        if (name != null) {
            keys.add(NameKey.of(name.toString()));
        }
        strings(properties.get("aliases")).forEach(a -> keys.add(NameKey.of(a)));
        strings(properties.get("identifiers")).forEach(i -> keys.add(NameKey.of(i.substring(i.indexOf('=') + 1))));
        putList(all, "nameKeys", keys);
        return all;
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.putIfAbsent(name, value);
        }
    }

    private static void putList(Map<String, Object> properties, String name, Set<String> values) {
        if (!values.isEmpty()) {
            properties.put(name, List.copyOf(values));
        }
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
