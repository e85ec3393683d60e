// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.export.Links;
import org.entente.query.Column;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.jspecify.annotations.Nullable;

/// What the catalogue says of each query.
final class Catalogue {
    record ParameterJson(
            String name,
            String type,
            String description,
            boolean required,
            @Nullable String defaultValue,
            @Nullable String example,
            @Nullable Long minimum,
            @Nullable Long maximum,
            List<String> choices,
            List<String> kinds,
            @Nullable String choicesAt) {}

    record ColumnJson(String name, String type, String description) {}

    record QueryJson(
            String name,
            String title,
            String description,
            String version,
            List<ParameterJson> parameters,
            List<ColumnJson> columns,
            @Nullable String cut,
            String example,
            String schema,
            String page) {}

    private Catalogue() {}

    static Map<String, List<QueryJson>> of(List<Query> queries) {
        return Map.of("queries", queries.stream().map(Catalogue::json).toList());
    }

    /// {@return arguments to try: an example for each parameter that needs one}
    static Map<String, List<String>> example(Query query) {
        var example = new LinkedHashMap<String, List<String>>();
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(p -> example.put(p.name(), List.of(String.valueOf(p.example()))));
        return example;
    }

    private static QueryJson json(Query query) {
        return new QueryJson(
                query.name(),
                query.title(),
                query.description(),
                query.version(),
                query.parameters().stream().map(p -> json(query, p)).toList(),
                query.columns().stream().map(Catalogue::json).toList(),
                query.cut(),
                Links.answer(query.name(), example(query)),
                "/api/queries/" + query.name() + "/schema",
                "/queries/" + query.name());
    }

    private static ColumnJson json(Column column) {
        return new ColumnJson(column.name(), column.type().word(), column.description());
    }

    private static ParameterJson json(Query query, Parameter p) {
        return new ParameterJson(
                p.name(),
                p.type().word(),
                p.description(),
                p.required(),
                p.defaultText(),
                p.example(),
                p.minimum(),
                p.maximum(),
                p.choices(),
                p.kinds(),
                Choices.has(p) ? "/api/queries/" + query.name() + "/choices/" + p.name() : null);
    }
}
