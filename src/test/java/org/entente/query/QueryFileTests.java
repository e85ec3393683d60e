// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.graph.Contract;
import org.entente.graph.CypherFile;
import org.entente.graph.Limits;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Contract
class QueryFileTests {
    static final String GOOD = """
            // title: A number
            // description: Gives back what it gets.
            // parameters:
            //   n: {type: integer, description: 'A number', default: 1, minimum: 0, maximum: 9}
            // columns:
            //   n: {type: integer, description: 'That number'}
            RETURN $n AS n
            """;

    static final String LIMIT = "limit: {type: integer, description: 'Most', default: 5, minimum: 1, maximum: 9}";
    static final String AT = "cypher/queries/a-number.cypher:";

    @Test
    void aGoodFileIsAQuery() {
        Query query = Queries.read(List.of(file(GOOD))).get("a-number");
        assertThat(query.title()).isEqualTo("A number");
        assertThat(query.parameters()).hasSize(1);
        assertThat(query.columns()).containsExactly(new Column("n", ValueType.INTEGER, "That number"));
        assertThat(QueryContract.faults(query, TestGraph.graph())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBrokenHeaderIsToldWithItsLine(String what, String text, String message) {
        var refused =
                catchThrowableOfType(QueryException.InvalidQueryFile.class, () -> Queries.read(List.of(file(text))));
        assertThat(refused).as(what).hasMessage(message);
    }

    static Stream<Arguments> aBrokenHeaderIsToldWithItsLine() {
        return Stream.of(
                Arguments.of(
                        "no header",
                        "RETURN 1 AS n",
                        "cypher/queries/a-number.cypher:1: expected a header of // lines with title, description, parameters and columns, got none"),
                Arguments.of(
                        "no title",
                        GOOD.replace("// title: A number\n", ""),
                        "cypher/queries/a-number.cypher:1: expected a title, got none"),
                Arguments.of(
                        "no description",
                        GOOD.replace("// description: Gives back what it gets.\n", ""),
                        "cypher/queries/a-number.cypher:1: expected a description, got none"),
                Arguments.of(
                        "an unknown key",
                        GOOD.replace("// title", "// author: me\n// title"),
                        "cypher/queries/a-number.cypher:1: expected a header in YAML with known keys, got the key 'author'"),
                Arguments.of(
                        "an unknown key of a parameter",
                        GOOD.replace("minimum", "least"),
                        "cypher/queries/a-number.cypher:4: expected a header in YAML with known keys, got the key 'least'"),
                Arguments.of(
                        "a quote that is not closed",
                        GOOD.replace("what it gets.", "what 'it: gets."),
                        "cypher/queries/a-number.cypher:2: expected a header in YAML, got mapping values are not allowed here"),
                Arguments.of(
                        "a bracket that is not closed",
                        GOOD.replace("minimum: 0", "kinds: [minimum: 0"),
                        "cypher/queries/a-number.cypher:4: expected one text at parameters/n/kinds/1, got keys"),
                Arguments.of(
                        "a list for one text",
                        GOOD.replace("description: 'That", "description: [a, 'That")
                                .replace("number'}\nRETURN", "number']}\nRETURN"),
                        "cypher/queries/a-number.cypher:6: expected one text at columns/n/description, got a list"),
                Arguments.of(
                        "an unknown parameter type",
                        GOOD.replace("{type: integer, description: 'A", "{type: number, description: 'A"),
                        "cypher/queries/a-number.cypher:4: expected a type of parameter 'n' out of string, integer, boolean, day, thing, list of thing, fact, words, got 'number'"),
                Arguments.of(
                        "an unknown column type",
                        GOOD.replace("{type: integer, description: 'That", "{type: day, description: 'That"),
                        "cypher/queries/a-number.cypher:6: expected a type of column 'n' out of string, integer, float, boolean, thing, fact, date, map, list of string, list of map, evidence, status, sentence, got 'day'"),
                Arguments.of(
                        "neither default nor example",
                        GOOD.replace(", default: 1", ""),
                        "cypher/queries/a-number.cypher:4: expected a default or an example of parameter 'n', got neither"),
                Arguments.of(
                        "a default out of bounds",
                        GOOD.replace("default: 1", "default: 10"),
                        "cypher/queries/a-number.cypher:4: expected a default and an example that can be used, got argument 'n' of query 'a-number' must be an integer from 0 to 9, but was '10'"),
                Arguments.of(
                        "a minimum above the maximum",
                        GOOD.replace("minimum: 0", "minimum: 10").replace("default: 1,", "default: null,"),
                        "cypher/queries/a-number.cypher:4: expected a minimum of parameter 'n' not above its maximum, got 10 above 9"),
                Arguments.of(
                        "a reserved parameter name",
                        GOOD.replace(
                                "//   n: {type: integer, description: 'A",
                                "//   format: {type: integer, description: 'A"),
                        "cypher/queries/a-number.cypher:4: expected a parameter name such as beneficiary, and none of after, aggregate, dataVersion, deadline, file, fold, format, version, got 'format'"),
                Arguments.of(
                        "an unknown kind",
                        GOOD.replace(
                                "{type: integer, description: 'A number', default: 1, minimum: 0, maximum: 9}",
                                "{type: thing, kinds: [Meeting], description: 'A', default: null}"),
                        "cypher/queries/a-number.cypher:4: expected kinds of parameter 'n' out of Aircraft, Commitment, Company, Country, Entity, Event, Facility, Group, Organization, Person, Source, Vessel, got 'Meeting'"),
                Arguments.of(
                        "kinds of a number",
                        GOOD.replace(
                                "{type: integer, description: 'A", "{type: integer, kinds: [Event], description: 'A"),
                        "cypher/queries/a-number.cypher:4: expected kinds only of a parameter of type thing or list of thing, got 'integer'"),
                Arguments.of(
                        "no columns",
                        GOOD.replaceAll("(?s)// columns.*?\nRETURN", "RETURN"),
                        "cypher/queries/a-number.cypher:1: expected columns, got none"),
                Arguments.of(
                        "one clock",
                        GOOD.replace(
                                "// columns",
                                "//   asOf: {type: day, description: 'A day', default: today}\n// columns"),
                        "cypher/queries/a-number.cypher:3: expected both clocks, asOf and knownBy, of type day with default today, or none, got one"),
                Arguments.of(
                        "no description of a column",
                        GOOD.replace(", description: 'That number'", ""),
                        "cypher/queries/a-number.cypher:6: expected a description of column 'n', got none"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anEmptyEntryIsToldWithItsLine(String what, String text, String message) {
        aBrokenHeaderIsToldWithItsLine(what, text, message);
    }

    static Stream<Arguments> anEmptyEntryIsToldWithItsLine() {
        return Stream.of(
                Arguments.of(
                        "a header of nothing",
                        "// null\nRETURN 1 AS n",
                        AT + "1: expected a header in YAML with title, description, parameters and columns, got none"),
                Arguments.of(
                        "an empty parameter",
                        GOOD.replace("// columns", "//   limit:\n// columns"),
                        AT + "5: expected a type and a description of parameter 'limit', got none"),
                Arguments.of(
                        "an empty column",
                        GOOD.replace("RETURN", "//   id:\nRETURN"),
                        AT + "7: expected a type and a description of column 'id', got none"),
                Arguments.of(
                        "an empty column with the name of a parameter",
                        GOOD.replace("n: {type: integer, description: 'That number'}", "n:"),
                        AT + "6: expected a type and a description of column 'n', got none"),
                Arguments.of(
                        "an empty choice",
                        good("{type: string, description: 'A', default: a, choices: [a, null]}"),
                        AT + "4: expected choices of parameter 'n', got an empty one"),
                Arguments.of(
                        "a procedure that is not called",
                        GOOD.replace("// columns", "// procedures: [gds.wcc.stream]\n// columns"),
                        AT + "5: expected procedures that the query calls, got 'gds.wcc.stream', which it does not"),
                Arguments.of(
                        "a procedure that is none",
                        GOOD.replace("// columns", "// procedures: [wcc]\n// columns"),
                        AT + "5: expected names of procedures such as [gds.pageRank.stream], got 'wcc'"),
                Arguments.of(
                        "an empty kind",
                        good("{type: thing, description: 'A', default: null, kinds: [null, Event]}"),
                        AT + "4: expected kinds of parameter 'n', got an empty one"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aQueryThatBreaksTheContractIsToldWithItsLine(String what, String text, String message) {
        Query query = Queries.read(List.of(file(text))).get("a-number");
        assertThat(QueryContract.faults(query, TestGraph.graph())).as(what).containsExactly(message.split("\n", -1));
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
        assertThat(QueryContract.faults(query, TestGraph.graph())).isEmpty();
    }

    @Test
    void aMistakeInTheCypherIsToldWithTheLineOfTheFile() {
        Query query =
                Queries.read(List.of(file(GOOD.replace("RETURN", "RETRUN")))).get("a-number");
        assertThat(QueryContract.faults(query, TestGraph.graph()))
                .singleElement()
                .asString()
                .startsWith("cypher/queries/a-number.cypher:7: expected Cypher that compiles, got ");
    }

    /// As on a server without Graph Data Science.
    @Test
    void aProcedureThatIsNotThereStopsOnlyTheQueryThatNamesIt() {
        String calling = GOOD.replace("RETURN $n", "CALL no.such.procedure() YIELD x\nRETURN $n + x");
        Query unnamed = Queries.read(List.of(file(calling))).get("a-number");
        assertThat(QueryContract.faults(unnamed, TestGraph.graph()))
                .singleElement()
                .asString()
                .contains("expected Cypher that compiles", "no.such.procedure");
        Queries queries = Queries.read(
                List.of(file(calling.replace("// columns", "// procedures: [no.such.procedure]\n// columns"))));
        queries.check(TestGraph.graph());
        var runner =
                new QueryRunner(TestGraph.graph(), queries, new Limits(Duration.ofSeconds(10), 10), Clock.systemUTC());
        assertThatThrownBy(() -> runner.ask(Question.of("a-number", Map.of())))
                .isInstanceOf(QueryException.NotAvailable.class)
                .hasMessage("query 'a-number' needs no.such.procedure, which this Neo4j does not have; every query that"
                        + " needs nothing else works");
    }

    @Test
    void theNameMustBeKebabCase() {
        var refused = catchThrowableOfType(
                QueryException.InvalidQueryFile.class,
                () -> Queries.read(List.of(new CypherFile("A_Number", "cypher/queries/A_Number.cypher", GOOD))));
        assertThat(refused)
                .hasMessage(
                        "cypher/queries/A_Number.cypher:1: expected a name such as pledges-by-country, got 'A_Number'");
    }

    static String good(String parameter) {
        return GOOD.replace("{type: integer, description: 'A number', default: 1, minimum: 0, maximum: 9}", parameter);
    }

    static String limited(String limit) {
        return GOOD.replaceFirst("n: [{].*", limit)
                .replace("RETURN $n AS n\n", "RETURN 1 AS n\nORDER BY n\nLIMIT $limit\n");
    }

    static CypherFile file(String text) {
        return new CypherFile("a-number", "cypher/queries/a-number.cypher", text);
    }
}
