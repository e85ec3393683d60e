// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.entente.claim.EdtfDate;
import org.entente.graph.Contract;
import org.entente.graph.CypherFiles;
import org.entente.graph.Limits;
import org.entente.graph.Rows;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of `cypher/queries`: it keeps its contract, and answers its own examples.
@Contract
@Order(TestData.FIRST)
class QueryContractTests {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 1_000);

    /// Labels, types and properties of the model that no row of the record happens to need.
    private static final Set<String> NOT_IN_THE_DATA =
            Set.of("INVITED", "OWNS", "Retired", "anyOf", "event", "retracted", "share");

    private static final Map<String, Answer> EXAMPLES = new HashMap<>();

    @BeforeAll
    static void load() {
        TestData.loadRecord();
    }

    static Stream<Query> queries() {
        return Queries.read(CypherFiles.in("queries")).list().stream()
                .filter(query -> TestGraph.hasProcedures(query.procedures()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryKeepsItsContract(Query query) {
        assertThat(QueryContract.check(query, TestGraph.graph()).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    @SuppressWarnings("NullAway") // it does not see in a class file that the values of a record may be null
    void noNameIsMisspelt(Query query) {
        // 01N50, 01N51 and 01N52: no such label, type or property; the data has none of the known ones
        var nulls = new HashMap<String, @Nullable Object>(); // as the check asks, so that it is planned once
        query.parameters().forEach(parameter -> nulls.put(parameter.name(), null));
        assertThat(TestGraph.graph().explain(new Statement(query.statement(), nulls)).notices().stream()
                        .filter(n -> n.startsWith("01N50") || n.startsWith("01N51") || n.startsWith("01N52"))
                        .filter(n -> !n.contains("`own_")) // of claims of many facts, of which the record has none
                        .filter(n -> NOT_IN_THE_DATA.stream().noneMatch(name -> n.contains("`" + name + "`"))))
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
                        isOf(column, value);
                    }
                }));
    }

    /// As a page of Swagger fills them in.
    @ParameterizedTest
    @MethodSource("queries")
    void aQueryAnswersAllItsExamplesTogether(Query query) {
        var examples = query.parameters().stream()
                .filter(parameter -> parameter.example() != null)
                .collect(Collectors.toMap(Parameter::name, p -> List.of(String.valueOf(p.example()))));
        assertThat(ask(query, examples).rows()).as(examples.toString()).isNotEmpty();
    }

    /// What is no hop would be answered as nothing, and nobody would see it.
    @ParameterizedTest
    @MethodSource("queries")
    void whatIsPutIntoWordsComesAsAHop(Query query) {
        List<String> worded = query.columns().stream()
                .filter(c -> c.type() == ValueType.STATUS || c.type() == ValueType.SENTENCE)
                .map(Column::name)
                .toList();
        example(
                query,
                row -> worded.stream()
                        .filter(name -> row.get(name) != null)
                        .forEach(name -> assertThat(row.get(name)).as(name).isInstanceOf(Map.class)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyFactInAnAnswerHasItsSources(Query query) {
        Answer answer = example(query);
        answer.rows().stream()
                .filter(row -> row.get("fact") != null)
                .forEach(row -> assertThat(row.containsKey("sources") ? row.get("sources") : List.of(row.get("source")))
                        .as(String.valueOf(row.get("fact")))
                        .asInstanceOf(LIST)
                        .isNotEmpty());
    }

    /// {@return the answer to the example, asked once for all tests}
    private static Answer example(Query query) {
        return EXAMPLES.computeIfAbsent(query.name(), _ -> ask(query, examples(query)));
    }

    private static Answer ask(Query query, Map<String, List<String>> examples) {
        return new QueryRunner(TestGraph.graph(), Queries.read(), LIMITS, Clock.systemUTC())
                .ask(Question.of(query.name(), examples));
    }

    /// Asks the example, and hands on the rows as Cypher gives them.
    @SuppressWarnings("NullAway") // it does not see the annotation of a compact constructor's parameter in a class file
    private static void example(Query query, Consumer<Map<String, @Nullable Object>> row) {
        var arguments = new Arguments(query, examples(query), LocalDate.now(ZoneOffset.UTC));
        Rows rows = TestGraph.graph().read(LIMITS, session -> {
            arguments.resolve(new Ids(
                    session,
                    query.name(),
                    Lookup.of(
                            session, arguments.ids(ValueType.THING, ValueType.THINGS), arguments.ids(ValueType.FACT))));
            return session.run(new Statement(query.statement(), arguments.values()));
        });
        assertThat(rows.rows()).isNotEmpty();
        rows.rows().forEach(row);
    }

    private static Map<String, List<String>> examples(Query query) {
        return query.parameters().stream()
                .filter(Parameter::required)
                .collect(Collectors.toMap(Parameter::name, p -> List.of(String.valueOf(p.example()))));
    }

    private static void isOf(Column column, Object value) {
        String name = column.name();
        switch (column.type()) {
            case INTEGER -> assertThat(value).as(name).isInstanceOf(Long.class);
            case FLOAT -> assertThat(value).as(name).isInstanceOf(Double.class);
            case BOOLEAN -> assertThat(value).as(name).isInstanceOf(Boolean.class);
            case MAP -> assertThat(value).as(name).isInstanceOf(Map.class);
            case STRINGS -> entries(name, value).hasOnlyElementsOfType(String.class);
            case MAPS -> entries(name, value).hasOnlyElementsOfType(Map.class);
            case EVIDENCE -> entries(name, value).allSatisfy(QueryContractTests::isEvidence);
            case STATUS -> assertThat(value).as(name).isIn(Wording.STATUSES);
            case DATE ->
                assertThatCode(() -> EdtfDate.parse((String) value)).as(name).doesNotThrowAnyException();
            default -> assertThat(value).as(name).asInstanceOf(STRING).isNotBlank();
        }
    }

    private static ListAssert<Object> entries(String name, Object value) {
        return assertThat(value).as(name).asInstanceOf(LIST);
    }

    private static void isEvidence(Object entry) {
        assertThat(entry)
                .asInstanceOf(map(String.class, Object.class))
                .containsKeys("source", "claim")
                .allSatisfy((key, value) -> {
                    assertThat(key).isIn(Evidence.FIELDS.keySet());
                    assertThat(value).isInstanceOf(String.class);
                });
    }
}
