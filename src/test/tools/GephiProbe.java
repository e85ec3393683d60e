// SPDX-License-Identifier: GPL-3.0-or-later

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantOriginalColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/// What Gephi sees in a file, as JSON by id; draws it as SVG if a second file is named.
public final class GephiProbe {
    private GephiProbe() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(arguments[0]));
        container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model =
                Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        DirectedGraph graph = model.getDirectedGraph();
        var nodes = new LinkedHashMap<String, Object>();
        for (Node node : graph.getNodes().toArray()) {
            Map<String, Object> values = values(node);
            values.put("name", node.getLabel());
            nodes.put(node.getId().toString(), values);
        }
        var edges = new LinkedHashMap<String, Object>();
        for (Edge edge : graph.getEdges().toArray()) {
            Map<String, Object> values = values(edge);
            values.put("weight", edge.getWeight());
            values.put("source", edge.getSource().getId());
            values.put("target", edge.getTarget().getId());
            values.put("when", when(edge.getIntervals()));
            edges.put(edge.getId().toString(), values);
        }
        var seen = new LinkedHashMap<String, Object>();
        seen.put("nodes", nodes);
        seen.put("edges", edges);
        seen.put("issues", container.getReport().getText());
        if (arguments.length > 1) {
            draw(model, graph, new File(arguments[1]));
        }
        out.println(json(seen));
        System.exit(0);
    }

    private static Map<String, Object> values(Element element) {
        var values = new LinkedHashMap<String, Object>();
        for (Column column : element.getTable().toArray()) {
            Object value = element.getAttribute(column);
            if (!column.isProperty() && value != null) {
                values.put(column.getId(), value instanceof Object[] list ? List.of(list) : value);
            }
        }
        return values;
    }

    private static List<String> when(Interval[] intervals) {
        var when = new ArrayList<String>();
        for (Interval interval : intervals == null ? new Interval[0] : intervals) {
            when.add(day(interval.getLow()) + "/" + day(interval.getHigh()));
        }
        return when;
    }

    private static String day(double millis) {
        return Double.isInfinite(millis)
                ? ""
                : Instant.ofEpochMilli((long) millis).atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static void draw(GraphModel model, DirectedGraph graph, File picture) throws Exception {
        Map<String, Color> colours = Map.of(
                "Country", new Color(0x3b6fb5),
                "Person", new Color(0x6a4fa3),
                "Event", new Color(0xd08a00),
                "Commitment", new Color(0x2a7f3f),
                "PLEDGED", new Color(0x2a7f3f),
                "CONSIDERS", new Color(0x9bbf6a),
                "ATTENDED", new Color(0x3b6fb5),
                "SANCTIONS", new Color(0xb3261e),
                "REPRESENTS", new Color(0x6a4fa3),
                "DEPENDS_ON", new Color(0xd08a00));
        int at = 0;
        for (Node node : graph.getNodes().toArray()) { // a place to begin that is the same each time
            double angle = 2 * Math.PI * at++ / graph.getNodeCount();
            node.setX((float) (1000 * Math.cos(angle)));
            node.setY((float) (1000 * Math.sin(angle)));
            node.setSize((float) (2 + 1.2 * Math.sqrt(graph.getDegree(node))));
            node.setColor(colours.getOrDefault(node.getAttribute("type"), new Color(0x999999)));
            node.setLabel(graph.getDegree(node) < 10 ? null : node.getLabel()); // the rest would hide the drawing
        }
        for (Edge edge : graph.getEdges().toArray()) {
            edge.setColor(colours.getOrDefault(edge.getAttribute("type"), new Color(0xbbbbbb)));
        }
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setScalingRatio(200.0);
        layout.setGravity(1.0);
        layout.setStrongGravityMode(true);
        layout.setThreadsCount(1);
        layout.initAlgo();
        for (int i = 0; i < 1500 && layout.canAlgo(); i++) {
            layout.goAlgo();
        }
        layout.endAlgo();
        PreviewController preview = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties properties = preview.getModel().getProperties();
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, true);
        properties.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, 9));
        properties.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0.2f);
        properties.putValue(PreviewProperty.NODE_LABEL_COLOR, new DependantOriginalColor(Color.BLACK));
        properties.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
        properties.putValue(PreviewProperty.EDGE_CURVED, true);
        properties.putValue(PreviewProperty.EDGE_OPACITY, 60f);
        properties.putValue(PreviewProperty.ARROW_SIZE, 4f);
        ExportController exporter = Lookup.getDefault().lookup(ExportController.class);
        exporter.exportFile(picture, exporter.getExporter("svg")); // its PNG wants a screen
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> json(e.getKey().toString()) + ":" + json(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(GephiProbe::json).collect(Collectors.joining(",", "[", "]"));
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        var text = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            text.append(c < 0x20 || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return text.append('"').toString();
    }
}
