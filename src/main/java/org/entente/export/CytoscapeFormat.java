// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.OutputStream;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import tools.jackson.core.JsonGenerator;

/// Cytoscape.js JSON (<https://js.cytoscape.org/#notation/elements-json>), which Cytoscape opens as
/// `.cyjs`. Nodes have `value` and edges `key` for networkx, `interaction` for Cytoscape.
final class CytoscapeFormat implements GraphFormat {
    @Override
    public String name() {
        return "cyjs";
    }

    @Override
    public String mediaType() {
        return "application/vnd.cytoscape+json";
    }

    @Override
    public Writing begin(GraphHead head, OutputStream out) {
        JsonGenerator json = GraphJson.generator(out);
        json.writeStartObject();
        json.writeStringProperty("format_version", "1.0");
        json.writeStringProperty("generated_by", "Entente");
        json.writeStringProperty("target_cytoscapejs_version", "~3.0");
        json.writeBooleanProperty("directed", true);
        json.writeBooleanProperty("multigraph", true);
        json.writeObjectPropertyStart("data");
        GraphJson.head(json, head);
        json.writeEndObject();
        json.writeObjectPropertyStart("elements");
        return new GraphJson(json, "edges", new GraphJson.Layout() {
            @Override
            public void node(JsonGenerator json, GraphNode node) {
                json.writeObjectPropertyStart("data");
                json.writeStringProperty("id", node.id());
                json.writeStringProperty("value", node.id());
                json.writeStringProperty("name", PlainText.line(node.name()));
                GraphJson.values(json, node.values());
                json.writeEndObject();
            }

            @Override
            public void edge(JsonGenerator json, GraphEdge edge) {
                json.writeObjectPropertyStart("data");
                json.writeStringProperty("id", edge.id());
                json.writeStringProperty("key", edge.id());
                json.writeStringProperty("source", edge.source());
                json.writeStringProperty("target", edge.target());
                json.writeStringProperty("name", edge.type());
                json.writeStringProperty("interaction", edge.type());
                json.writeNumberProperty("weight", edge.weight());
                GraphJson.value(json, "start", edge.start());
                GraphJson.value(json, "end", edge.end());
                GraphJson.values(json, edge.values());
                json.writeEndObject();
            }

            @Override
            public void end(JsonGenerator json) {
                json.writeEndObject();
                json.writeEndObject();
            }
        });
    }
}
