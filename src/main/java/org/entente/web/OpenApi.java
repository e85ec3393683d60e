// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.query.JsonSchema;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.QueryRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The description of the REST interface in OpenAPI 3.1: what is fixed stands in `openapi.yaml`, each canned
/// query is added from its header.
@RestController
class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Object> document;

    OpenApi(QueryRunner runner) {
        this.document = fixed();
        Map<String, Object> paths = part(document, "paths");
        Map<String, Object> schemas = part(part(document, "components"), "schemas");
        schemas.put("Evidence", JsonSchema.evidence());
        paths.put("/api/graph", Map.of("get", GraphApi.graph()));
        for (Query query : runner.queries().list()) {
            schemas.put(query.name() + "-row", JsonSchema.row(query));
            schemas.put(query.name() + "-answer", answer(query, part(schemas, "Answer")));
            paths.put("/api/queries/" + query.name(), Map.of("get", get(query), "post", post(query)));
            if (query.name().equals("things")) {
                Map<String, Object> search = get(query);
                search.put("operationId", "search");
                search.put("tags", List.of("things"));
                paths.put("/api/things", Map.of("get", search));
            }
        }
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> document() {
        return document;
    }

    private static Map<String, Object> get(Query query) {
        Map<String, Object> operation = operation(query, query.name());
        var parameters = new ArrayList<Object>();
        query.parameters().forEach(p -> parameters.add(parameter(p)));
        for (String common : List.of("format", "after", "dataVersion", "deadline")) {
            parameters.add(Map.of("$ref", "#/components/parameters/" + common));
        }
        if (Drawing.isDrawn(query)) {
            parameters.addAll(GraphApi.OF_A_FILE);
        }
        operation.put("parameters", parameters);
        Map<String, Object> responses = responses(query);
        responses.put("304", Map.of("$ref", "#/components/responses/NotModified"));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> post(Query query) {
        Map<String, Object> operation = operation(query, query.name() + "-post");
        var parameters = new ArrayList<Object>(List.of(Map.of("$ref", "#/components/parameters/format")));
        if (Drawing.isDrawn(query)) {
            parameters.addAll(GraphApi.OF_A_FILE);
        }
        operation.put("parameters", parameters);
        var properties = new LinkedHashMap<String, Object>();
        properties.put("arguments", JsonSchema.arguments(query));
        properties.put("after", Map.of("type", List.of("string", "null")));
        properties.put("dataVersion", Map.of("type", List.of("string", "null")));
        properties.put("deadline", Map.of("type", List.of("integer", "null"), "minimum", 1));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        operation.put(
                "requestBody",
                Map.of("required", true, "content", Map.of("application/json", Map.of("schema", schema))));
        operation.put("responses", responses(query));
        return operation;
    }

    private static Map<String, Object> operation(Query query, String id) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id);
        operation.put("tags", List.of("queries"));
        operation.put("summary", query.title());
        operation.put("description", query.description());
        return operation;
    }

    static Map<String, Object> parameter(Parameter parameter) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", parameter.name());
        described.put("in", "query");
        described.put("required", parameter.required());
        Map<String, Object> schema = JsonSchema.argument(parameter);
        described.put("description", Objects.requireNonNull(schema.remove("description")));
        described.put("schema", schema);
        if (parameter.required()) {
            // pages that try the interface out fill this in; an optional one they would then always send
            described.put("example", parameter.isList() ? List.of(example(parameter)) : example(parameter));
        }
        return described;
    }

    private static String example(Parameter parameter) {
        return String.valueOf(parameter.example());
    }

    private static Map<String, Object> responses(Query query) {
        Map<String, Object> row = Map.of("$ref", SCHEMAS + query.name() + "-row");
        var content = new LinkedHashMap<String, Object>();
        content.put("application/json", Map.of("schema", Map.of("$ref", SCHEMAS + query.name() + "-answer")));
        content.put("text/csv", Map.of("schema", Map.of("type", "string")));
        content.put(
                "application/jsonl", Map.of("schema", Map.of("oneOf", List.of(row, Map.of("$ref", SCHEMAS + "End")))));
        if (Drawing.isDrawn(query)) {
            content.putAll(GraphApi.content());
        }
        var headers = new LinkedHashMap<String, Object>();
        headers.put("ETag", header("ETag"));
        headers.put("Link", header("Link"));
        headers.put("Entente-As-Of", header("AsOf"));
        headers.put("Entente-Known-By", header("KnownBy"));
        headers.put("Entente-Data-Version", header("DataVersion"));
        headers.put("Entente-Truncated", header("Truncated"));
        var ok = new LinkedHashMap<String, Object>();
        ok.put("description", "The answer");
        ok.put("headers", headers);
        ok.put("content", content);
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", ok);
        responses.put("4XX", Map.of("$ref", "#/components/responses/Problem"));
        responses.put("5XX", Map.of("$ref", "#/components/responses/Problem"));
        return responses;
    }

    private static Map<String, Object> answer(Query query, Map<String, Object> any) {
        var answer = new LinkedHashMap<>(any);
        var properties = new LinkedHashMap<>(part(any, "properties"));
        properties.put("query", Map.of("const", query.name()));
        properties.put("rows", Map.of("type", "array", "items", Map.of("$ref", SCHEMAS + query.name() + "-row")));
        answer.put("description", query.title());
        answer.put("properties", properties);
        return answer;
    }

    static Map<String, Object> header(String name) {
        return Map.of("$ref", "#/components/headers/" + name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String key) {
        return (Map<String, Object>) Objects.requireNonNull(whole.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fixed() {
        try (var in = new ClassPathResource("openapi.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, LinkedHashMap.class);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.yaml is part of the program", e);
        }
    }
}
