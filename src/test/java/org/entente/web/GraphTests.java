// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// The graph as a file: what is in it, and what must not be.
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
                    .isEqualTo("http://localhost:" + port() + "/api/facts/"
                            + edge.get("fact").stringValue());
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
    void foldedCommitmentsAreEdgesBetweenParties() {
        JsonNode folded = json("/api/graph.nodelink?types=PLEDGED&fold=commitments");
        joined(folded);
        List<JsonNode> france = folded.get("links")
                .valueStream()
                .filter(e -> e.get("source").stringValue().equals("country:FR")
                        && e.get("target").stringValue().equals("country:UA"))
                .toList();
        assertThat(france).isNotEmpty().allSatisfy(e -> {
            assertThat(e.get("commitment").stringValue()).startsWith("commitment:");
            assertThat(e.get("commitment_name").stringValue()).isNotBlank();
            assertThat(e.get("role").stringValue()).isEqualTo("BENEFITS");
        });
        assertThat(ids(folded.get("nodes"), "id")).doesNotContain("commitment:military-hubs");
        // what is for nobody in particular stays a node, and is not lost
        Set<String> plain = json("/api/graph.nodelink?types=PLEDGED")
                .get("links")
                .valueStream()
                .map(e -> e.get("fact").stringValue())
                .collect(Collectors.toSet());
        assertThat(ids(folded.get("links"), "fact")).isEqualTo(plain);
    }

    @Test
    void parallelFactsAreOneEdgeOnlyIfThatIsAsked() {
        String whole = "/api/graph.nodelink?asOf=any&types=PLEDGED,ATTENDED,SANCTIONS&fold=commitments";
        JsonNode plain = json(whole);
        JsonNode one = json(whole + "&aggregate=true");
        assertThat(one.get("links").size()).isLessThan(plain.get("links").size());
        Set<String> pairs = one.get("links")
                .valueStream()
                .map(e -> e.get("source").stringValue()
                        + e.get("type").stringValue()
                        + e.get("target").stringValue())
                .collect(Collectors.toSet());
        assertThat(pairs).hasSameSizeAs(one.get("links"));
        Set<String> listed = one.get("links")
                .valueStream()
                .flatMap(e -> e.get("edge_ids").valueStream())
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(ids(plain.get("links"), "key"));
        assertThat(one.get("graph").get("name").stringValue()).contains("drawn as one edge");
        assertThat(one.get("graph").get("permalink").stringValue()).contains("aggregate=true");
        joined(one);
        JsonNode answer = json("/api/queries/pledges.nodelink?beneficiary=country:UA&fold=commitments&aggregate=true");
        assertThat(ids(answer.get("links"), "target")).contains("country:UA");
        assertThat(answer.get("links").valueStream().filter(e -> e.get("count").asInt() > 1))
                .isNotEmpty();
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

    @ParameterizedTest
    @CsvSource({
        "/api/graph, application/gexf+xml, application/gexf+xml",
        "/api/graph, application/graphml+xml, application/graphml+xml",
        "/api/graph, '*/*', application/gexf+xml",
        "/api/graph?format=cyjs, '*/*', application/vnd.cytoscape+json",
        "/api/graph.zip?format=cyjs, '*/*', application/zip",
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

    private static void joined(JsonNode graph) {
        Set<String> nodes = ids(graph.get("nodes"), "id");
        for (JsonNode edge : graph.get("links")) {
            assertThat(nodes)
                    .contains(
                            edge.get("source").stringValue(), edge.get("target").stringValue());
        }
    }

    private static Set<String> ids(JsonNode elements, String name) {
        var ids = new HashSet<String>();
        elements.valueStream()
                .filter(element -> element.has(name))
                .forEach(element -> ids.add(element.get(name).stringValue()));
        return ids;
    }
}
