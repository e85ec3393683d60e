// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.export.GraphFormat;
import org.entente.export.GraphFormats;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphShape;

/// What the description of the REST interface says of files for graph tools.
final class GraphApi {
    /// Parameters of every graph, beside those that say which part.
    static final List<Map<String, Object>> OF_A_FILE = Stream.concat(
                    GraphShape.PARAMETERS.stream().map(OpenApi::parameter), Stream.of(version(), file()))
            .toList();

    private GraphApi() {}

    /// {@return the operation of `/api/graph`}
    static Map<String, Object> graph() {
        var parameters = new ArrayList<Object>();
        GraphQuestion.PARAMETERS.forEach(p -> parameters.add(OpenApi.parameter(p)));
        parameters.add(parameter(
                "format",
                "The format; wins over `Accept`. The ending of the address wins over both.",
                Map.of("type", "string", "enum", GraphFormats.names())));
        parameters.add(version());
        parameters.add(file());
        var headers = new LinkedHashMap<String, Object>();
        headers.put("ETag", OpenApi.header("ETag"));
        headers.put("Entente-Data-Version", OpenApi.header("DataVersion"));
        headers.put("Entente-Truncated", OpenApi.header("Truncated"));
        var ok = new LinkedHashMap<String, Object>();
        ok.put("description", "The graph, nodes before edges");
        ok.put("headers", headers);
        ok.put("content", content());
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", ok);
        responses.put("304", Map.of("$ref", "#/components/responses/NotModified"));
        responses.put("4XX", Map.of("$ref", "#/components/responses/Problem"));
        responses.put("5XX", Map.of("$ref", "#/components/responses/Problem"));
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", "graph");
        operation.put("tags", List.of("graph"));
        operation.put("summary", "The graph or a part of it, for graph tools");
        operation.put(
                "description",
                "Things as nodes, versions of facts as edges. The ending of the address says the format as well: `/api/graph.gexf`.");
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        return operation;
    }

    /// {@return the media types of graphs}
    static Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        for (GraphFormat format : GraphFormats.ALL) {
            String type = format.mediaType().endsWith("json") ? "object" : "string";
            content.put(format.mediaType(), Map.of("schema", Map.of("type", type)));
        }
        return content;
    }

    private static Map<String, Object> version() {
        return parameter("version", "In a graph: of GEXF", Map.of("type", "string", "enum", List.of("1.2", "1.3")));
    }

    private static Map<String, Object> file() {
        return parameter("file", "In a graph: how the file is to be called", Map.of("type", "string", "maxLength", 90));
    }

    private static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }
}
