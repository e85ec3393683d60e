// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.query.Answer;
import org.entente.query.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// An answer as CSV (RFC 4180): a header row, lists joined by semicolons, objects as JSON.
@Component
final class AnswerCsv {
    private final JsonMapper json;

    AnswerCsv(JsonMapper json) {
        this.json = json;
    }

    String of(Answer answer) {
        var text = new StringWriter();
        List<String> names = answer.query().columns().stream().map(Column::name).toList();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(names);
            for (Map<String, @Nullable Object> row : answer.rows()) {
                csv.writeRecord(names.stream().map(name -> cell(row.get(name))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> safe(list.stream().map(this::part).collect(Collectors.joining("; ")));
            case Map<?, ?> map -> safe(part(map));
            case String text -> safe(text);
            default -> value.toString();
        };
    }

    private String part(@Nullable Object value) {
        return value instanceof Map<?, ?> ? json.writeValueAsString(value) : String.valueOf(value);
    }

    /// A spreadsheet takes a cell that begins so for a formula and runs it (CWE-1236).
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
