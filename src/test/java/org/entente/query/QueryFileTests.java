// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.CypherFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of queries: what a good one is, and how a broken header is told.
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
                        "cypher/queries/a-number.cypher:4: expected a type of parameter 'n' out of string, integer, boolean, day, thing, list of thing, fact, words, list of string, got 'number'"),
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
                        "a cut that no column tells",
                        GOOD.replace("// columns", "// cut: more\n// columns"),
                        AT + "5: expected a column of type boolean or integer that says what was cut, got 'more'"),
                Arguments.of(
                        "a cut told in words",
                        GOOD.replace("// columns", "// cut: n\n// columns")
                                .replace("{type: integer, description: 'That", "{type: string, description: 'That"),
                        AT + "5: expected a column of type boolean or integer that says what was cut, got 'n'"),
                Arguments.of(
                        "a procedure that is none",
                        GOOD.replace("// columns", "// procedures: [wcc]\n// columns"),
                        AT + "5: expected names of procedures such as [gds.pageRank.stream], got 'wcc'"),
                Arguments.of(
                        "an empty kind",
                        good("{type: thing, description: 'A', default: null, kinds: [null, Event]}"),
                        AT + "4: expected kinds of parameter 'n', got an empty one"));
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
