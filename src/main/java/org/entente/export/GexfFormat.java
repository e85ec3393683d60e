// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.query.GraphAttribute;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.entente.query.Spell;

/// GEXF (<https://gexf.net>), 1.3 for Gephi and Gephi Lite, 1.2 for readers that know no other.
///
/// Gephi takes edges of one kind between two nodes for one edge and mixes their values. So in 1.3 each has
/// a kind of its own: the relationship type, with a number from the second on. 1.2 has no kinds, nor lists:
/// theirs are texts joined by ` | `.
final class GexfFormat implements GraphFormat {
    /// Of the format.
    enum Version {
        V1_3("gexf", "1.3", "http://gexf.net/1.3"),
        V1_2("gexf12", "1.2", "http://www.gexf.net/1.2draft");

        private final String format;
        private final String number;
        private final String namespace;

        Version(String format, String number, String namespace) {
            this.format = format;
            this.number = number;
            this.namespace = namespace;
        }
    }

    private final Version version;

    GexfFormat(Version version) {
        this.version = version;
    }

    @Override
    public String name() {
        return version.format;
    }

    @Override
    public String ending() {
        return "gexf";
    }

    @Override
    public String mediaType() {
        return "application/gexf+xml";
    }

    @Override
    public Writing begin(GraphHead head, OutputStream out) throws IOException {
        var xml = new XmlOut(new BufferedOutputStream(out, 1 << 16));
        xml.start("gexf", "xmlns", version.namespace, "version", version.number);
        xml.start("meta");
        xml.text("creator", "Entente");
        xml.text("description", PlainText.description(head));
        xml.end();
        xml.start(
                "graph",
                "defaultedgetype",
                "directed",
                "mode",
                "dynamic",
                "timeformat",
                "date",
                "timerepresentation",
                version == Version.V1_3 ? "interval" : null);
        attributes(xml, "node", head.nodes());
        attributes(xml, "edge", head.edges());
        xml.start("nodes");
        return new GexfWriting(xml);
    }

    private void attributes(XmlOut xml, String of, List<GraphAttribute> attributes) throws IOException {
        xml.start("attributes", "class", of, "mode", "static");
        for (GraphAttribute attribute : attributes) {
            xml.empty("attribute", "id", attribute.name(), "title", attribute.name(), "type", type(attribute.type()));
        }
        xml.end();
    }

    private String type(GraphAttribute.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "long";
            case NUMBER -> "double";
            case TRUTH -> "boolean";
            case TEXTS -> version == Version.V1_3 ? "liststring" : "string";
        };
    }

    private final class GexfWriting implements Writing {
        private final XmlOut xml;
        private boolean hasEdges;

        GexfWriting(XmlOut xml) {
            this.xml = xml;
        }

        @Override
        public void node(GraphNode node) throws IOException {
            xml.start("node", "id", node.id(), "label", PlainText.line(node.name()));
            values(node.values());
            xml.end();
        }

        @Override
        public void edge(GraphEdge edge) throws IOException {
            edges();
            xml.start(
                    "edge",
                    "id",
                    edge.id(),
                    "source",
                    edge.source(),
                    "target",
                    edge.target(),
                    "type",
                    "directed",
                    "kind",
                    version == Version.V1_3 ? kind(edge) : null,
                    "label",
                    edge.type(),
                    "weight",
                    edge.weight() + ".0",
                    "start",
                    edge.start(),
                    "end",
                    edge.end());
            spells(edge.spells());
            values(edge.values());
            xml.end();
        }

        @Override
        public void end() throws IOException {
            edges();
            xml.end();
            xml.end();
            xml.end();
            xml.flush();
        }

        private void edges() throws IOException {
            if (!hasEdges) {
                xml.end();
                xml.start("edges");
                hasEdges = true;
            }
        }

        /// One spell is said by the edge itself.
        private void spells(List<Spell> spells) throws IOException {
            if (spells.size() > 1) {
                xml.start("spells");
                for (Spell spell : spells) {
                    xml.empty("spell", "start", spell.start(), "end", spell.end());
                }
                xml.end();
            }
        }

        private void values(Map<String, Object> values) throws IOException {
            if (values.isEmpty()) {
                return;
            }
            xml.start("attvalues");
            for (Map.Entry<String, Object> entry : values.entrySet()) {
                xml.empty("attvalue", "for", entry.getKey(), "value", text(entry.getValue()));
            }
            xml.end();
        }

        private String text(Object value) {
            if (!(value instanceof List<?> list)) {
                return value.toString();
            }
            return version == Version.V1_3
                    ? list.stream().map(GexfFormat::quoted).collect(Collectors.joining(", ", "[", "]"))
                    : list.stream().map(String::valueOf).collect(Collectors.joining(" | "));
        }
    }

    private static String kind(GraphEdge edge) {
        return edge.parallel() == 1 ? edge.type() : edge.type() + "#" + edge.parallel();
    }

    private static String quoted(Object text) {
        return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
