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
            columns(query, plan.columns(), faults);
            String statement = query.path() + ":" + firstLine(query);
            if (!plan.readOnly()) {
                faults.add(statement + ": expected a query that only reads, got one that writes");
            }
            if (plan.operators().contains("AllNodesScan")) {
                faults.add(statement + ": expected a plan that begins at an index or a label, got a scan of all nodes");
            }
        } catch (GraphException.StatementFailed e) {
            String message = String.valueOf(e.getMessage());
            Matcher line = LINE.matcher(message);
            faults.add(query.path() + ":" + (line.find() ? line.group(1) : firstLine(query))
                    + ": expected Cypher that compiles, got "
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

    /// The header says which columns come; the statement has to give these, in that order.
    private static void columns(Query query, List<String> got, List<String> faults) {
        List<String> declared = query.columns().stream().map(Column::name).toList();
        for (String name : declared) {
            if (!got.contains(name)) {
                faults.add(query.path() + ":" + columnLine(query, name) + ": expected the column '" + name
                        + "' as declared, got a RETURN without it");
            }
        }
        for (String name : got) {
            if (!declared.contains(name)) {
                faults.add(query.path() + ":" + firstLine(query)
                        + ": expected only columns that the header declares, got '" + name + "'");
            }
        }
        if (!got.equals(declared) && got.size() == declared.size() && got.containsAll(declared)) {
            faults.add(query.path() + ":" + firstLine(query) + ": expected the columns in the order " + declared
                    + ", got " + got);
        }
    }

    /// {@return where the statement begins}
    private static int firstLine(Query query) {
        return 1
                + (int) query.statement()
                        .lines()
                        .takeWhile(l -> l.startsWith("//"))
                        .count();
    }

    private static int columnLine(Query query, String name) {
        return line(query, "  " + name + ":", line(query, "// columns:"));
    }

    private static int line(Query query, String text) {
        return line(query, text, 0);
    }

    private static int line(Query query, String text, int after) {
        List<String> lines = query.statement().lines().toList();
        for (int i = after; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        return 1;
    }
}
