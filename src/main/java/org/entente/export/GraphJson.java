// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.util.List;
import java.util.Map;
import org.entente.query.GraphHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// What the formats that are JSON have in common.
final class GraphJson {
    static final JsonMapper MAPPER = new JsonMapper();

    /// Beyond this, JavaScript has no exact whole numbers.
    private static final long EXACT = 1L << 53;

    private GraphJson() {}

    static void values(JsonGenerator json, Map<String, Object> values) {
        values.forEach((name, value) -> value(json, name, value));
    }

    static void value(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean b -> json.writeBooleanProperty(name, b);
            case Double d -> json.writeNumberProperty(name, d);
            case Long n when Math.abs(n) <= EXACT -> json.writeNumberProperty(name, n);
            case List<?> list -> {
                json.writeArrayPropertyStart(name);
                list.forEach(text -> json.writeString(PlainText.of(String.valueOf(text))));
                json.writeEndArray();
            }
            default -> json.writeStringProperty(name, PlainText.of(value.toString()));
        }
    }

    static void head(JsonGenerator json, GraphHead head) {
        value(json, "name", head.title());
        value(json, "permalink", head.permalink());
        value(json, "asOf", head.asOf() == null ? "any" : head.asOf());
        value(json, "knownBy", head.knownBy());
        value(json, "dataVersion", head.dataVersion());
        value(json, "truncated", head.truncated());
        value(json, "licences", head.licences());
    }
}
