// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says in JSON Schema (draft 2020-12, which OpenAPI 3.1 uses) what a query takes and gives, from nothing but
/// its header.
public final class JsonSchema {
    private static final String TYPE = "type";

    private JsonSchema() {}

    /// {@return the schema of a query's arguments as one JSON object}
    public static Map<String, Object> arguments(Query query) {
        var properties = new LinkedHashMap<String, Object>();
        query.parameters().forEach(p -> properties.put(p.name(), argument(p)));
        return object(
                properties,
                query.parameters().stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
    }

    /// {@return the schema of one argument, with its description, default, bounds, choices and example}
    public static Map<String, Object> argument(Parameter parameter) {
        var schema = new LinkedHashMap<String, Object>(
                switch (parameter.type()) {
                    case INTEGER -> integer(parameter);
                    case BOOLEAN -> Map.of(TYPE, "boolean");
                    case DAY -> Map.of(TYPE, "string", "pattern", "^(today|\\d{4}-\\d{2}-\\d{2})$");
                    case THINGS, STRINGS ->
                        Map.of(TYPE, "array", "items", text(parameter), "minItems", 1, "maxItems", 1000);
                    default -> text(parameter);
                });
        schema.put("description", description(parameter));
        if (parameter.defaultText() != null) {
            schema.put("default", typed(parameter, parameter.defaultText()));
        }
        if (parameter.example() != null) {
            schema.put("examples", List.of(typed(parameter, parameter.example())));
        }
        return schema;
    }

    /// {@return the schema of one row of a query's answer}
    public static Map<String, Object> row(Query query) {
        var properties = new LinkedHashMap<String, Object>();
        query.columns().forEach(c -> properties.put(c.name(), column(c)));
        return object(properties, query.columns().stream().map(Column::name).toList());
    }

    /// {@return the schema of [Evidence]}
    public static Map<String, Object> evidence() {
        var properties = new LinkedHashMap<String, Object>();
        Evidence.FIELDS.forEach(
                (name, description) -> properties.put(name, Map.of(TYPE, "string", "description", description)));
        var schema = object(properties, List.of("source", "claim"));
        schema.put("description", "Who says so: one claim and the source that makes it");
        return schema;
    }

    private static Map<String, Object> column(Column column) {
        var schema = new LinkedHashMap<String, Object>();
        switch (column.type()) {
            case INTEGER -> schema.put(TYPE, orNull("integer"));
            case FLOAT -> schema.put(TYPE, orNull("number"));
            case BOOLEAN -> schema.put(TYPE, orNull("boolean"));
            case MAP -> schema.put(TYPE, orNull("object"));
            case STRINGS -> array(schema, Map.of(TYPE, "string"));
            case MAPS -> array(schema, Map.of(TYPE, "object"));
            case EVIDENCE -> array(schema, Map.of("$ref", "#/components/schemas/Evidence"));
            case STATUS -> {
                schema.put(TYPE, orNull("string"));
                var words = new ArrayList<Object>(Wording.STATUSES);
                words.add(null);
                schema.put("enum", words);
            }
            default -> schema.put(TYPE, orNull("string"));
        }
        schema.put("description", column.description());
        return schema;
    }

    private static void array(Map<String, Object> schema, Map<String, Object> items) {
        schema.put(TYPE, orNull("array"));
        schema.put("items", items);
    }

    private static List<String> orNull(String type) {
        return List.of(type, "null");
    }

    private static Map<String, Object> integer(Parameter parameter) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(TYPE, "integer");
        if (parameter.minimum() != null) {
            schema.put("minimum", parameter.minimum());
        }
        if (parameter.maximum() != null) {
            schema.put("maximum", parameter.maximum());
        }
        return schema;
    }

    private static Map<String, Object> text(Parameter parameter) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(TYPE, "string");
        schema.put("maxLength", Parameter.LONGEST);
        if (!parameter.choices().isEmpty()) {
            schema.put("enum", parameter.choices());
        }
        return schema;
    }

    private static String description(Parameter parameter) {
        return parameter.kinds().isEmpty()
                ? parameter.description()
                : parameter.description() + " (the id of: " + String.join(", ", parameter.kinds()) + ")";
    }

    private static Object typed(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case INTEGER -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case THINGS, STRINGS -> List.of(text);
            default -> text;
        };
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
