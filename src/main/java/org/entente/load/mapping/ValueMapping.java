// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactType;
import org.entente.load.Fault;
import org.entente.load.Names;
import org.jspecify.annotations.Nullable;

/// The own properties of facts: what stands under `values`. `amount` and `quantity` are exact numbers; with
/// `Min` and `Max` after them they are bounds.
final class ValueMapping {
    private static final Map<String, List<String>> WORDS = Map.of(
            "strength", List.of("binding", "firm", "indicative"),
            "outcome", List.of("open", "fulfilled", "broken", "withdrawn"),
            "mode", List.of("in person", "remote", "in writing"),
            "part", List.of("host", "chair", "guest", "observer"),
            "kind", List.of("waitsFor", "inReturnFor", "supports"));
    private static final Set<String> DATES = Set.of("outcomeDate", "period", "deadline");
    private static final Set<String> NUMBERS =
            Set.of("amount", "amountMin", "amountMax", "quantity", "quantityMin", "quantityMax");

    /// Gives a value of a fact; null if there is none.
    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(Cells row, Map<String, MadeThing> things);
    }

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> slips = new HashSet<>();

    /// @param type of the facts; null if each row gives it
    static ValueMapping read(
            @Nullable Yaml at,
            @Nullable FactType type,
            Map<String, Set<String>> things,
            Columns columns,
            Filters filters) {
        var mapping = new ValueMapping();
        if (at != null) {
            Yaml.Keys keys = at.keys(known(type));
            for (var entry : keys.entries().entrySet()) {
                mapping.values.put(entry.getKey(), value(entry.getKey(), entry.getValue(), things, columns, filters));
            }
            mapping.slips.addAll(keys.meant());
            for (String name : List.of("amount", "quantity")) {
                if (keys.has(name) || keys.has(name + "Min") || keys.has(name + "Max")) {
                    String unit = name.equals("amount") ? "currency" : "unit";
                    keys.required(unit, "the " + unit + " of the " + name);
                }
            }
            if (keys.has("outcomeDate")) {
                keys.required("outcome", "what came of it on that date");
            }
        }
        return mapping;
    }

    /// {@return whether the mapping gives the value, or was meant to}
    boolean has(String name) {
        return values.containsKey(name) || slips.contains(name);
    }

    private static Set<String> known(@Nullable FactType type) {
        var known = new TreeSet<String>();
        for (FactType each : type == null ? Arrays.asList(FactType.values()) : List.of(type)) {
            if (each.isRelationship()) {
                known.addAll(each.properties());
            }
        }
        if (known.contains("amountMin")) {
            known.addAll(List.of("amount", "quantity"));
        }
        return known;
    }

    private static Value value(
            String name, Yaml at, Map<String, Set<String>> things, Columns columns, Filters filters) {
        if (name.equals("share")) {
            NumberCell percent = NumberCell.readPercent(at, columns, filters);
            return (row, _) -> percent.value(row);
        }
        if (NUMBERS.contains(name)) {
            NumberCell number = NumberCell.read(at, columns, filters);
            return (row, _) -> number.value(row);
        }
        if (DATES.contains(name)) {
            DateCell date = DateCell.read(at, columns, filters);
            return (row, _) -> {
                EdtfDate value = date.date(row);
                return value == null ? null : value.text();
            };
        }
        if (name.equals("through") || name.equals("event")) {
            String of = EvidenceMapping.name(
                    at,
                    things,
                    name.equals("event") ? "event"::equals : Names.ACTORS::contains,
                    "a thing of this mapping");
            return (_, made) -> {
                MadeThing thing = made.get(of);
                return thing == null ? null : name.equals("event") ? thing.id() : List.of(thing.id());
            };
        }
        if (name.equals("measures")) {
            List<Template> all = at.list().stream()
                    .map(m -> Template.read(m, columns, filters))
                    .toList();
            return (row, _) -> measures(all, row);
        }
        Template text = Template.read(at, columns, filters);
        if (text.isConstant() && !isRight(name, text.at().text())) {
            text.at().fault(expected(name));
        }
        return (row, _) -> {
            String value = text.text(row);
            if (value != null && !isRight(name, value)) {
                row.fault(text, expected(name), Fault.quoted(value));
                return null;
            }
            return value;
        };
    }

    private static @Nullable List<String> measures(List<Template> all, Cells row) {
        var measures = new ArrayList<String>();
        for (Template each : all) {
            String text = each.text(row);
            if (text != null) {
                Arrays.stream(text.split(";", -1))
                        .map(String::strip)
                        .filter(m -> !m.isEmpty())
                        .forEach(measures::add);
            }
        }
        return measures.isEmpty() ? null : measures.stream().distinct().sorted().toList();
    }

    private static boolean isRight(String name, String value) {
        return name.equals("currency")
                ? value.matches("[A-Z]{3}")
                : WORDS.getOrDefault(name, List.of(value)).contains(value);
    }

    private static String expected(String name) {
        return name.equals("currency")
                ? "a currency of three letters, such as EUR"
                : "one of " + String.join(", ", WORDS.getOrDefault(name, List.of()));
    }

    /// {@return the values of a row; with faults in the row for what does not fit together}
    Map<String, Object> make(Cells row, Map<String, MadeThing> things, FactType type) {
        var made = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            Object given = value.of(row, things);
            if (given == null) {
                return;
            }
            for (String property : properties(name)) {
                if (type.properties().contains(property)) {
                    made.put(property, given);
                } else {
                    row.fault(name, "a value that " + type + " can have", "'" + given + "'");
                }
            }
        });
        together(row, made, "amount", "currency");
        together(row, made, "quantity", "unit");
        if (made.containsKey("outcomeDate") && "open".equals(made.getOrDefault("outcome", "open"))) {
            row.fault("outcomeDate", "an outcome with its date", "none");
        }
        if (made.containsKey("outcome") && type != FactType.PLEDGED) {
            row.fault("outcome", "nothing but for what was pledged", "'" + made.get("outcome") + "'");
        }
        return made;
    }

    private static List<String> properties(String name) {
        return name.equals("amount") || name.equals("quantity") ? List.of(name + "Min", name + "Max") : List.of(name);
    }

    private static void together(Cells row, Map<String, Object> made, String number, String unit) {
        Object min = made.get(number + "Min");
        Object max = made.get(number + "Max");
        if ((min != null || max != null) && !made.containsKey(unit)) {
            row.fault(unit, "a " + unit + " with the " + number, "none");
        }
        if (min instanceof Double low && max instanceof Double high && low > high) {
            row.fault(number + "Min", "a number that is not above " + number + "Max", String.valueOf(low));
        }
    }
}
