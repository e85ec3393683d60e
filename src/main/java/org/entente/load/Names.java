// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The ids that a data folder defines. An id says what the thing is: `country:FR`,
/// `event:2025-09-04-paris`.
public final class Names {
    /// Labels by the first part of an id.
    private static final Map<String, List<String>> LABELS = labels();

    /// The first parts of ids.
    public static final Set<String> PREFIXES = LABELS.keySet();

    /// The first parts of the ids of actors and targets.
    public static final Set<String> ACTORS = new LinkedHashSet<>(
            List.of("country", "person", "org", "group", "company", "vessel", "aircraft", "facility", "entity"));

    static final Set<String> EVENTS = Set.of("event");
    static final Set<String> COMMITMENTS = Set.of("commitment");
    static final Set<String> SOURCES = Set.of("source");

    private static final Pattern ID = Pattern.compile("([a-z]+):[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Identities identities;
    private final Map<String, Row> defined = new HashMap<>();

    Names(Identities identities) {
        this.identities = identities;
    }

    /// Defines the id of a row.
    ///
    /// @return false, with a fault, if it is not an id of this kind or if another row defines it
    boolean define(Row row, String column, Set<String> prefixes) {
        String id = id(row, column, prefixes);
        if (id.isEmpty()) {
            return false;
        }
        Row other = defined.putIfAbsent(id, row);
        if (other != null && !other.file().equals(row.file())) {
            row.fault(column, "an id that is not taken in " + other.file() + ":" + other.line());
            return false;
        }
        return true;
    }

    /// {@return the row that defines the id, or null}
    @Nullable
    Row definition(String id) {
        return defined.get(id);
    }

    /// {@return the id that a cell names, with identities applied; empty, with a fault, if it names none}
    String required(Row row, String column, Set<String> prefixes) {
        String id = id(row, column, prefixes);
        return id.isEmpty() ? id : known(row, column, id);
    }

    /// {@return the id that a cell names, or null if it is empty}
    @Nullable
    String optional(Row row, String column, Set<String> prefixes) {
        return row.cell(column).isEmpty() ? null : required(row, column, prefixes);
    }

    /// {@return the ids that a cell names, between semicolons}
    List<String> list(Row row, String column, Set<String> prefixes) {
        var ids = new ArrayList<String>();
        for (String part : row.list(column)) {
            if (isId(part, prefixes)) {
                ids.add(known(row, column, part));
            } else {
                row.fault(column, example(prefixes), Fault.quoted(part));
            }
        }
        return ids;
    }

    /// {@return the labels of a thing with that id}
    public static Set<String> labels(String id) {
        var labels = new LinkedHashSet<String>(List.of("Thing"));
        labels.addAll(LABELS.getOrDefault(prefix(id), List.of()));
        return labels;
    }

    /// {@return the id in a cell; empty, with a fault, if it is none of these kinds}
    static String id(Row row, String column, Set<String> prefixes) {
        String id = row.cell(column);
        if (isId(id, prefixes)) {
            return id;
        }
        row.fault(column, example(prefixes));
        return "";
    }

    /// {@return the first part of an id; empty if it has none}
    public static String prefix(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? "" : id.substring(0, colon);
    }

    private String known(Row row, String column, String id) {
        String keep = identities.keep(id);
        if (!defined.containsKey(keep) && !defined.containsKey(id)) {
            row.fault(column, "an id that " + file(id) + " defines", Fault.quoted(id));
        }
        return keep;
    }

    private static String file(String id) {
        return switch (prefix(id)) {
            case "event" -> Tables.EVENTS;
            case "commitment" -> Tables.PLEDGES;
            case "source" -> Tables.SOURCES;
            default -> Tables.ENTITIES;
        };
    }

    /// {@return whether a text is an id}
    public static boolean isId(String id) {
        return isId(id, PREFIXES);
    }

    private static boolean isId(String id, Set<String> prefixes) {
        var matcher = ID.matcher(id);
        return matcher.matches() && prefixes.contains(matcher.group(1));
    }

    private static String example(Set<String> prefixes) {
        return "an id that begins with "
                + String.join(", ", prefixes.stream().map(p -> p + ":").toList())
                + " and goes on with letters, digits, '.', '_' or '-'";
    }

    private static Map<String, List<String>> labels() {
        var labels = new LinkedHashMap<String, List<String>>();
        labels.put("country", List.of("Entity", "Country"));
        labels.put("person", List.of("Entity", "Person"));
        labels.put("org", List.of("Entity", "Organization"));
        labels.put("group", List.of("Entity", "Group"));
        labels.put("company", List.of("Entity", "Company"));
        labels.put("vessel", List.of("Entity", "Vessel"));
        labels.put("aircraft", List.of("Entity", "Aircraft"));
        labels.put("facility", List.of("Entity", "Facility"));
        labels.put("entity", List.of("Entity"));
        labels.put("event", List.of("Event"));
        labels.put("commitment", List.of("Commitment"));
        labels.put("source", List.of("Source"));
        labels.put("dataset", List.of("Dataset"));
        return labels;
    }
}
