// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.load.Fault;
import org.entente.load.Names;
import org.entente.load.Things;
import org.jspecify.annotations.Nullable;

/// A property of things of some kind: what its cell may hold, and how that is written into the graph.
enum ThingProperty {
    /// `yes` where the name is in the plural.
    PLURAL(List.of("yes", "no"), false),
    /// Remarks.
    NOTE(List.of(), false),
    /// What an event is.
    EVENT_KIND(Things.EVENT_KINDS, true),
    /// What a commitment is.
    COMMITMENT_KIND(Things.COMMITMENT_KINDS, true),
    /// What a source is.
    SOURCE_KIND(Things.SOURCE_KINDS, true),
    /// Whether an event was, will be, may be or will not be.
    STATE(Things.EVENT_STATES, true),
    /// When it was, or was published.
    DATE(List.of(), false),
    /// When it ended.
    END(List.of(), false),
    /// When it was read.
    RETRIEVED(List.of(), false),
    /// Where it was.
    PLACE(List.of(), false),
    /// Who published it.
    PUBLISHER(List.of(), false),
    /// Where it can be read.
    ADDRESS(List.of(), false),
    /// Which edition of a list.
    EDITION(List.of(), false),
    /// Under which licence.
    LICENCE(List.of(), false);

    private static final List<ThingProperty> ACTOR = List.of(PLURAL, NOTE);
    private static final List<ThingProperty> EVENT = List.of(EVENT_KIND, STATE, DATE, END, PLACE);
    private static final List<ThingProperty> COMMITMENT = List.of(COMMITMENT_KIND);
    private static final List<ThingProperty> SOURCE =
            List.of(SOURCE_KIND, PUBLISHER, ADDRESS, DATE, RETRIEVED, EDITION, LICENCE, NOTE);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    private final boolean isRequired;

    ThingProperty(List<String> words, boolean isRequired) {
        this.words = words;
        this.isRequired = isRequired;
    }

    /// {@return the properties of things with that first part of an id, by their keys in a mapping}
    static Map<String, ThingProperty> of(String prefix) {
        List<ThingProperty> all = switch (prefix) {
            case "event" -> EVENT;
            case "commitment" -> COMMITMENT;
            case "source" -> SOURCE;
            default -> Names.ACTORS.contains(prefix) ? ACTOR : List.of();
        };
        var keys = new LinkedHashMap<String, ThingProperty>();
        all.forEach(property -> keys.put(property.key(), property));
        return keys;
    }

    String key() {
        return name().endsWith("_KIND") ? "kind" : name().toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return isRequired;
    }

    boolean isDate() {
        return this == DATE || this == END || this == RETRIEVED;
    }

    /// {@return what a text is in the graph; null, with a fault, if it is none}
    @Nullable
    Object value(String text, Template of, Cells row) {
        if (!words.isEmpty() && !words.contains(text)) {
            row.fault(of, "one of " + String.join(", ", words), Fault.quoted(text));
            return null;
        }
        if (this == ADDRESS && !text.matches("https?://\\S+")) {
            row.fault(of, "an address that begins with https:// or http://", Fault.quoted(text));
            return null;
        }
        if (this == PLURAL) {
            return text.equals("yes") ? true : null;
        }
        return text;
    }
}
