// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.graph.Contract;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Every query of the catalogue over HTTP, on the whole record: as its own description says, in every format.
@Contract
@TestPropertySource(properties = "entente.import-folder=import")
class EveryQueryOverHttpTests extends WebTest {
    @Test
    void everyQueryAnswersInEveryFormatHoweverItIsAskedFor() {
        for (JsonNode query : json("/api/queries").get("queries")) {
            String example = query.get("example").stringValue();
            if (isNotAvailable(example)) {
                continue;
            }
            int rows = json(example).get("rows").size();
            String name = "/" + query.get("name").stringValue();
            for (Map.Entry<String, String> format : Map.of(
                            "json", "application/json", "csv", "text/csv", "jsonl", "application/jsonl")
                    .entrySet()) {
                String ending = example.replaceFirst(name + "(\\?|$)", name + "." + format.getKey() + "$1");
                String parameter = example + (example.contains("?") ? "&" : "?") + "format=" + format.getKey();
                var byEnding = get(ending);
                assertThat(byEnding.statusCode()).as(ending).isEqualTo(200);
                assertThat(byEnding.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(format.getValue());
                assertThat(get(parameter).body()).isEqualTo(byEnding.body());
                assertThat(get(example, "Accept", format.getValue()).body()).isEqualTo(byEnding.body());
                if (format.getKey().equals("jsonl")) {
                    assertThat(byEnding.body().lines()).hasSize(rows + 1);
                }
            }
        }
    }
}
