// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.AnswerHead;
import org.entente.query.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An answer as one JSON object (RFC 8259), laid out for people; what its columns mean stands in the
/// catalogue.
final class JsonFormat implements Format {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public boolean isStream() {
        return false;
    }

    @Override
    public Writing begin(AnswerHead head, OutputStream out) {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        head(json, head, this);
        json.writeArrayPropertyStart("rows");
        return new Writing() {
            @Override
            public void row(Map<String, @Nullable Object> row) {
                json.writePOJO(row);
            }

            @Override
            public void end(boolean truncated, @Nullable String next) {
                json.writeEndArray();
                json.writeBooleanProperty("truncated", truncated);
                json.writeStringProperty("next", next == null ? null : Links.next(head, JsonFormat.this, next));
                json.writeEndObject();
                json.flush();
            }
        };
    }

    private static void head(JsonGenerator json, AnswerHead head, Format format) {
        json.writeStringProperty("query", head.query().name());
        json.writeStringProperty("title", head.query().title());
        json.writePOJOProperty("arguments", arguments(head));
        json.writeStringProperty("asOf", head.asOf().toString());
        json.writeStringProperty("knownBy", head.knownBy().toString());
        json.writeStringProperty("dataVersion", head.dataVersion());
        json.writeStringProperty("permalink", Links.permalink(head, format));
        if (head.changes() != null) {
            json.writePOJOProperty("changes", head.changes());
        }
    }

    /// {@return the arguments as JSON has them: one text each, or a list for a parameter that takes one}
    static Map<String, Object> arguments(AnswerHead head) {
        var arguments = new LinkedHashMap<String, Object>();
        head.arguments().forEach((name, values) -> arguments.put(name, argument(head, name, values)));
        return arguments;
    }

    private static Object argument(AnswerHead head, String name, List<String> values) {
        boolean list = head.query().parameter(name).filter(Parameter::isList).isPresent();
        return list ? values : values.getFirst();
    }
}
