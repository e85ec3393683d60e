// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Parameters that a header may not declare.
class ParameterRulesTests {
    private static final String CLOCKS = """
            //   asOf: {type: day, description: 'A day', default: today}
            //   knownBy: {type: day, description: 'A day', default: today}
            // columns""";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aParameterThatCannotWorkIsToldWithItsLine(String what, String text, String message) {
        var refused = catchThrowableOfType(
                QueryException.InvalidQueryFile.class, () -> Queries.read(List.of(QueryFileTests.file(text))));
        assertThat(refused).as(what).hasMessage(message);
    }

    static Stream<Arguments> aParameterThatCannotWorkIsToldWithItsLine() {
        String limit = QueryFileTests.AT
                + "4: expected parameter 'limit' of type integer with a default, a minimum of at least 1 and a maximum, got ";
        String asOf = QueryFileTests.AT + "5: expected parameter 'asOf' of type day with default today, got ";
        String knownBy = QueryFileTests.AT + "6: expected parameter 'knownBy' of type day with default today, got ";
        return Stream.of(
                Arguments.of(
                        "a limit of text",
                        QueryFileTests.limited("limit: {type: string, description: 'Most', default: '5'}"),
                        limit + "type string, no minimum, no maximum"),
                Arguments.of(
                        "a limit without a default",
                        QueryFileTests.limited(QueryFileTests.LIMIT.replace("default: 5", "example: 5")),
                        limit + "no default"),
                Arguments.of(
                        "a limit with none as default",
                        QueryFileTests.limited(QueryFileTests.LIMIT.replace("default: 5", "default: null")),
                        limit + "no default"),
                Arguments.of(
                        "a limit without a minimum",
                        QueryFileTests.limited(QueryFileTests.LIMIT.replace(", minimum: 1", "")),
                        limit + "no minimum"),
                Arguments.of(
                        "a limit that may be 0",
                        QueryFileTests.limited(QueryFileTests.LIMIT.replace("minimum: 1", "minimum: 0")),
                        limit + "minimum 0"),
                Arguments.of(
                        "a limit without a maximum",
                        QueryFileTests.limited(QueryFileTests.LIMIT.replace(", maximum: 9", "")),
                        limit + "no maximum"),
                Arguments.of(
                        "a clock of text",
                        clocks().replace("asOf: {type: day", "asOf: {type: string"),
                        asOf + "type string"),
                Arguments.of(
                        "a clock of numbers that begins elsewhere",
                        clocks().replace(
                                        "knownBy: {type: day, description: 'A day', default: today",
                                        "knownBy: {type: integer, description: 'A day', default: 7"),
                        knownBy + "type integer, default '7'"),
                Arguments.of(
                        "a clock that stands still",
                        clocks().replaceFirst("default: today", "default: 2025-09-05"),
                        asOf + "default '2025-09-05'"),
                Arguments.of(
                        "a clock without a default",
                        clocks().replaceFirst("default: today", "example: today"),
                        asOf + "no default"),
                Arguments.of(
                        "the least text",
                        QueryFileTests.good("{type: string, description: 'A', default: a, minimum: 1}"),
                        QueryFileTests.AT
                                + "4: expected a minimum and a maximum only of a parameter of type integer, got 'string'"),
                Arguments.of(
                        "the last day",
                        QueryFileTests.good("{type: day, description: 'A', default: today, maximum: 9}"),
                        QueryFileTests.AT
                                + "4: expected a minimum and a maximum only of a parameter of type integer, got 'day'"),
                Arguments.of(
                        "a choice of numbers",
                        QueryFileTests.good("{type: integer, description: 'A', default: 1, choices: [1, 2]}"),
                        QueryFileTests.AT
                                + "4: expected choices only of a parameter of type string or list of string, got 'integer'"),
                Arguments.of(
                        "a choice of things",
                        QueryFileTests.good("{type: thing, description: 'A', default: null, choices: ['country:FR']}"),
                        QueryFileTests.AT
                                + "4: expected choices only of a parameter of type string or list of string, got 'thing'"),
                Arguments.of(
                        "several defaults",
                        QueryFileTests.good("{type: string, description: 'A', default: [a, b]}"),
                        QueryFileTests.AT + "4: expected one value as default of parameter 'n', got several"));
    }

    @Test
    void limitAndClocksAsTheyAreEverywhereAreGood() {
        assertThat(Queries.read(List.of(QueryFileTests.file(QueryFileTests.limited(QueryFileTests.LIMIT))))
                        .list())
                .hasSize(1);
        assertThat(Queries.read(List.of(QueryFileTests.file(clocks()))).list()).hasSize(1);
    }

    private static String clocks() {
        return QueryFileTests.GOOD.replace("// columns", CLOCKS);
    }
}
