// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web.DrawnGraph.ids;
import static org.entente.web.DrawnGraph.joined;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.graph.Contract;
import org.entente.query.GraphQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// The graph as a file: what is in it, and what must not be.
@Contract
@TestPropertySource(properties = "entente.import-folder=import")
class GraphTests extends WebTest {
    private static final String PARIS = "event:2025-09-04-paris";

    @Test
    void theWholeGraphHasEveryFactThatStandsOnce() {
        JsonNode graph = json("/api/graph.nodelink");
        Set<String> nodes = ids(graph.get("nodes"), "id");
        assertThat(nodes).hasSameSizeAs(graph.get("nodes")).contains("country:FR", PARIS, "commitment:us-role");
        assertThat(nodes).noneMatch(id -> id.startsWith("source:") || id.startsWith("dataset:"));
        assertThat(ids(graph.get("links"), "key")).hasSameSizeAs(graph.get("links"));
        joined(graph);
        assertThat(graph.get("graph").get("truncated").booleanValue()).isFalse();
        assertThat(ids(graph.get("links"), "source_url")).allMatch(url -> url.startsWith("http"));
        for (JsonNode edge : graph.get("links")) {
            assertThat(edge.get("sources")).isNotEmpty();
            assertThat(edge.get("evidence").stringValue())
                    .startsWith("http://localhost:" + port() + "/api/facts/")
                    .doesNotContain(" ");
            assertThat(edge.get("sentence").stringValue()).isNotBlank();
            assertThat(edge.get("holds").stringValue()).isIn("yes", "unknown");
        }
    }

    @Test
    void everyFormatHasTheSameNodesAndEdges() {
        JsonNode link = json("/api/graph.nodelink");
        JsonNode cytoscape = json("/api/graph.cyjs").get("elements");
        String gexf = get("/api/graph.gexf").body();
        String old = get("/api/graph.gexf?version=1.2").body();
        String graphMl = get("/api/graph.graphml").body();
        int nodes = link.get("nodes").size();
        int edges = link.get("links").size();
        assertThat(edges).isGreaterThan(900);
        assertThat(cytoscape.get("nodes")).hasSize(nodes);
        assertThat(cytoscape.get("edges")).hasSize(edges);
        for (String xml : List.of(gexf, old, graphMl)) {
            assertThat(xml.split("<node ", -1)).hasSize(nodes + 1);
            assertThat(xml.split("<edge ", -1)).hasSize(edges + 1);
        }
        assertThat(gexf).contains("xmlns=\"http://gexf.net/1.3\"");
        assertThat(old).contains("version=\"1.2\"").doesNotContain("liststring");
    }

    @Test
    void whatIsOnlyConsideredIsNeverDrawnAsASanction() {
        JsonNode graph =
                json("/api/graph.nodelink?types=SANCTIONS,CONSIDERS,TARGETS&asOf=2025-09-05&knownBy=2025-09-05");
        assertThat(graph.get("links").valueStream().map(e -> e.get("type").stringValue()))
                .contains("CONSIDERS")
                .isSubsetOf("SANCTIONS", "CONSIDERS", "TARGETS");
        graph.get("links")
                .valueStream()
                .filter(e -> e.get("target").stringValue().equals("country:CN"))
                .forEach(e -> assertThat(e.get("type").stringValue()).isEqualTo("TARGETS"));
        joined(graph);
    }

    @Test
    void aDayShowsWhatHeldThenAndAnyDayShowsEveryVersion() {
        int then = json("/api/graph.nodelink?asOf=2025-03-01").get("links").size();
        int today = json("/api/graph.nodelink").get("links").size();
        JsonNode any = json("/api/graph.nodelink?asOf=any");
        assertThat(then).isLessThan(today);
        assertThat(any.get("links").size()).isGreaterThan(today);
        assertThat(any.get("graph").get("asOf").stringValue()).isEqualTo("any");
        assertThat(any.get("links").valueStream().filter(e -> e.has("end"))).isNotEmpty();
        assertThat(any.get("links")
                        .valueStream()
                        .filter(e -> e.get("holds").stringValue().equals("no")))
                .isNotEmpty();
        joined(any);
    }

    /// As a page of Swagger fills them in.
    @Test
    void allExamplesTogetherGiveAGraph() {
        String asked = GraphQuestion.PARAMETERS.stream()
                .filter(parameter -> parameter.example() != null)
                .map(parameter -> parameter.name() + "=" + parameter.example())
                .collect(Collectors.joining("&"));
        String graph = get("/api/graph.nodelink?" + asked).body();
        assertThat(graph).contains("\"links\":[{");
    }

    @Test
    void aroundAThingIsWhatIsSoNear() {
        JsonNode one = json("/api/graph.nodelink?around=" + PARIS);
        JsonNode two = json("/api/graph.nodelink?around=" + PARIS + "&hops=2&types=ATTENDED");
        assertThat(ids(one.get("nodes"), "id"))
                .contains(PARIS, "country:FR")
                .doesNotContain("commitment:swedish-gripens");
        assertThat(two.get("nodes").size()).isGreaterThan(80);
        assertThat(ids(two.get("links"), "type")).containsOnly("ATTENDED");
        joined(one);
        joined(two);
    }

    @Test
    void nothingIsKnownBeforeItWasReported() {
        JsonNode then = json("/api/graph.nodelink?asOf=2025-09-05&knownBy=2025-09-05");
        Set<String> joined = ids(then.get("links"), "source");
        joined.addAll(ids(then.get("links"), "target"));
        assertThat(ids(then.get("nodes"), "id"))
                .isEqualTo(joined)
                .contains("commitment:guarantees-26")
                .doesNotContain("event:2026-01-06-paris", "commitment:eu-ninety-billion");
        assertThat(json("/api/graph.nodelink?knownBy=1900-01-01").get("nodes")).isEmpty();
        assertThat(ids(json("/api/graph.nodelink").get("nodes"), "id"))
                .as("what no fact touches is a part of the whole")
                .contains("org:elysee");
    }

