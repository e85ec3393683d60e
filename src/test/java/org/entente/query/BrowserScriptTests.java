// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.graph.Contract;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A saved script runs as it is pasted: its `:param` lines are Cypher that gives every parameter of its
/// statement.
@Contract
@Order(TestData.FIRST)
class BrowserScriptTests {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 1_000);
    private static final Pattern PARAM = Pattern.compile("(?m)^:param (\\w+) => (.*);$");

    @BeforeAll
    static void load() {
        TestData.loadRecord();
    }

    static List<Query> queries() {
        return Queries.read(CypherFiles.in("queries")).list().stream()
                .filter(query -> TestGraph.hasProcedures(query.procedures()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("queries")
    @SuppressWarnings("NullAway") // it does not see in a class file that the values of a record may be null
    void everyQueryRunsAsItIsPasted(Query query) {
        String script = BrowserScript.of(query);
        assertThat(script).startsWith("// " + query.title() + "\n");
        Graph graph = TestGraph.graph();
        var parameters = new HashMap<String, @Nullable Object>();
        PARAM.matcher(script).results().forEach(line -> parameters.put(line.group(1), value(graph, line.group(2))));
        assertThat(parameters).hasSameSizeAs(query.parameters());
        String statement = script.substring(script.lastIndexOf(";\n") + 1);
        var asked = new Statement(statement, parameters);
        assertThat(graph.read(LIMITS, session -> session.run(asked)).rows())
                .as(query.name())
                .isNotEmpty();
    }

    private static @Nullable Object value(Graph graph, String expression) {
        return graph.read(LIMITS, session -> session.run(Statement.of("RETURN " + expression + " AS value")))
                .rows()
                .getFirst()
                .get("value");
    }
}
