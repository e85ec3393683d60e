// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of `cypher/queries`: it keeps its contract, and answers its own examples.
class QueryContractTests {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 1_000);

    @BeforeAll
    static void load() {
        TestGraph.clear();
        TestData.load(TestGraph.graph(), TestData.IMPORT);
    }

    static Stream<Query> queries() {
        return Queries.read(CypherFiles.in("queries")).list().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryKeepsItsContract(Query query) {
        assertThat(QueryContract.faults(query, TestGraph.graph())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noNameIsMisspelt(Query query) {
        // 01N50 and 01N51: no such label or type; the data has no invitations and no owners
        assertThat(TestGraph.graph().explain(Statement.of(query.statement())).notices().stream()
                        .filter(n -> n.startsWith("01N50") || n.startsWith("01N51"))
                        .filter(n -> Stream.of("INVITED", "OWNS", "Retired").noneMatch(n::contains)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryAnswersItsExamplesWithValuesOfTheDeclaredTypes(Query query) {
        Answer answer = example(query);
        assertThat(answer.rows()).isNotEmpty();
        answer.rows()
                .forEach(row -> query.columns().forEach(column -> {
                    Object value = row.get(column.name());
                    if (value != null) {
                        assertThat(value).as(column.name()).isInstanceOf(javaType(column.type()));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyFactInAnAnswerHasItsSources(Query query) {
        Answer answer = example(query);
        answer.rows().stream()
                .filter(row -> row.get("fact") != null)
                .forEach(row -> assertThat(row.containsKey("sources") ? row.get("sources") : List.of(row.get("source")))
                        .as(String.valueOf(row.get("fact")))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .isNotEmpty());
    }

    private static Answer example(Query query) {
        Graph graph = TestGraph.graph();
        Map<String, String> examples = new LinkedHashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(p -> examples.put(p.name(), String.valueOf(p.example())));
        return new QueryRunner(graph, Queries.load(graph), LIMITS, Clock.systemUTC()).run(query.name(), examples);
    }

    private static Class<?> javaType(ValueType type) {
        return switch (type) {
            case INTEGER -> Long.class;
            case FLOAT -> Double.class;
            case BOOLEAN -> Boolean.class;
            case MAP -> Map.class;
            case STRINGS, MAPS, EVIDENCE -> List.class;
            default -> String.class;
        };
    }
}
