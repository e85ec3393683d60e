// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.query.Spell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A graph with every trap keeps each node, each edge and each value in each format; what a format cannot
/// say is left out or text, and never something else.
class GraphFormatTests {
    private static final String REPLACED = "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe";

    static List<GraphFormat> formats() {
        return GraphFormats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameGraphGivesTheSameBytes(GraphFormat format) {
        assertThat(GraphTraps.file(format)).isEqualTo(GraphTraps.file(format)).isNotEmpty();
    }

    @Test
    void gexfKeepsParallelEdgesApartByTheirKind() throws Exception {
        Document gexf = xml("gexf");
        var kinds = new HashSet<String>();
        for (Element edge : elements(gexf, "edge")) {
            assertThat(kinds.add(edge.getAttribute("source") + edge.getAttribute("target") + edge.getAttribute("kind")))
                    .isTrue();
            assertThat(edge.getAttribute("type")).isEqualTo("directed");
        }
        assertThat(elements(gexf, "edge"))
                .extracting(e -> e.getAttribute("kind"))
                .containsExactly(
                        "PLEDGED",
                        "PLEDGED#2",
                        "PLEDGED#3",
                        "ATTENDED",
                        "SANCTIONS",
                        "REPRESENTS",
                        "DEPENDS_ON",
                        "ATTENDED");
        assertThat(elements(gexf, "attributes")).hasSize(2);
    }

    @Test
    void gexfSaysWhenAndTellsNoDayThatIsNotKnown() throws Exception {
        List<Element> edges = elements(xml("gexf"), "edge");
        assertThat(edges)
                .extracting(e -> e.getAttribute("start") + ".." + e.getAttribute("end"))
                .containsExactly(
                        "2021-01-01..2024-12-31",
                        "2023-12-02..",
                        "..2020-02-29",
                        "2021-11-01..2021-11-01",
                        "..",
                        "0999-03-15..",
                        "..",
                        "..");
        assertThat(elements(edges.getLast(), "spell"))
                .extracting(e -> e.getAttribute("start") + ".." + e.getAttribute("end"))
                .containsExactly("..2019-12-31", "2024-02-29..2024-02-29", "2025-01-01..");
        assertThat(elements(edges.getFirst(), "spell")).isEmpty();
        assertThat(value(edges.get(0), "since")).isEqualTo("2021");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2025, 9, 4);
        assertThat(new Spell(day, day)).hasToString("2025-09-04/2025-09-04");
        assertThatThrownBy(() -> new Spell(day, day.minusDays(1))).hasMessageContaining("2025-09-04");
    }

    @ParameterizedTest
    @MethodSource("xmlFormats")
    void xmlKeepsEveryText(String name) throws Exception {
        Document document = xml(name);
        List<Element> nodes = elements(document, "node");
        assertThat(nodes).hasSameSizeAs(GraphTraps.THINGS);
        assertThat(elements(document, "edge")).hasSameSizeAs(GraphTraps.FACTS);
        assertThat(nodes)
                .extracting(node -> label(node))
                .containsExactly(
                        "United States", "COP26 Glasgow 2021", GraphTraps.RIGHT_TO_LEFT, GraphTraps.EMOJI, REPLACED);
        Element self = elements(document, "edge").get(4);
        assertThat(self.getAttribute("source")).isEqualTo(self.getAttribute("target"));
        assertThat(value(self, "quote")).isEqualTo(GraphTraps.QUOTES);
        assertThat(value(elements(document, "edge").get(5), "quote")).isEqualTo(REPLACED);
        assertThat(value(elements(document, "edge").getLast(), "quote")).isEqualTo(GraphTraps.LINES);
        assertThat(value(nodes.get(2), "big_number")).isEqualTo(String.valueOf(GraphTraps.BEYOND_DOUBLES));
        assertThat(value(nodes.get(2), "plural")).isNull();
        assertThat(value(nodes.get(3), "label_")).isEqualTo("not the label");
        assertThat(value(elements(document, "edge").get(0), "amount")).isEqualTo("1.14E10");
        assertThat(new String(GraphTraps.file(GraphFormats.named(name).orElseThrow()), StandardCharsets.UTF_8))
                .contains("dataset:traps@1", "CC BY 4.0", "Truncated", "A note &amp; another", "/api/graph.x?asOf=any");
    }

