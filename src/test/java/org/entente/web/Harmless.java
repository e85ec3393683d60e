// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What no response may show, whatever was asked.
final class Harmless {
    private static final JsonMapper JSON = new JsonMapper();

    private Harmless() {}

    static void check(String response) {
        assertThat(response)
                .doesNotContain("Exception", "java.", "tools.jackson", "org.entente", "org.spring", "org.apache")
                .doesNotContain("org.neo4j", "MATCH (", "\tat ", "Tomcat", "Lucene", "root:", "Cookie: secret")
                // half a character is no Unicode, and many readers of JSON break at it
                .doesNotContainPattern("\\\\u[dD][89a-fA-F]");
    }

    /// {@return the problem of a response that must be one}
    ///
    /// @param slug the end of its type
    static JsonNode problem(HttpResponse<String> response, int status, String slug) {
        check(response.body());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        isProblem(problem, status, slug);
        return problem;
    }

    static void isProblem(JsonNode problem, int status, String slug) {
        assertThat(problem.at("/type").asString()).as(problem.toString()).isEqualTo("/problems/" + slug);
        assertThat(problem.at("/status").asInt()).as(problem.toString()).isEqualTo(status);
    }
}
