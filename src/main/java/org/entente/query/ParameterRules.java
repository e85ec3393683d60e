// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the header of a parameter must keep beside its name, type and description.
///
/// @param fault gets what was expected, and what came
record ParameterRules(String name, ValueType type, ParameterHeader header, BiConsumer<String, String> fault) {
    /// The labels of things, see `src/docs/model.md`.
    private static final Set<String> KINDS = Set.of(
            "Entity",
            "Country",
            "Person",
            "Organization",
            "Group",
            "Company",
            "Vessel",
            "Aircraft",
            "Facility",
            "Event",
            "Commitment",
            "Source");

    /// Tells every fault.
    void check() {
        defaultValue();
        bounds();
        choices();
        kinds();
        switch (name) {
            case Arguments.LIMIT -> limit();
            case "asOf", "knownBy" -> clock();
            default -> {}
        }
    }

    private void defaultValue() {
        if (header.defaultValue() != null && header.defaultValue().isContainer()) {
            fault("one value as default of parameter '" + name + "'", "several");
        }
        if (header.required() && header.example() == null) {
            fault("a default or an example of parameter '" + name + "'", "neither");
        }
    }

    private void bounds() {
        Long minimum = header.minimum();
        Long maximum = header.maximum();
        if ((minimum != null || maximum != null) && type != ValueType.INTEGER) {
            fault("a minimum and a maximum only of a parameter of type integer", "'" + type.word() + "'");
        }
        if (minimum != null && maximum != null && minimum > maximum) {
            fault("a minimum of parameter '" + name + "' not above its maximum", minimum + " above " + maximum);
        }
    }

    private void choices() {
        if (header.choices() == null) {
            return;
        }
        if (type != ValueType.STRING && type != ValueType.STRINGS) {
            fault("choices only of a parameter of type string or list of string", "'" + type.word() + "'");
        }
        noneEmpty("choices", header.choices(), header.choicesGiven());
    }

    private void kinds() {
        if (header.kinds() == null) {
            return;
        }
        if (type != ValueType.THING && type != ValueType.THINGS) {
            fault("kinds only of a parameter of type thing or list of thing", "'" + type.word() + "'");
        }
        noneEmpty("kinds", header.kinds(), header.kindsGiven());
        header.kindsGiven().stream()
                .filter(kind -> !KINDS.contains(kind))
                .forEach(kind -> fault(
                        "kinds of parameter '" + name + "' out of "
                                + KINDS.stream().sorted().collect(Collectors.joining(", ")),
                        "'" + kind + "'"));
    }

    private void noneEmpty(String what, List<@Nullable String> all, List<String> given) {
        if (given.size() < all.size()) {
            fault(what + " of parameter '" + name + "'", "an empty one");
        }
    }

    /// Pages are cut by it: without a default or bounds an answer has no end, and a page of none no next.
    private void limit() {
        var got = new ArrayList<String>();
        if (type != ValueType.INTEGER) {
            got.add("type " + type.word());
        }
        if (header.defaultText() == null) {
            got.add("no default");
        }
        Long minimum = header.minimum();
        if (minimum == null || minimum < 1) {
            got.add(minimum == null ? "no minimum" : "minimum " + minimum);
        }
        if (header.maximum() == null) {
            got.add("no maximum");
        }
        told("parameter 'limit' of type integer with a default, a minimum of at least 1 and a maximum", got);
    }

    /// Every answer tells the days that it is about; a query that reads its clock as something else would
    /// answer for another day than it tells.
    private void clock() {
        var got = new ArrayList<String>();
        if (type != ValueType.DAY) {
            got.add("type " + type.word());
        }
        String day = header.defaultText();
        if (!"today".equals(day)) {
            got.add(day == null ? "no default" : "default '" + day + "'");
        }
        told("parameter '" + name + "' of type day with default today", got);
    }

    private void told(String expected, List<String> got) {
        if (!got.isEmpty()) {
            fault(expected, String.join(", ", got));
        }
    }

    private void fault(String expected, String got) {
        fault.accept(expected, got);
    }
}
