// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.Contract;
import org.entente.graph.CypherFiles;
import org.entente.graph.Plan;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The statements that read the graph for other tools begin at an index, so that a part costs what it holds.
@Contract
@Order(TestData.FIRST)
class GraphStatementsTests {
    @BeforeAll
    static void load() {
        TestData.loadRecord();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "things", "neighbours"})
    void noStatementScansNodesOrRelationships(String name) {
        Plan plan = plan(name);
        assertThat(plan.readOnly()).isTrue();
        assertThat(plan.operators()).noneMatch(operator -> operator.endsWith("Scan") && !operator.contains("Index"));
        assertThat(plan.operators()).contains("NodeUniqueIndexSeek");
    }

    /// Sources are few, beside what they say.
    @Test
    void licencesAreReadFromTheSources() {
        assertThat(plan("licences").operators()).contains("NodeByLabelScan").doesNotContain("AllNodesScan");
    }

    private static Plan plan(String name) {
        var parameters = new HashMap<String, Object>(Map.of(
                "types",
                List.of("PLEDGED"),
                "things",
                List.of("country:FR"),
                "facts",
                List.of("pledge/a/b"),
                "asOf",
                0L,
                "day",
                0L,
                "knownBy",
                0L,
                "fold",
                true,
                "isWhole",
                true,
                "limit",
                1L));
        parameters.put("among", List.of("country:FR"));
        return TestGraph.graph()
                .explain(new Statement(
                        CypherFiles.one("graph/" + name + ".cypher").text(), parameters));
    }
}
