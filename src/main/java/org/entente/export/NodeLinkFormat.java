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
        JsonGenerator json = GraphJson.generator(out);
        json.writeStartObject();
        json.writeBooleanProperty("directed", true);
        json.writeBooleanProperty("multigraph", true);
        json.writeObjectPropertyStart("graph");
        GraphJson.head(json, head);
        json.writeEndObject();
        return new GraphJson(json, "links", new GraphJson.Layout() {
            @Override
            public void node(JsonGenerator json, GraphNode node) {
                json.writeStringProperty("id", node.id());
                json.writeStringProperty("name", PlainText.line(node.name()));
                GraphJson.values(json, node.values());
            }

            @Override
            public void edge(JsonGenerator json, GraphEdge edge) {
                json.writeStringProperty("source", edge.source());
                json.writeStringProperty("target", edge.target());
                json.writeStringProperty("key", edge.id());
                json.writeNumberProperty("weight", edge.weight());
                GraphJson.value(json, "start", edge.start());
                GraphJson.value(json, "end", edge.end());
                GraphJson.values(json, edge.values());
            }

            @Override
            public void end(JsonGenerator json) {
                json.writeEndObject();
            }
        });
    }
}
