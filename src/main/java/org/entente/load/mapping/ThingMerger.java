// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.entente.load.Batch;
import org.entente.load.Fault;
import org.entente.load.Faults;
import org.entente.load.Names;
import org.entente.load.Things;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Things in the order of their ids, made of what all rows say of each: the first name counts and the
/// others are aliases, and whatever else they say must be the same. Of a commitment so must the name: two
/// names under one id are as a rule two commitments.
final class ThingMerger implements Iterator<Batch.Thing> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> LISTS = Set.of("aliases", "identifiers");

    private final String dataset;
    private final Iterator<Sorter.Entry> entries;
    private final Faults faults;
    private Sorter.@Nullable Entry next;

    ThingMerger(String dataset, Iterator<Sorter.Entry> entries, Faults faults) {
        this.dataset = dataset;
        this.entries = entries;
        this.faults = faults;
        this.next = entries.hasNext() ? entries.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Batch.Thing next() {
        Sorter.Entry entry = next;
        if (entry == null) {
            throw new NoSuchElementException();
        }
        String id = entry.key();
        var same = new ArrayList<MadeThing>();
        while (entry != null && entry.key().equals(id)) {
            same.add(JSON.readValue(entry.text(), MadeThing.class));
            entry = entries.hasNext() ? entries.next() : null;
        }
        next = entry;
        return new Batch.Thing(id, Names.labels(id), Things.withKeys(merged(same)));
    }

    private Map<String, Object> merged(List<MadeThing> same) {
        MadeThing first = same.getFirst();
        var all = new LinkedHashMap<String, Object>();
        all.put("dataset", dataset);
        all.putAll(first.properties());
        for (MadeThing other : same.subList(1, same.size())) {
            if (!other.raw().equals(first.raw())) {
                faults.add(
                        other.file(),
                        other.line(),
                        "",
                        "another id than " + first.id() + " of '" + first.raw() + "' in " + first.file() + ":"
                                + first.line() + "; '|hash' or a map can tell them apart",
                        Fault.quoted(other.raw()));
            }
            other.properties().forEach((key, value) -> merge(all, key, value, first, other));
        }
        if (!all.containsKey("name")) {
            faults.add(
                    first.file(), first.line(), "", "a table that defines " + first.id() + ", with its name", "none");
        }
        return all;
    }

    private void merge(Map<String, Object> all, String key, Object value, MadeThing first, MadeThing other) {
        Object before = all.putIfAbsent(key, value);
        if (before == null || before.equals(value)) {
            return;
        }
        boolean isCommitment = first.prefix().equals("commitment");
        if (key.equals("name") && !isCommitment) {
            all.put("aliases", union(all.get("aliases"), List.of(value), false));
        } else if (LISTS.contains(key) && value instanceof List<?> list) {
            all.put(key, union(before, list, key.equals("identifiers")));
        } else {
            faults.add(
                    other.file(),
                    other.line(),
                    key,
                    Fault.quoted(before.toString()) + " of " + first.id() + ", as in another row on it"
                            + (isCommitment ? "; or an id for each" : ""),
                    Fault.quoted(value.toString()));
        }
    }

    private static List<String> union(@Nullable Object before, List<?> more, boolean isSorted) {
        Set<String> all = isSorted ? new TreeSet<>() : new LinkedHashSet<>();
        if (before instanceof List<?> list) {
            list.forEach(each -> all.add(each.toString()));
        }
        more.forEach(each -> all.add(each.toString()));
        return List.copyOf(all);
    }
}