    static List<String> xmlFormats() {
        return List.of("gexf", "gexf12", "graphml");
    }

    @Test
    void jsonKeepsWhatJavaScriptWouldRound() {
        JsonNode cytoscape = json("cyjs").get("elements");
        JsonNode link = json("nodelink");
        for (JsonNode node : List.of(
                cytoscape.get("nodes").get(2).get("data"), link.get("nodes").get(2))) {
            assertThat(node.get("big_number").stringValue()).isEqualTo(String.valueOf(GraphTraps.BEYOND_DOUBLES));
            assertThat(node.get("name").stringValue()).isEqualTo(GraphTraps.RIGHT_TO_LEFT);
            assertThat(node.has("plural")).isFalse();
        }
        assertThat(cytoscape
                        .get("nodes")
                        .get(0)
                        .get("data")
                        .get("aliases")
                        .get(0)
                        .stringValue())
                .isEqualTo(GraphTraps.QUOTES);
        var ids = new HashSet<String>();
        cytoscape.forEach(list -> list.forEach(
                e -> assertThat(ids.add(e.get("data").get("id").stringValue())).isTrue()));
        assertThat(ids).hasSize(GraphTraps.THINGS.size() + GraphTraps.FACTS.size());
        assertThat(link.get("links")).hasSameSizeAs(GraphTraps.FACTS);
        assertThat(link.get("links").get(5).get("quote").stringValue()).isEqualTo(REPLACED);
        assertThat(link.get("graph").get("licences")).hasSize(2);
    }

    @Test
    void theCsvPairHasTheHeadersOfTheImporter() throws IOException {
        Map<String, List<String>> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file("zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        }
        assertThat(files.keySet()).containsExactly("about.txt", "nodes.csv", "relationships.csv");
        assertThat(Objects.requireNonNull(files.get("nodes.csv")).getFirst())
                .isEqualTo(
                        "id:ID,name,:LABEL,type,label_,color_,big_number:long,share:double,plural:boolean,aliases:string[]");
        assertThat(Objects.requireNonNull(files.get("relationships.csv")).getFirst())
                .startsWith(":START_ID,:END_ID,:TYPE,id,weight:long,start:date,end:date,");
        assertThat(files.get("nodes.csv")).hasSize(GraphTraps.THINGS.size() + 1);
        assertThat(files.get("relationships.csv")).hasSize(GraphTraps.FACTS.size() + 2); // one text has two lines
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aGraphWithNothingInItIsOneToo(GraphFormat format) throws Exception {
        var out = new ByteArrayOutputStream();
        var writer = new GraphWriter(format, out);
        writer.begin(GraphTraps.HEAD);
        writer.end();
        if (format.mediaType().endsWith("xml")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(out.toByteArray()));
        } else if (format.mediaType().endsWith("json")) {
            assertThat(new JsonMapper().readTree(out.toByteArray()).isObject()).isTrue();
        }
        assertThat(out.size()).isPositive();
    }

    private static byte[] file(String format) {
        return GraphTraps.file(GraphFormats.named(format).orElseThrow());
    }

    private static JsonNode json(String format) {
        return new JsonMapper().readTree(file(format));
    }

    private static Document xml(String format) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file(format)));
    }

    private static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    private static List<Element> elements(Element element, String name) {
        return list(element.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String label(Element node) {
        String label = node.getAttribute("label");
        return label.isEmpty() ? String.valueOf(value(node, "label")) : label;
    }

    private static @Nullable String value(Element of, String name) {
        for (Element value : list(of.getElementsByTagName("attvalue"))) {
            if (value.getAttribute("for").equals(name)) {
                return value.getAttribute("value");
            }
        }
        for (Element data : list(of.getElementsByTagName("data"))) {
            if (data.getAttribute("key").substring(2).equals(name)) {
                return data.getTextContent();
            }
        }
        return null;
    }
}
