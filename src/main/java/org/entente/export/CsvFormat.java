// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.query.AnswerHead;
import org.entente.query.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An answer as CSV (RFC 4180): a header row, lists joined by semicolons, objects as JSON. What a spreadsheet
/// would run is made harmless.
final class CsvFormat implements Format {
    private static final JsonMapper JSON = new JsonMapper();

    /// A spreadsheet takes a cell that begins with one of these for a formula and runs it (CWE-1236): white
    /// space at the beginning is passed over, and full-width signs are read like the plain ones.
    private static final String RUN = "=+-@\t\r\n＝＋－＠";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public boolean isStream() {
        return false;
    }

    @Override
    public Writing begin(AnswerHead head, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> names = head.query().columns().stream().map(Column::name).toList();
        csv.writeRecord(names);
        return new Writing() {
            @Override
            public void row(Map<String, @Nullable Object> row) {
                csv.writeRecord(names.stream().map(name -> cell(row.get(name))).toList());
            }

            @Override
            public void end(boolean truncated, @Nullable String next) throws IOException {
                csv.flush();
                text.flush();
            }
        };
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> safe(list.stream().map(CsvFormat::part).collect(Collectors.joining("; ")));
            case Map<?, ?> map -> safe(part(map));
            case String text -> safe(text);
            default -> value.toString();
        };
    }

    private static String part(@Nullable Object value) {
        return value instanceof Map<?, ?> ? JSON.writeValueAsString(value) : String.valueOf(value);
    }

    private static String safe(String text) {
        return !text.isEmpty() && RUN.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
