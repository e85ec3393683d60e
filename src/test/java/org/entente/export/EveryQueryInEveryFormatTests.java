// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.entente.query.Answer;
import org.entente.query.BoundQuery;
import org.entente.query.Column;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every canned query on the whole record, through transactions in the process and through the driver: the
/// same answer, whole in every format, and the same rows whether they come at once or page by page.
@Contract
@Order(TestData.FIRST)
class EveryQueryInEveryFormatTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Answer> ANSWERS = new HashMap<>();
    private static @Nullable KnowledgeGraph direct;
    private static @Nullable KnowledgeGraph driven;

    @BeforeAll
    static void load() {
        TestData.loadRecord();
        direct = KnowledgeGraph.over(TestGraph.graph());
        driven = KnowledgeGraph.over(
                DriverGraph.connect(TestGraph.boltUri(), EmbeddedServer.USER, TestGraph.password()));
    }

    @AfterAll
    static void close() {
        requireNonNull(driven).close();
    }

    static Stream<Query> queries() {
        return requireNonNull(direct).queries().list().stream().filter(q -> TestGraph.hasProcedures(q.procedures()));
    }

    static Stream<Arguments> queriesAndFormats() {
        return queries()
                .flatMap(query -> Formats.ALL.stream().map(format -> Arguments.of(query.name(), format.name())));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void bothGraphsAnswerAlike(Query query) {
        Answer answer = answer(query);
        assertThat(answer.rows()).isNotEmpty();
        assertThat(example(requireNonNull(driven), query).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void pagesTogetherAreTheWhole(Query query) {
        BoundQuery bound = example(requireNonNull(direct), query);
        List<Map<String, @Nullable Object>> whole =
                bound.rows().map(Row::values).toList();
        if (query.parameter("limit").isEmpty()) {
            assertThat(whole).hasSameSizeAs(answer(query).rows());
            return;
        }
        int size = Math.max(1, whole.size() / 3);
        var pages = new ArrayList<Map<String, @Nullable Object>>();
        Answer page = bound.with("limit", size).answer();
        while (true) {
            assertThat(page.truncated()).isEqualTo(page.next() != null);
            pages.addAll(page.rows());
            if (page.next() == null) {
                break;
            }
            page = bound.with("limit", size).after(page.next()).answer();
        }
        assertThat(pages).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("queriesAndFormats")
    void aFormatHoldsTheWholeAnswer(String name, String format) throws IOException {
        Answer answer = answer(requireNonNull(direct).queries().get(name));
        byte[] written = written(Formats.named(format).orElseThrow(), answer);
        assertThat(written(Formats.named(format).orElseThrow(), answer)).isEqualTo(written);
        switch (format) {
            case "json" -> json(answer, JSON.readTree(written));
            case "jsonl" -> lines(answer, new String(written, UTF_8).lines().toList());
            case "csv" -> csv(answer, new String(written, UTF_8));
            default -> throw new AssertionError("say how to read " + format + " back");
        }
    }

    private static void json(Answer answer, JsonNode json) {
        assertThat(json.get("rows")).isEqualTo(tree(answer.rows()));
        assertThat(json.get("truncated").booleanValue()).isEqualTo(answer.truncated());
        assertThat(json.get("dataVersion").stringValue()).isEqualTo(answer.dataVersion());
    }

    private static void lines(Answer answer, List<String> lines) {
        assertThat(lines).hasSize(answer.rows().size() + 1);
        for (int i = 0; i < answer.rows().size(); i++) {
            assertThat(JSON.readTree(lines.get(i))).isEqualTo(tree(answer.rows().get(i)));
        }
        JsonNode end = JSON.readTree(lines.getLast()).get("end");
        assertThat(end.get("rows").asInt()).isEqualTo(answer.rows().size());
        assertThat(end.get("truncated").booleanValue()).isEqualTo(answer.truncated());
    }

    private static void csv(Answer answer, String text) {
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(text).stream().toList();
        List<String> names = answer.query().columns().stream().map(Column::name).toList();
        assertThat(records.getFirst().getFields()).isEqualTo(names);
        assertThat(records).hasSize(answer.rows().size() + 1);
        for (int i = 0; i < answer.rows().size(); i++) {
            for (int column = 0; column < names.size(); column++) {
                String cell = records.get(i + 1).getField(column);
                Object value = answer.rows().get(i).get(names.get(column));
                if (value == null) {
                    assertThat(cell).isEmpty();
                } else if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
                    assertThat(cell).isIn(value.toString(), "'" + value);
                }
                assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r\\n＝＋－＠].*").doesNotMatch("(?s)-\\D.*");
            }
        }
    }

    private static JsonNode tree(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }

    private static byte[] written(Format format, Answer answer) throws IOException {
        var out = new ByteArrayOutputStream();
        Format.Writing writing = format.begin(answer.head(), out);
        for (var row : answer.rows()) {
            writing.row(row);
        }
        writing.end(answer.truncated(), answer.next());
        return out.toByteArray();
    }

    /// {@return the answer to the example, asked once for all tests}
    private static Answer answer(Query query) {
        return ANSWERS.computeIfAbsent(
                query.name(), _ -> example(requireNonNull(direct), query).answer());
    }

    private static BoundQuery example(KnowledgeGraph graph, Query query) {
        Map<String, String> arguments = new LinkedHashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(p -> arguments.put(p.name(), String.valueOf(p.example())));
        return graph.query(query.name()).with(arguments);
    }
}
