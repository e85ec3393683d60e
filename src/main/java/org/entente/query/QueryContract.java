// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.graph.Plan;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// What every query must keep: it compiles, reads only, scans no whole graph, returns the columns that its
/// header declares, in order, and uses the parameters that it declares and no others.
final class QueryContract {
    private static final Pattern LINE = Pattern.compile("\\(line (\\d+),");
    private static final Pattern USED = Pattern.compile("\\$([A-Za-z][A-Za-z0-9]*)");

    private QueryContract() {}

    /// {@return what is wrong with a query, as `path:line: expected …, got …`; empty if nothing is}
    static List<String> faults(Query query, Graph graph) {
        var faults = new ArrayList<String>();
        parameters(query, faults);
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        query.parameters().forEach(p -> arguments.put(p.name(), null));
        try {
            Plan plan = graph.explain(new Statement(query.statement(), arguments));
            List<String> declared = query.columns().stream().map(Column::name).toList();
            if (!plan.columns().equals(declared)) {
                faults.add(
                        query.path() + ":1: expected the columns " + declared + " as declared, got " + plan.columns());
            }
            if (!plan.readOnly()) {
                faults.add(query.path() + ":1: expected a query that only reads, got one that writes");
            }
            if (plan.operators().contains("AllNodesScan")) {
                faults.add(query.path()
                        + ":1: expected a plan that begins at an index or a label, got a scan of all nodes");
            }
        } catch (GraphException.StatementFailed e) {
            String message = String.valueOf(e.getMessage());
            Matcher line = LINE.matcher(message);
            faults.add(
                    query.path() + ":" + (line.find() ? line.group(1) : "1") + ": expected Cypher that compiles, got "
                            + message.lines().findFirst().orElse(message));
        }
        return faults;
    }

    private static void parameters(Query query, List<String> faults) {
        String code = String.join(
                "\n", query.statement().lines().filter(l -> !l.startsWith("//")).toList());
        List<String> used =
                USED.matcher(code).results().map(m -> m.group(1)).distinct().toList();
        for (String name : used) {
            if (query.parameter(name).isEmpty()) {
                faults.add(query.path() + ":" + line(query, "$" + name)
                        + ": expected a parameter that the header declares, got $" + name);
            }
        }
        for (Parameter parameter : query.parameters()) {
            if (!used.contains(parameter.name())) {
                faults.add(query.path() + ":" + line(query, "  " + parameter.name() + ":") + ": expected parameter '"
                        + parameter.name() + "' to be used, got a query without it");
            }
        }
    }

    private static int line(Query query, String text) {
        List<String> lines = query.statement().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        return 1;
    }
}
