// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.File;
import java.io.PrintStream;
import java.util.logging.LogManager;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/// What Gephi sees in a file; prints JSON.
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
        DirectedGraph graph =
                Lookup.getDefault().lookup(GraphController.class).getGraphModel().getDirectedGraph();
        var labels = new StringBuilder();
        for (Node node : graph.getNodes().toArray()) {
            labels.append(labels.isEmpty() ? "" : ",")
                    .append(quoted(node.getId()))
                    .append(':')
                    .append(quoted(node.getLabel()));
        }
        var amounts = new StringBuilder();
        int timed = 0;
        for (Edge edge : graph.getEdges().toArray()) {
            amounts.append(amounts.isEmpty() ? "" : ",")
                    .append(quoted(edge.getId()))
                    .append(':')
                    .append(amount(edge));
            timed += edge.getIntervals() != null && edge.getIntervals().length > 0 ? 1 : 0;
        }
        out.println("{\"nodes\":" + graph.getNodeCount() + ",\"edges\":" + graph.getEdgeCount() + ",\"timed\":" + timed
                + ",\"issues\":" + quoted(container.getReport().getText()) + ",\"labels\":{" + labels
                + "},\"amounts\":{" + amounts + "}}");
        System.exit(0);
    }

    private static Object amount(Edge edge) {
        for (String column : new String[] {"amount", "amount_min", "e.amount", "e.amount_min"}) {
            if (edge.getTable().hasColumn(column)) {
                return edge.getAttribute(column);
            }
        }
        return null;
    }

    private static String quoted(Object value) {
        var text = new StringBuilder("\"");
        for (char c : String.valueOf(value).toCharArray()) {
            text.append(c < 0x20 || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return text.append('"').toString();
    }
}
