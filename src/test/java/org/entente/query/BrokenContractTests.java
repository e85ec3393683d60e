// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.query.QueryFileTests.AT;
import static org.entente.query.QueryFileTests.GOOD;
import static org.entente.query.QueryFileTests.LIMIT;
import static org.entente.query.QueryFileTests.file;
import static org.entente.query.QueryFileTests.limited;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.graph.Contract;
import org.entente.graph.CypherFile;
import org.entente.graph.Limits;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Queries whose header is good and whose Cypher breaks the contract: what is told, and where.
@Contract
class BrokenContractTests {
    @Test
    void aGoodQueryBreaksNothing() {
        Query query = Queries.read(List.of(file(GOOD))).get("a-number");
        assertThat(QueryContract.check(query, TestGraph.graph()).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aQueryThatBreaksTheContractIsToldWithItsLine(String what, String text, String message) {
        Query query = Queries.read(List.of(file(text))).get("a-number");
        assertThat(QueryContract.check(query, TestGraph.graph()).faults())
                .as(what)
                .containsExactly(message.split("\n", -1));
    }

    static Stream<Arguments> aQueryThatBreaksTheContractIsToldWithItsLine() {
        return Stream.of(
                Arguments.of(
                        "other columns",
                        GOOD.replace("AS n", "AS m"),
                        "cypher/queries/a-number.cypher:6: expected the column 'n' as declared, got a RETURN without it\n"
                                + "cypher/queries/a-number.cypher:7: expected only columns that the header declares, got 'm'"),
                Arguments.of(
                        "an undeclared parameter",
                        GOOD.replace("$n AS", "$n + $m AS"),
                        "cypher/queries/a-number.cypher:7: expected a parameter that the header declares, got $m"),
                Arguments.of(
                        "an unused parameter",
                        GOOD.replace("$n AS", "1 AS"),
                        "cypher/queries/a-number.cypher:4: expected parameter 'n' to be used, got a query without it"),
                Arguments.of(
                        "a write",
                        GOOD.replace("RETURN", "CREATE (:Thing {id: 'x'})\nRETURN"),
                        "cypher/queries/a-number.cypher:7: expected a query that only reads, got one that writes"),
                Arguments.of(
                        "a scan of all nodes",
                        GOOD.replace("RETURN", "MATCH (x) WHERE x.id = 'x'\nRETURN"),
                        "cypher/queries/a-number.cypher:7: expected a plan that begins at an index or a label, got a scan of all nodes"),
                Arguments.of(
                        "a scan of all relationships in one direction",
                        GOOD.replace("RETURN", "MATCH ()-[r]->() WHERE r.fact = 'x'\nRETURN"),
                        AT + "7: expected a plan that begins at an index or a label, got a scan of all relationships"),
                Arguments.of(
                        "a scan of all relationships in both directions",
                        GOOD.replace("RETURN", "MATCH ()-[r]-() WHERE r.fact = 'x'\nRETURN"),
                        AT + "7: expected a plan that begins at an index or a label, got a scan of all relationships"),
                Arguments.of(
                        "a file",
                        GOOD.replace("RETURN", "LOAD CSV FROM 'file:///etc/passwd' AS line\nRETURN"),
                        AT + "7: expected a query that reads the graph, got one that loads a file"),
                Arguments.of(
                        "pages without an order",
                        limited(LIMIT).replace("ORDER BY n\n", ""),
                        AT + "7: expected an ORDER BY after the last RETURN of a query with a limit, got none"),
                Arguments.of(
                        "an order only in a comment and a text",
                        limited(LIMIT)
                                .replace("ORDER BY n\n", "+ size('ORDER BY') AS n // ORDER BY n\n")
                                .replace("1 AS n", "1"),
                        AT + "7: expected an ORDER BY after the last RETURN of a query with a limit, got none"),
                Arguments.of(
                        "an order only within a subquery",
                        limited(LIMIT)
                                .replace("ORDER BY n\n", "")
                                .replace(
                                        "1 AS n",
                                        "size(COLLECT { MATCH (e:Event) RETURN {id: e.id}.id AS id ORDER BY id }) AS n"),
                        AT + "7: expected an ORDER BY after the last RETURN of a query with a limit, got none"),
                Arguments.of(
                        "an order only before the end",
                        limited(LIMIT).replace("ORDER BY n\n", "").replace("RETURN", "WITH 1 AS m ORDER BY m\nRETURN"),
                        AT + "7: expected an ORDER BY after the last RETURN of a query with a limit, got none"));
    }

    @Test
    void whatIsSortedMayComeInPages() {
        Query query = Queries.read(List.of(file(limited(LIMIT)))).get("a-number");
        assertThat(QueryContract.check(query, TestGraph.graph()).faults()).isEmpty();
    }

    @Test
    void aMistakeInTheCypherIsToldWithTheLineOfTheFile() {
        Query query =
                Queries.read(List.of(file(GOOD.replace("RETURN", "RETRUN")))).get("a-number");
        assertThat(QueryContract.check(query, TestGraph.graph()).faults())
                .singleElement()
                .asString()
                .startsWith("cypher/queries/a-number.cypher:7: expected Cypher that compiles, got ");
    }

    /// As on a server without Graph Data Science.
    @Test
    void aProcedureThatIsNotThereStopsOnlyTheQueryThatNamesIt() {
        String calling = GOOD.replace("RETURN $n", "CALL no.such.procedure() YIELD x\nRETURN $n + x");
        Query unnamed = Queries.read(List.of(file(calling))).get("a-number");
        assertThat(QueryContract.check(unnamed, TestGraph.graph()).faults())
                .singleElement()
                .asString()
                .contains("expected Cypher that compiles", "no.such.procedure");
        Queries queries = Queries.read(
                List.of(file(calling.replace("// columns", "// procedures: [no.such.procedure]\n// columns"))));
        Queries.check(queries.get("a-number"), TestGraph.graph());
        var runner =
                new QueryRunner(TestGraph.graph(), queries, new Limits(Duration.ofSeconds(10), 10), Clock.systemUTC());
        assertThatThrownBy(() -> runner.ask(Question.of("a-number", Map.of())))
                .isInstanceOf(QueryException.NotAvailable.class)
                .hasMessage("query 'a-number' needs no.such.procedure, which this Neo4j does not have; every query that"
                        + " needs nothing else works");
    }

    @Test
    void afterTheStartEveryFaultIsToldAndWhoAsksIsNotAnswered() {
        String wrong = GOOD.replace("RETURN", "RETUR");
        String unsorted = GOOD.replace("RETURN", "CREATE (:Thing {id: 'x'})\nRETURN");
        Queries queries = Queries.read(List.of(
                new CypherFile("a-wrong", "cypher/queries/a-wrong.cypher", wrong),
                new CypherFile("b-writes", "cypher/queries/b-writes.cypher", unsorted),
                new CypherFile("c-good", "cypher/queries/c-good.cypher", GOOD)));
        var told = new LinkedBlockingQueue<String>();
        try (var check = new QueryCheck(queries, TestGraph.graph(), told::add)) {
            check.start();
            assertThat(assertDoesNotThrow(() -> told.poll(1, TimeUnit.MINUTES)))
                    .startsWith("entente: cypher/queries/a-wrong.cypher:7: expected Cypher that compiles, got ");
            assertThat(assertDoesNotThrow(() -> told.poll(1, TimeUnit.MINUTES)))
                    .isEqualTo(
                            "entente: cypher/queries/b-writes.cypher:7: expected a query that only reads, got one that writes");
        }
        assertThat(told).isEmpty();
        var runner =
                new QueryRunner(TestGraph.graph(), queries, new Limits(Duration.ofSeconds(10), 10), Clock.systemUTC());
        assertThatThrownBy(() -> runner.ask(Question.of("b-writes", Map.of())))
                .isInstanceOf(QueryException.InvalidQueryFile.class);
        assertThat(runner.ask(Question.of("c-good", Map.of("n", List.of("3")))).rows())
                .hasSize(1);
    }
}
