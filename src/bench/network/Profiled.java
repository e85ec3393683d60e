// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.query.Query;
import org.entente.query.QueryException;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.ResultSummary;

/// One query on one graph, as it was run.
///
/// @param cells asked, rows, db hits, ms and operators
record Profiled(String query, List<String> cells, boolean isBad, String verdict) {
    private static final TransactionConfig LIMIT =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(60)).build();
    private static final int OPERATORS = 12;

    String row() {
        return "| " + query + " | " + String.join(" | ", cells) + " | " + verdict + " |";
    }

    static Profiled of(Running running, Graph bolt, Query query, Map<String, String> arguments) {
        String asked = new TreeMap<>(arguments)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
        try (var session = running.server().driver().session()) {
            Question question = Question.of(bolt, query.name(), arguments);
            var result = session.run("PROFILE " + question.cypher(), question.values(), LIMIT);
            long begin = System.nanoTime();
            int rows = result.list().size();
            ResultSummary summary = result.consume();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            var scans = new Scans(summary.profile());
            boolean isBad = !scans.unlimited().isEmpty() && Examples.isNarrow(query, arguments);
            String found = String.join(", ", scans.unlimited());
            String verdict = isBad
                    ? "**bad**: " + found
                    : !scans.unlimited().isEmpty()
                            ? "reads all: " + found
                            : scans.few().isEmpty() ? "no scan" : "only " + String.join(", ", scans.few());
            return new Profiled(
                    query.name(),
                    List.of(asked, "" + rows, "" + hits(summary.profile()), "" + millis, operators(summary.profile())),
                    isBad,
                    verdict.replace("|", "\\|"));
        } catch (QueryException.BadArgument e) {
            return new Profiled(query.name(), List.of(asked, "", "", "", ""), false, "not asked");
        } catch (GraphException.TimedOut | Neo4jException e) {
            String why = e.getMessage().lines().findFirst().orElse("").replace("|", "\\|");
            boolean isBad = Examples.isNarrow(query, arguments);
            return new Profiled(
                    query.name(),
                    List.of(asked, "", "", "", ""),
                    isBad,
                    (isBad ? "**bad**" : "reads all") + ": no answer, " + why);
        }
    }

    static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(Profiled::hits).sum();
    }

    static String operators(ProfiledPlan plan) {
        var byName = new TreeMap<String, Long>();
        add(plan, byName);
        return byName.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(OPERATORS)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void add(ProfiledPlan plan, Map<String, Long> byName) {
        byName.merge(Scans.operator(plan), plan.dbHits(), Long::sum);
        plan.children().forEach(child -> add(child, byName));
    }
}
