// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Content as one text, equal for equal content on every machine and in every version of Java and of this
/// program, to be hashed for ids that are stored. `src/docs/model.md` says how it looks.
public final class Canonical {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Canonical() {}

    /// {@return the text of some content}
    ///
    /// @param content texts, numbers, booleans, and lists and maps of such; the keys of maps are texts, and
    /// nothing is null
    /// @throws IllegalArgumentException if it holds anything else
    public static String text(Object content) {
        return JSON.writeValueAsString(plain(content));
    }

    private static Object plain(Object content) {
        return switch (content) {
            case String text -> text;
            case Boolean yesOrNo -> yesOrNo;
            case Long number -> number;
            case Integer number -> number;
            case Double number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case Collection<?> list -> list.stream().map(Canonical::plain).toList();
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((name, value) -> sorted.put((String) name, plain(value)));
                yield sorted;
            }
            default -> throw new IllegalArgumentException("no canonical form of a " + content.getClass());
        };
    }
}
