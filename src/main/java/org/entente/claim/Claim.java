// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one source says of one fact: the part of a claim from which versions are made.
///
/// @param id readable nowhere, stable: made from the claim's content
/// @param fact the fact it speaks of
/// @param type what it says
/// @param values the fact's own properties as this source has them; only those of [FactType#properties],
/// none null
/// @param from the day from which it speaks
/// @param until the first day on which it no longer held, if the source gives an end
/// @param seen the day on which an attested fact was seen
/// @param basis on what the source rests it
/// @param known the day by which it had been reported, in days since 1970-01-01
public record Claim(
        String id,
        String fact,
        FactType type,
        Map<String, Object> values,
        EdtfDate from,
        @Nullable EdtfDate until,
        @Nullable EdtfDate seen,
        Basis basis,
        long known) {
    /// Copies the values, in the order of [FactType#properties].
    public Claim {
        var ordered = new LinkedHashMap<String, Object>();
        for (String name : type.properties()) {
            Object value = values.get(name);
            if (value != null) {
                ordered.put(name, value);
            }
        }
        values = Collections.unmodifiableMap(ordered);
    }
}
