// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What both ways to a graph must do alike.
@Contract
abstract class GraphContract {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 100);

    abstract Graph graph();

    @BeforeEach
    void clear() {
        TestGraph.clear();
    }

    @Test
    void valuesArePlainAndColumnsKeepTheirOrder() {
        Rows rows = run(
                "RETURN 1 AS z, 2.5 AS b, 'ü' AS c, true AS d, null AS e, [1, [2]] AS f, {k: 1, a: null} AS g, date('2025-09-04') AS h");
        assertThat(rows.columns()).containsExactly("z", "b", "c", "d", "e", "f", "g", "h");
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("a", null);
        map.put("k", 1L);
        assertThat(rows.rows().getFirst().values())
                .containsExactlyElementsOf(
                        Arrays.asList(1L, 2.5, "ü", true, null, List.of(1L, List.of(2L)), map, "2025-09-04"));
    }

    @Test
    @SuppressWarnings("NullAway") // it does not see the annotation of a compact constructor's parameter in a class file
    void parametersComeBackAsTheyWent() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("a", null);
        values.put("list", List.of("x", "y"));
        values.put("number", 9_007_199_254_740_993L);
        var statement = new Statement("RETURN $a AS a, $list AS list, $number AS number", values);
        Rows rows = graph().read(LIMITS, s -> s.run(statement));
        assertThat(rows.rows().getFirst()).isEqualTo(values);
    }

    @Test
    void rowsBeyondTheLimitAreLeftOutAndThatIsSaid() {
        assertThat(run("UNWIND range(1, 101) AS n RETURN n").truncated()).isTrue();
        assertThat(run("UNWIND range(1, 100) AS n RETURN n").truncated()).isFalse();
        assertThat(run("UNWIND range(1, 101) AS n RETURN n").rows()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (:Thing {id: 'x'})",
                "MERGE (:New {id: 'x'})",
                "MATCH (t:Thing) SET t.name = 'y'",
                "MATCH (t:Thing) DETACH DELETE t",
                "CREATE INDEX other IF NOT EXISTS FOR (t:Thing) ON (t.other)",
            })
    void aReadCannotWrite(String cypher) {
        TestGraph.write("CREATE (:Thing {id: 'a', name: 'A'})");
        assertThatThrownBy(() -> run(cypher)).isInstanceOf(GraphException.class);
        assertThat(TestGraph.read("MATCH (n) RETURN n.id AS id, n.name AS name").rows())
                .containsExactly(Map.of("id", "a", "name", "A"));
    }

    @Test
    void aWriteIsAllOrNothing() {
        assertThatThrownBy(() -> graph().write(LIMITS, s -> {
                    s.run(Statement.of("CREATE (:Thing {id: 'x'})"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");
        assertThat(run("MATCH (n) RETURN n.id AS id").rows()).isEmpty();
        graph().write(LIMITS, s -> s.run(Statement.of("CREATE (:Thing {id: 'x'})")));
        assertThat(run("MATCH (n) RETURN n.id AS id").rows()).hasSize(1);
    }

    @Test
    void aQuestionThatTakesTooLongIsEnded() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> graph().read(
                                new Limits(Duration.ofMillis(500), 10),
                                s -> s.run(
                                        Statement.of("UNWIND range(1, 10000000000) AS n WITH n WHERE n < 0 RETURN n"))))
                .isInstanceOf(GraphException.TimedOut.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aNodeIsRefused() {
        TestGraph.write("CREATE (:Thing {id: 'a'})");
        assertThatThrownBy(() -> run("MATCH (n) RETURN n"))
                .isInstanceOf(GraphException.StatementFailed.class)
                .hasMessage("column 'n' holds a node, relationship, path or point; return its properties");
    }

    @Test
    void aPlanTellsColumnsOperatorsAndWhetherItWrites() {
        Plan plan = graph().explain(new Statement(
                "// a comment\nMATCH (t:Thing {id: $id}) RETURN t.name AS name", Map.of("id", "x")));
        assertThat(plan.columns()).containsExactly("name");
        assertThat(plan.readOnly()).isTrue();
        assertThat(plan.operators()).contains("NodeUniqueIndexSeek");
        assertThat(graph().explain(Statement.of("MATCH (n) SET n.x = 1")).readOnly())
                .isFalse();
        assertThat(graph().explain(Statement.of("MATCH (n) RETURN n.id AS id")).operators())
                .contains("AllNodesScan");
        assertThat(graph().explain(Statement.of("MATCH (n:Nowhere) RETURN n.id AS id"))
                        .notices())
                .anyMatch(n -> n.startsWith("01N50"));
    }

    @Test
    void aMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> run("RETURN 1 AS a\n  WHERE"))
                .isInstanceOf(GraphException.StatementFailed.class)
                .hasMessageContaining("line 2");
    }

    private Rows run(String cypher) {
        return graph().read(LIMITS, session -> session.run(Statement.of(cypher)));
    }
}
