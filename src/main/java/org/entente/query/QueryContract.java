// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.graph.Plan;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// What every query must keep: it compiles, reads only, and only the graph, scans no whole graph, returns the
/// columns that its header declares, in order, sorts what comes in pages, and uses the parameters that it
/// declares and no others.
final class QueryContract {
    private static final Pattern LINE = Pattern.compile("\\(line (\\d+),");
    private static final Pattern USED = Pattern.compile("\\$([A-Za-z][A-Za-z0-9]*)");

    /// Comments, texts and quoted names: what stands in them is no Cypher.
    private static final Pattern NO_CODE = Pattern.compile("//[^\n]*+"
            + "|(?s:/\\*.*?\\*/)"
            + "|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'"
            + "|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\""
            + "|`[^`]*+`");

    private static final Pattern INNERMOST_BRACES = Pattern.compile("\\{[^{}]*+}");
    private static final Pattern RETURN = Pattern.compile("(?i)\\bRETURN\\b");
    private static final Pattern ORDER_BY = Pattern.compile("(?i)\\bORDER\\s+BY\\b");

    /// What came of a check.
    ///
    /// @param faults what is wrong, as `path:line: expected …, got …`
    /// @param isWhole false if the graph could not tell all, since it has not the procedures that the header names
    record Checked(List<String> faults, boolean isWhole) {}

    private QueryContract() {}

    /// {@return what is wrong with a query, as far as a graph can tell}
    static Checked check(Query query, Graph graph) {
        var faults = new ArrayList<String>();
        parameters(query, faults);
        order(query, faults);
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        query.parameters().forEach(p -> arguments.put(p.name(), null));
        try {
            Plan plan = graph.explain(new Statement(query.statement(), arguments));
            columns(query, plan.columns(), faults);
            String statement = query.path() + ":" + firstLine(query);
            if (!plan.readOnly()) {
                faults.add(statement + ": expected a query that only reads, got one that writes");
            }
            operators(statement, plan, faults);
        } catch (GraphException.NotInstalled | GraphException.StatementFailed e) {
            if (e instanceof GraphException.NotInstalled && !query.procedures().isEmpty()) {
                return new Checked(faults, false); // who asks it is told
            }
            String message = String.valueOf(e.getMessage());
            Matcher line = LINE.matcher(message);
            faults.add(query.path() + ":" + (line.find() ? line.group(1) : firstLine(query))
                    + ": expected Cypher that compiles, got "
                    + message.lines().findFirst().orElse(message));
        }
        return new Checked(faults, true);
    }

    private static void parameters(Query query, List<String> faults) {
        List<String> used = USED.matcher(code(query))
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
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

    /// By the end of its name, for the planner also has scans in partitions, and of relationships in one
    /// direction or both.
    private static void operators(String statement, Plan plan, List<String> faults) {
        if (plan.operators().stream().anyMatch(o -> o.endsWith("AllNodesScan"))) {
            faults.add(statement + ": expected a plan that begins at an index or a label, got a scan of all nodes");
        }
        if (plan.operators().stream().anyMatch(o -> o.endsWith("AllRelationshipsScan"))) {
            faults.add(statement
                    + ": expected a plan that begins at an index or a label, got a scan of all relationships");
        }
        if (plan.operators().contains("LoadCSV")) {
            faults.add(statement + ": expected a query that reads the graph, got one that loads a file");
        }
    }

    /// The next page begins where the one before ended, so rows without an order would be lost or come twice.
    private static void order(Query query, List<String> faults) {
        if (query.parameter(Arguments.LIMIT).isEmpty()) {
            return;
        }
        String code = outside(code(query));
        int end =
                RETURN.matcher(code).results().mapToInt(MatchResult::end).max().orElse(0);
        if (!ORDER_BY.matcher(code.substring(end)).find()) {
            faults.add(query.path() + ":" + firstLine(query)
                    + ": expected an ORDER BY after the last RETURN of a query with a limit, got none");
        }
    }

    private static String code(Query query) {
        return NO_CODE.matcher(query.statement()).replaceAll(" ");
    }

    /// {@return the code without what stands in braces: subqueries have an order of their own}
    private static String outside(String code) {
        String outer = INNERMOST_BRACES.matcher(code).replaceAll(" ");
        return outer.equals(code) ? code : outside(outer);
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