    @Test
    void theStateAndTheTermsOfANodeAreThoseOfTheDay() {
        JsonNode before =
                node("/api/graph.nodelink?around=event:2026-01-06-paris&knownBy=2025-12-31", "event:2026-01-06-paris");
        assertThat(Objects.requireNonNull(before).has("state")).isFalse();
        JsonNode held = node("/api/graph.nodelink", PARIS);
        assertThat(Objects.requireNonNull(held).get("state").stringValue()).isEqualTo("held");
        JsonNode pledged = json("/api/graph.nodelink");
        Map<String, JsonNode> nodes = new HashMap<>();
        pledged.get("nodes").forEach(n -> nodes.put(n.get("id").stringValue(), n));
        pledged.get("links")
                .valueStream()
                .filter(e -> e.get("type").stringValue().equals("PLEDGED") && e.has("amount"))
                .forEach(e -> assertThat(
                                Objects.requireNonNull(nodes.get(e.get("target").stringValue()))
                                        .get("amount"))
                        .isEqualTo(e.get("amount")));
    }

    @Test
    void everyAddressOfEvidenceAnswers() {
        Set<String> addresses =
                ids(json("/api/graph.nodelink?types=REPRESENTS,SANCTIONS").get("links"), "evidence");
        assertThat(addresses).anyMatch(address -> address.contains("%20"));
        addresses.stream()
                .limit(150)
                .forEach(address -> assertThat(
                                get(address.replaceFirst("http://[^/]*", "")).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void whatIsFirmIsWhoMakesItAndNotWhomItIsFor() {
        json("/api/graph.nodelink?asOf=any&types=BENEFITS,TARGETS,PART_OF,DEPENDS_ON")
                .get("links")
                .forEach(
                        e -> assertThat(e.path("status").asString("considered")).isEqualTo("considered"));
    }

    @Test
    void whatHasEndedIsNotCalledUnknown() {
        json("/api/graph.nodelink?asOf=any")
                .get("links")
                .valueStream()
                .filter(e -> e.get("holds").stringValue().equals("no"))
                .forEach(e -> assertThat(e.get("sentence").stringValue()).doesNotContain("unknown on that day"));
    }

    @Test
    void aPermalinkAsksTheSameAgain() {
        String next = json("/api/queries/pledges?beneficiary=country:UA&limit=20")
                .get("next")
                .stringValue();
        for (String path : List.of(
                "/api/graph.nodelink?types=PLEDGED&fold=commitments&aggregate=true",
                "/api/graph.nodelink?around=country:FR&hops=2&asOf=any",
                "/api/queries/pledges.nodelink?beneficiary=country:UA&fold=commitments",
                next.replace("/pledges?", "/pledges.nodelink?"))) {
            String file = get(path).body();
            String permalink = json(path).get("graph").get("permalink").stringValue();
            assertThat(get(permalink.replaceFirst("http://[^/]*", "")).body()).isEqualTo(file);
        }
        var unknown = get("/api/graph.gexf?dataVersion=dataset:coalition@00000000000000000000");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    private @Nullable JsonNode node(String path, String id) {
        return json(path)
                .get("nodes")
                .valueStream()
                .filter(n -> n.get("id").stringValue().equals(id))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/graph, application/gexf+xml, application/gexf+xml",
        "/api/graph, application/graphml+xml, application/graphml+xml",
        "/api/graph, '*/*', application/gexf+xml",
        "/api/graph?format=cyjs, '*/*', application/vnd.cytoscape+json",
        "/api/graph.zip?format=cyjs, '*/*', application/zip",
        "/api/graph.json, '*/*', application/vnd.nodelink+json",
        "/api/graph, application/json, application/vnd.nodelink+json",
        "/api/graph?format=&file=&version=, '*/*', application/gexf+xml",
        "/api/queries/events-of.gexf?party=country:FR&format=csv, '*/*', application/gexf+xml",
        "/api/queries/events-of?party=country:FR, application/gexf+xml, application/gexf+xml",
        "/api/queries/events-of?party=country:FR&format=graphml, '*/*', application/graphml+xml",
        "/api/queries/events-of?party=country:FR, '*/*', application/json",
    })
    void theEndingTheFormatAndAcceptChoose(String path, String accept, String type) {
        assertThat(get(path, "Accept", accept)
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith(type);
    }

    @Test
    void aFileHasANameAndATagAndTheSameBytes() {
        var file = get("/api/graph.gexf?types=SANCTIONS&file=sanctions.gexf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"sanctions.gexf\"");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        var again = get("/api/graph.gexf?types=SANCTIONS&file=sanctions.gexf", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/api/graph.gexf?types=SANCTIONS").body()).isEqualTo(file.body());
        assertThat(get("/api/graph.graphml?types=SANCTIONS", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types=PLEDGD",
                "hops=4",
                "hops=2",
                "around=country:XX",
                "asOf=yesterday",
                "fold=all",
                "aggregate=yes",
                "aggregate=true&aggregate=true",
                "typs=PLEDGED",
                "version=1.4",
                "format=png",
                "file=../../x",
                "asOf=today&asOf=today",
            })
    void whatCannotBeDrawnIsAProblem(String parameters) {
        var response = get("/api/graph?" + parameters);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/bad-argument");
    }
}
