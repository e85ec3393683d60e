// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.CypherFiles;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.jspecify.annotations.Nullable;

/// Small networks written by hand, and questions about them on 2025-09-05. Things are named by one letter or a
/// few, and their ids are `country:` with that name.
final class TestNetwork {
    static final String DAY = "2025-09-05";
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), 1_000_000);
    private static final long ALWAYS = 99_999_999;

    private final List<Map<String, @Nullable Object>> facts = new ArrayList<>();

    /// A fact that holds and is known always.
    TestNetwork fact(String from, String type, String to) {
        return fact(from, type, to, Map.of());
    }

    /// A fact with properties of its own; a day is written as one.
    TestNetwork fact(String from, String type, String to, Map<String, Object> properties) {
        var all = new HashMap<String, Object>(Map.of(
                "sinceDay",
                -ALWAYS,
                "untilDay",
                ALWAYS,
                "certainFrom",
                -ALWAYS,
                "certainTo",
                ALWAYS,
                "knownDay",
                -ALWAYS,
                "supersededDay",
                ALWAYS));
        all.put("fact", type + "/" + from + "/" + to + "/" + facts.size());
        all.put("claims", List.of("claim:" + facts.size()));
        all.put("disputed", false);
        properties.forEach((key, value) -> all.put(
                key, key.endsWith("Day") ? LocalDate.parse(value.toString()).toEpochDay() : value));
        facts.add(new HashMap<>(Map.of("from", from, "type", type, "to", to, "properties", all)));
        return this;
    }

    /// Ties without more, such as `A-B B-C`: what each is does not matter.
    TestNetwork ties(String text) {
        for (String tie : text.split(" ", -1)) {
            fact(tie.split("-", -1)[0], "MEMBER_OF", tie.split("-", -1)[1]);
        }
        return this;
    }

    /// Puts the facts into the graph, beside what is there.
    void write() {
        TestGraph.graph()
                .write(
                        LIMITS,
                        session -> session.run(new Statement(
                                CypherFiles.one("test-network.cypher").text(), Map.of("facts", facts))));
        facts.clear();
    }

    static Answer ask(String query, Map<String, List<String>> arguments) {
        var all = new HashMap<>(arguments);
        all.putIfAbsent("asOf", List.of(DAY));
        all.putIfAbsent("knownBy", List.of(DAY));
        return runner(Duration.ofSeconds(60)).ask(Question.of(query, all));
    }

    static QueryRunner runner(Duration timeout) {
        return new QueryRunner(TestGraph.graph(), Queries.read(), new Limits(timeout, 1_000), Clock.systemUTC());
    }

    /// {@return one column of an answer by the name of the thing in each row}
    static Map<String, Object> column(Answer answer, String name) {
        var column = new HashMap<String, Object>();
        answer.rows().forEach(row -> column.put(String.valueOf(row.get("name")), String.valueOf(row.get(name))));
        return column;
    }
}
