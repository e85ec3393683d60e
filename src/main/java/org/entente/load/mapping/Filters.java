// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.claim.Hash;
import org.entente.load.Fault;
import org.jspecify.annotations.Nullable;

/// What a placeholder can do with a cell after a `|`: look it up in a map of the mapping, or one of a few
/// things that every mapping can.
final class Filters {
    /// Gives another text for a cell's; null, with a fault in the row, if there is none.
    @FunctionalInterface
    interface Filter {
        @Nullable
        String apply(String text, Cells row, int column);
    }

    /// Makes a text a part of an id.
    static final Filter SLUG = (text, row, column) -> slug(text, row, column);

    private static final int HASH_DIGITS = 12;
    private static final String OTHER = "other";
    private static final String ITSELF = "{}";

    private static final Map<String, Filter> BUILT_IN = new TreeMap<>(Map.of(
            "lower", (text, _, _) -> text.toLowerCase(Locale.ROOT),
            "upper", (text, _, _) -> text.toUpperCase(Locale.ROOT),
            "slug", SLUG,
            "hash", (text, _, _) -> Hash.of(text).substring(0, HASH_DIGITS)));

    private final Map<String, Filter> filters = new HashMap<>(BUILT_IN);

    /// Reads the maps of a mapping.
    static Filters read(@Nullable Yaml maps) {
        var filters = new Filters();
        if (maps != null) {
            maps.entries().forEach((name, map) -> {
                if (!name.matches("[A-Za-z][A-Za-z0-9_-]*") || BUILT_IN.containsKey(name)) {
                    map.fault(
                            "a map's name of letters and digits, and not one of "
                                    + String.join(", ", BUILT_IN.keySet()),
                            Fault.quoted(name));
                } else {
                    filters.add(name, map);
                }
            });
        }
        return filters;
    }

    private void add(String name, Yaml map) {
        Map<String, String> values = new HashMap<>();
        map.entries().forEach((key, value) -> values.put(key, value.text()));
        String other = values.get(OTHER);
        filters.put(name, (text, row, column) -> {
            String value = values.get(text);
            if (value != null) {
                return value;
            }
            if (other == null) {
                row.fault(column, "a value that the map '" + name + "' has, or an 'other' in it", text);
                return null;
            }
            return other.equals(ITSELF) ? text : other;
        });
    }

    /// {@return whether it is a map of the mapping}
    static boolean isMap(Filter filter) {
        return !BUILT_IN.containsValue(filter);
    }

    /// {@return the filter of that name, or null with a fault}
    @Nullable
    Filter find(String name, Yaml at) {
        Filter filter = filters.get(name);
        if (filter == null) {
            at.fault("a map of 'maps', or one of " + String.join(", ", BUILT_IN.keySet()), Fault.quoted(name));
        }
        return filter;
    }

    /// {@return a text as a part of an id: as it is if it has only letters of ASCII, digits and `._-`, else
    /// with accents taken off, in small letters, and a hyphen for what else is between; empty if nothing is
    /// left}
    static String idPart(String text) {
        if (text.matches("[A-Za-z0-9._-]*")) {
            return text;
        }
        return slug(text);
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replaceAll("[øØ]", "o")
                .replaceAll("[łŁ]", "l")
                .replaceAll("[đĐ]", "d")
                .replaceAll("[æÆ]", "ae")
                .replaceAll("ı", "i")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    private static @Nullable String slug(String text, Cells row, int column) {
        String slug = slug(text);
        if (slug.isEmpty() && !text.isEmpty()) {
            row.fault(column, "a text with Latin letters or digits; '|hash' makes an id of any other", text);
            return null;
        }
        return slug;
    }
}
