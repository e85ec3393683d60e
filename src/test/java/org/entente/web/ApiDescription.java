// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds every response of the tests against the OpenAPI description that the service gives of itself.
final class ApiDescription {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    ApiDescription(String document) {
        this.document = JSON.readTree(document);
    }

    JsonNode document() {
        return document;
    }

    void check(HttpResponse<String> response) {
        String path = response.uri().getPath();
        boolean described = path.startsWith("/api/") || path.startsWith("/problems");
        String media = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!described || response.body().isEmpty()) {
            return;
        }
        if (media.equals("application/problem+json")) {
            valid(
                    "a problem",
                    document.at("/components/responses/Problem/content").get(media),
                    response.body());
            return;
        }
        JsonNode content = responses(path, response.request().method().toLowerCase(Locale.ROOT))
                .path(String.valueOf(response.statusCode()))
                .path("content");
        assertThat(content.has(media)).as("%s as %s is described", path, media).isTrue();
        switch (media) {
            case "application/json", "application/vnd.nodelink+json", "application/vnd.cytoscape+json" ->
                valid(path, content.get(media), response.body());
            case "application/jsonl" ->
                response.body().lines().forEach(line -> valid(path + " line", content.get(media), line));
            default -> {}
        }
    }

    private JsonNode responses(String path, String method) {
        String queried = path.replaceFirst(";.*", "")
                .replaceFirst("\\.(json|csv|jsonl|gexf|gexf12|graphml|cyjs|nodelink|zip)$", "");
        String decoded = queried.replace("%2F", "/");
        return document.get("paths")
                .propertyStream()
                .filter(p -> Pattern.matches(regex(p.getKey()), decoded))
                .min((a, b) ->
                        Boolean.compare(a.getKey().contains("{"), b.getKey().contains("{")))
                .map(p -> p.getValue()
                        .path(method.equals("head") ? "get" : method)
                        .path("responses"))
                .orElseThrow(() -> new AssertionError(path + " is not described"));
    }

    /// The discriminator of a fact's id may add slashes.
    private static String regex(String template) {
        return template.replaceAll("\\{[a-z]+}$", ".+").replaceAll("\\{[a-z]+}", "[^/]+");
    }

    private void valid(String what, JsonNode media, String body) {
        Schema schema = schemas.computeIfAbsent(media.toString(), _ -> {
            ObjectNode root = JSON.createObjectNode();
            root.set("components", document.get("components"));
            root.putArray("allOf").add(media.get("schema"));
            return SCHEMAS.getSchema(root);
        });
        assertThat(schema.validate(JSON.readTree(body))).as(what).isEmpty();
    }
}
