// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// What the formats that are JSON have in common: a list of nodes, then a list of edges, each as its format
/// has it.
final class GraphJson implements GraphFormat.Writing {
    /// How a format writes one element.
    interface Layout {
        void node(JsonGenerator json, GraphNode node);

        void edge(JsonGenerator json, GraphEdge edge);

        /// Closes what stands around the lists.
        void end(JsonGenerator json);
    }

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Beyond this, JavaScript has no exact whole numbers.
    private static final long EXACT = 1L << 53;

    private final JsonGenerator json;
    private final String edges;
    private final Layout layout;
    private boolean hasEdges;

    /// @param json in front of the list of nodes
    /// @param edges the name of the list of edges
    GraphJson(JsonGenerator json, String edges, Layout layout) {
        this.json = json;
        this.edges = edges;
        this.layout = layout;
        json.writeArrayPropertyStart("nodes");
    }

    /// {@return a generator that does not close what it writes to}
    static JsonGenerator generator(OutputStream out) {
        return MAPPER.createGenerator(out);
    }

    @Override
    public void node(GraphNode node) {
        json.writeStartObject();
        layout.node(json, node);
        json.writeEndObject();
    }

    @Override
    public void edge(GraphEdge edge) {
        beginEdges();
        json.writeStartObject();
        layout.edge(json, edge);
        json.writeEndObject();
    }

    @Override
    public void end() {
        beginEdges();
        json.writeEndArray();
        layout.end(json);
        json.flush();
    }

    private void beginEdges() {
        if (!hasEdges) {
            json.writeEndArray();
            json.writeArrayPropertyStart(edges);
            hasEdges = true;
        }
    }

    static void values(JsonGenerator json, Map<String, Object> values) {
        values.forEach((name, value) -> value(json, name, value));
    }

    static void value(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean b -> json.writeBooleanProperty(name, b);
            case Double d -> json.writeNumberProperty(name, d);
            case Long n when Math.abs(n) <= EXACT -> json.writeNumberProperty(name, n);
            case List<?> list -> {
                json.writeArrayPropertyStart(name);
                list.forEach(text -> json.writeString(PlainText.of(String.valueOf(text))));
                json.writeEndArray();
            }
            default -> json.writeStringProperty(name, PlainText.of(value.toString()));
        }
    }

    static void head(JsonGenerator json, GraphHead head) {
        value(json, "name", head.title());
        value(json, "query", head.address().query());
        value(json, "arguments", PlainText.arguments(head));
        value(json, "permalink", head.address().permalink());
        value(json, "asOf", head.asOf() == null ? "any" : head.asOf());
        value(json, "day", head.day());
        value(json, "knownBy", head.knownBy());
        value(json, "dataVersion", head.dataVersion());
        value(json, "truncated", head.truncated());
        value(json, "notes", head.notes());
        value(json, "licences", head.licences());
    }
}
