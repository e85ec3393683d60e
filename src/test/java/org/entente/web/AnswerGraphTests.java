// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web.DrawnGraph.ids;
import static org.entente.web.DrawnGraph.joined;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.graph.Contract;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// The facts of an answer as a graph.
@Contract
@TestPropertySource(properties = "entente.import-folder=import")
class AnswerGraphTests extends WebTest {
    private static final String PARIS = "event:2025-09-04-paris";

    @Test
    void everyFactOfAnAnswerIsDrawnOrSaidToBeLeftOut() {
        JsonNode rows =
                json("/api/queries/representation?asOf=2026-11-25&limit=500").get("rows");
        JsonNode graph = json("/api/queries/representation.nodelink?asOf=2026-11-25&limit=500");
        assertThat(ids(graph.get("links"), "fact")).isEqualTo(ids(rows, "fact"));
        assertThat(json("/api/queries/disputed.nodelink")
                        .get("graph")
                        .get("notes")
                        .toString())
                .contains("facts of the answer are not drawn");
    }

    @Test
    void parametersOfGraphsAreRefusedForRows() {
        var response = get("/api/queries/pledges?beneficiary=country:UA&fold=commitments");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("is for graphs", "gexf");
    }

    @Test
    void theFactsOfAnAnswerAreAGraph() {
        JsonNode rows = json("/api/queries/attendance?event=" + PARIS).get("rows");
        JsonNode graph = json("/api/queries/attendance.nodelink?event=" + PARIS);
        Set<String> facts = rows.valueStream()
                .filter(row -> !row.get("fact").isNull())
                .map(row -> row.get("fact").stringValue())
                .filter(fact -> fact.startsWith("attendance/"))
                .collect(Collectors.toSet());
        assertThat(ids(graph.get("links"), "fact")).isEqualTo(facts);
        joined(graph);
        assertThat(json("/api/queries/pledges.cyjs?beneficiary=country:UA&limit=3")
                        .get("data")
                        .get("truncated")
                        .booleanValue())
                .isTrue();
        JsonNode folded = json("/api/queries/pledges.nodelink?beneficiary=country:UA&fold=commitments");
        assertThat(ids(folded.get("links"), "target")).contains("country:UA");
        joined(folded);
    }

    @Test
    void eachPageOfAnAnswerHasATagOfItsOwn() {
        String path = "/api/queries/pledges.gexf?beneficiary=country:UA&limit=2";
        String next = json("/api/queries/pledges?beneficiary=country:UA&limit=2")
                .get("next")
                .stringValue();
        String after = next.replaceFirst(".*(after=)", "&$1");
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        var second = get(path + after, "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isNotEqualTo(get(path).body());
    }

    @Test
    void aLongListOfThingsIsPostedAndDrawn() {
        var response = send(request("/api/queries/under-sanctions.nodelink", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"arguments\": {\"things\": [\"country:RU\", \"company:rosneft\"]}}"))
                .build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("SANCTIONS", "company:rosneft");
    }

    @Test
    void anAnswerWithoutFactsIsNoGraph() {
        assertThat(get("/api/queries/totals.gexf").statusCode()).isEqualTo(406);
        assertThat(get("/api/graph", "Accept", "text/html").statusCode()).isEqualTo(406);
    }
}
