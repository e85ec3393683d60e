// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.claim.EdtfDate;
import org.entente.claim.NameKey;
import org.entente.load.Fault;
import org.entente.load.Names;
import org.jspecify.annotations.Nullable;

/// How each row defines a thing; without a name, how it refers to one that another table of the mapping
/// defines.
final class ThingMapping {
    private static final String PREFIXES = "prefixes";
    private static final Set<String> REFERENCE = Set.of("id", PREFIXES, "when", "unless");

    private record TextProperty(ThingProperty property, Template text) {}

    private record DateProperty(String key, DateCell date) {}

    private final Template id;
    private final boolean isReady;
    private final Set<String> prefixes;
    private final @Nullable Template name;
    private final List<Template> aliases = new ArrayList<>();
    private final Map<String, Template> identifiers = new LinkedHashMap<>();
    private final List<TextProperty> texts = new ArrayList<>();
    private final List<DateProperty> dates = new ArrayList<>();
    private final Conditions conditions;

    /// @param isReady whether the id is in the table as it is, with one of the first parts
    private ThingMapping(
            Template id, boolean isReady, Set<String> prefixes, @Nullable Template name, Conditions conditions) {
        this.id = id;
        this.isReady = isReady;
        this.prefixes = prefixes;
        this.name = name;
        this.conditions = conditions;
    }

    /// {@return the mapping; empty, with faults, if there is none}
    ///
    /// @param prefixes the first parts of ids that it may have
    static Optional<ThingMapping> read(Yaml at, Set<String> prefixes, Columns columns, Filters filters) {
        Map<String, Yaml> entries = at.entries();
        Yaml idAt = entries.get("id");
        if (idAt == null) {
            at.fault("the key 'id': how the id of the thing is made, such as country:{iso}", "none");
            return Optional.empty();
        }
        Template id = Template.read(idAt, columns, filters);
        Yaml listed = entries.get(PREFIXES);
        Set<String> own = listed == null ? beginning(id, prefixes) : listed(listed, prefixes);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String prefix = own.iterator().next();
        if (entries.keySet().stream().allMatch(REFERENCE::contains)) {
            Yaml.Keys keys = new Yaml.Keys(at, entries, Set.of());
            return Optional.of(new ThingMapping(id, listed != null, own, null, Conditions.read(keys, columns)));
        }
        Map<String, ThingProperty> properties = ThingProperty.of(prefix);
        var known = new LinkedHashSet<>(List.of("id", PREFIXES, "name", "aliases"));
        if (!prefix.equals("source") && !prefix.equals("commitment")) {
            known.add("identifiers");
        }
        known.addAll(properties.keySet());
        known.addAll(Conditions.KEYS);
        Yaml.Keys keys = at.keys(known);
        Optional<Template> name =
                keys.required("name", "how its name is made").map(n -> Template.read(n, columns, filters));
        var mapping = new ThingMapping(id, listed != null, own, name.orElse(null), Conditions.read(keys, columns));
        mapping.more(keys, properties, columns, filters);
        return Optional.of(mapping);
    }

    private static Set<String> beginning(Template id, Set<String> prefixes) {
        String prefix = Names.prefix(id.beginning());
        if (prefixes.contains(prefix)) {
            return Set.of(prefix);
        }
        id.at()
                .fault("an id that begins with one of " + withColons(prefixes)
                        + (id.isConstant() ? "" : "; or '" + PREFIXES + "' that the ids in the table have"));
        return Set.of();
    }

    /// Only actors, since these have the same properties and can take each other's place in facts.
    private static Set<String> listed(Yaml at, Set<String> prefixes) {
        List<String> actors =
                prefixes.stream().filter(Names.ACTORS::contains).sorted().toList();
        var listed = new LinkedHashSet<String>();
        at.list().forEach(prefix -> listed.add(prefix.word(actors)));
        if (listed.isEmpty()) {
            at.fault("at least one of " + String.join(", ", actors));
        }
        return listed;
    }

    private static String withColons(Set<String> prefixes) {
        return String.join(", ", prefixes.stream().map(p -> p + ":").toList());
    }

