// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.GraphAttribute;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// GraphML (<http://graphml.graphdrawing.org>), for networkx, igraph, yEd, Cytoscape and others. Lists are JSON
/// texts. What is true or false is text too: igraph would take one that is missing for false.
final class GraphMlFormat implements GraphFormat {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public String mediaType() {
        return "application/graphml+xml";
    }

    @Override
    public Writing begin(GraphHead head, OutputStream out) throws IOException {
        var xml = new XmlOut(new BufferedOutputStream(out, 1 << 16));
        xml.start(
                "graphml",
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        xml.text("desc", PlainText.description(head));
        keys(xml, "node", "n.", head.nodes(), List.of("label"));
        keys(xml, "edge", "e.", head.edges(), List.of("label", "start", "end"));
        xml.empty("key", "id", "e.weight", "for", "edge", "attr.name", "weight", "attr.type", "double");
        Map<String, Object> about = about(head);
        for (String name : about.keySet()) {
            xml.empty("key", "id", "g." + name, "for", "graph", "attr.name", name, "attr.type", "string");
        }
        xml.start("graph", "id", "G", "edgedefault", "directed");
        values(xml, "g.", about);
        return new Writing() {
            @Override
            public void node(GraphNode node) throws IOException {
                xml.start("node", "id", node.id());
                data(xml, "n.label", PlainText.line(node.name()));
                values(xml, "n.", node.values());
                xml.end();
            }

            @Override
            public void edge(GraphEdge edge) throws IOException {
                xml.start(
                        "edge", "id", edge.id(), "source", edge.source(), "target", edge.target(), "directed", "true");
                data(xml, "e.label", edge.type());
                xml.text("data", edge.weight() + ".0", "key", "e.weight");
                data(xml, "e.start", edge.start());
                data(xml, "e.end", edge.end());
                values(xml, "e.", edge.values());
                xml.end();
            }

            @Override
            public void end() throws IOException {
                xml.end();
                xml.end();
                xml.flush();
            }
        };
    }

    /// For tools that show the attributes of a graph, but no description.
    private static Map<String, Object> about(GraphHead head) {
        var about = new LinkedHashMap<String, Object>();
        about.put("title", head.title());
        about.put("query", head.address().query());
        about.put("arguments", PlainText.arguments(head));
        about.put("permalink", head.address().permalink());
        about.put("as_of", head.asOf() == null ? "any" : head.asOf().toString());
        about.put("day", head.day().toString());
        about.put("known_by", head.knownBy().toString());
        about.put("data_version", head.dataVersion());
        about.put("truncated", String.valueOf(head.truncated()));
        about.put("notes", head.notes());
        about.put("licences", head.licences());
        return about;
    }

    private static void keys(XmlOut xml, String of, String prefix, List<GraphAttribute> attributes, List<String> texts)
            throws IOException {
        for (String name : texts) {
            xml.empty("key", "id", prefix + name, "for", of, "attr.name", name, "attr.type", "string");
        }
        for (GraphAttribute attribute : attributes) {
            xml.empty(
                    "key",
                    "id",
                    prefix + attribute.name(),
                    "for",
                    of,
                    "attr.name",
                    attribute.name(),
                    "attr.type",
                    type(attribute.type()));
        }
    }

    private static String type(GraphAttribute.Type type) {
        return switch (type) {
            case INTEGER -> "long";
            case NUMBER -> "double";
            case TEXT, TRUTH, TEXTS -> "string";
        };
    }

    private static void values(XmlOut xml, String prefix, Map<String, Object> values) throws IOException {
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Object value = entry.getValue();
            data(
                    xml,
                    prefix + entry.getKey(),
                    value instanceof List<?> list ? JSON.writeValueAsString(list) : value.toString());
        }
    }

    private static void data(XmlOut xml, String key, @Nullable Object value) throws IOException {
        if (value instanceof String || value instanceof LocalDate) {
            xml.text("data", value.toString(), "key", key);
        }
    }
}
