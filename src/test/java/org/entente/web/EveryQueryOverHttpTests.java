// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.entente.graph.Contract;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Every query of the catalogue over HTTP, on the whole record: as its own description says, in every format. How
/// the format is chosen is in [RestTests].
@Contract
@TestPropertySource(properties = "entente.import-folder=import")
class EveryQueryOverHttpTests extends WebTest {
    private static final Map<String, String> FORMATS =
            Map.of("json", "application/json", "csv", "text/csv", "jsonl", "application/jsonl");

    @Test
    void everyQueryAnswersInEveryFormat() {
        for (JsonNode query : json("/api/queries").get("queries")) {
            String example = query.get("example").stringValue();
            if (isNotAvailable(example)) {
                continue;
            }
            String name = "/" + query.get("name").stringValue();
            var bodies = new HashMap<String, String>();
            FORMATS.forEach((format, type) -> {
                String path = example.replaceFirst(name + "(\\?|$)", name + "." + format + "$1");
                var response = get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                assertThat(response.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(type);
                bodies.put(format, response.body());
            });
            int rows = JSON.readTree(bodies.get("json")).get("rows").size();
            assertThat(requireNonNull(bodies.get("jsonl")).lines()).as(name).hasSize(rows + 1);
        }
    }
}