    private void more(Yaml.Keys keys, Map<String, ThingProperty> properties, Columns columns, Filters filters) {
        Yaml names = keys.get("aliases");
        if (names != null) {
            names.list().forEach(alias -> aliases.add(Template.read(alias, columns, filters)));
        }
        Yaml schemes = keys.get("identifiers");
        if (schemes != null) {
            schemes.entries().forEach((scheme, value) -> {
                if (!scheme.matches("[a-z0-9]+")) {
                    value.fault("a scheme of small letters and digits, such as iso2", Fault.quoted(scheme));
                }
                identifiers.put(scheme, Template.read(value, columns, filters));
            });
        }
        properties.forEach((key, property) -> {
            Yaml value = keys.get(key);
            if (value == null) {
                if (property.isRequired()) {
                    keys.required(key, "the " + key + " of the thing");
                }
            } else if (property.isDate()) {
                dates.add(new DateProperty(key, DateCell.read(value, columns, filters)));
            } else {
                var text = Template.read(value, columns, filters);
                checkConstant(text, property);
                texts.add(new TextProperty(property, text));
            }
        });
    }

    /// What is the same for every row is told once, and of the mapping.
    private static void checkConstant(Template text, ThingProperty property) {
        if (text.isConstant()) {
            Cells once = Cells.none(text.at());
            String value = text.text(once);
            if (value != null) {
                property.value(value, text, once);
                once.tell(text.at().faults());
            }
        }
    }

    /// {@return the first parts that its ids can have}
    Set<String> prefixes() {
        return prefixes;
    }

    boolean isReference() {
        return name == null;
    }

    /// {@return the columns that its id is made of}
    Set<Integer> idColumns() {
        return id.columns();
    }

    /// {@return the thing; null if the row makes none, with faults in the row if it should}
    @Nullable
    MadeThing make(Cells row) {
        if (!conditions.hold(row)) {
            return null;
        }
        String made = isReady ? id.text(row) : id.id(row);
        String raw = id.raw(row);
        if (made == null || raw == null) {
            if (!row.isFaulty()) {
                row.fault(id, "a value, which the id is made of; or a condition under 'when'", "nothing");
            }
            return null;
        }
        if (!Names.isId(made) || !prefixes.contains(Names.prefix(made))) {
            row.fault(
                    id,
                    "an id of " + withColons(prefixes)
                            + " and up to 100 letters, digits, '.', '_' or '-'; '|hash' makes a short one",
                    Fault.quoted(made));
            return null;
        }
        if (name == null) {
            return new MadeThing(made, raw, Map.of(), row.file(), row.line());
        }
        String called = name.text(row);
        if (called == null) {
            row.fault(name, name.isConstant() ? "a name" : "a name of " + made, "nothing");
            return null;
        }
        return new MadeThing(made, raw, properties(row, called), row.file(), row.line());
    }

    private Map<String, Object> properties(Cells row, String called) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("name", called);
        var others = new LinkedHashSet<String>();
        for (Template alias : aliases) {
            String text = alias.text(row);
            if (text != null && !text.equals(called) && !NameKey.of(text).isEmpty()) {
                others.add(text);
            }
        }
        if (!others.isEmpty()) {
            properties.put("aliases", List.copyOf(others));
        }
        var ids = new TreeSet<String>();
        identifiers.forEach((scheme, value) -> {
            String text = value.text(row);
            if (text != null) {
                ids.add(scheme + "=" + text);
            }
        });
        if (!ids.isEmpty()) {
            properties.put("identifiers", List.copyOf(ids));
        }
        for (TextProperty text : texts) {
            String value = text.text().text(row);
            String key = text.property().key();
            if (value != null) {
                Object written = text.property().value(value, text.text(), row);
                if (written != null) {
                    properties.put(key, written);
                }
            } else if (text.property().isRequired() && !row.isFaulty()) {
                row.fault(text.text(), "the " + key + " of the thing", "nothing");
            }
        }
        for (DateProperty date : dates) {
            EdtfDate value = date.date().date(row);
            if (value != null) {
                properties.put(date.key(), value.text());
            }
        }
        if (properties.get("date") instanceof String date
                && properties.get("end") instanceof String end
                && EdtfDate.parse(end).last() < EdtfDate.parse(date).first()) {
            early(row, date, end);
        }
        return properties;
    }

    /// An end that is the same for every row is wrong only for those with a later date, which are told.
    private void early(Cells row, String date, String end) {
        String expected = "a day that is not before the date, " + date;
        Template of = dates.stream()
                .filter(d -> d.key().equals("end"))
                .findFirst()
                .orElseThrow()
                .date()
                .of();
        boolean isSame = dates.stream().allMatch(d -> d.date().of().isConstant());
        if (of.isConstant() && !isSame) {
            row.fault("end", expected, Fault.quoted(end));
        } else {
            row.fault(of, expected, Fault.quoted(end));
        }
    }
}
