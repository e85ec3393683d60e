// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.OutputStream;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import tools.jackson.core.JsonGenerator;

/// Node-link JSON, as D3 and networkx have it (`nx.node_link_graph(data, edges="links")`).
final class NodeLinkFormat implements GraphFormat {
    @Override
    public String name() {
        return "nodelink";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/vnd.nodelink+json";
    }

    @Override
    public Writing begin(GraphHead head, OutputStream out) {
        JsonGenerator json = GraphJson.MAPPER.createGenerator(out);
        json.writeStartObject();
        json.writeBooleanProperty("directed", true);
        json.writeBooleanProperty("multigraph", true);
        json.writeObjectPropertyStart("graph");
        GraphJson.head(json, head);
        json.writeEndObject();
        json.writeArrayPropertyStart("nodes");
        return new Writing() {
            private boolean hasEdges;

            @Override
            public void node(GraphNode node) {
                json.writeStartObject();
                json.writeStringProperty("id", node.id());
                json.writeStringProperty("name", PlainText.line(node.name()));
                GraphJson.values(json, node.values());
                json.writeEndObject();
            }

            @Override
            public void edge(GraphEdge edge) {
                edges();
                json.writeStartObject();
                json.writeStringProperty("source", edge.source());
                json.writeStringProperty("target", edge.target());
                json.writeStringProperty("key", edge.id());
                GraphJson.value(json, "start", edge.start());
                GraphJson.value(json, "end", edge.end());
                GraphJson.values(json, edge.values());
                json.writeEndObject();
            }

            @Override
            public void end() {
                edges();
                json.writeEndArray();
                json.writeEndObject();
                json.flush();
            }

            private void edges() {
                if (!hasEdges) {
                    json.writeEndArray();
                    json.writeArrayPropertyStart("links");
                    hasEdges = true;
                }
            }
        };
    }
}
