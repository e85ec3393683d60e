// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// One CSV file (RFC 4180, UTF-8, comma, header row), read strictly: each row has a cell for each column,
/// no column is unknown, missing or there twice, and no cell goes over several lines.
final class Table {
    private static final int LONGEST_CELL = 10_000;

    private Table() {}

    /// Reads the rows that can be read; the rest become faults.
    ///
    /// @param columns the columns it must have, in any order
    static List<Row> read(Path folder, String file, List<String> columns, Faults faults) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            faults.add(file, 0, "", "a file with the columns " + String.join(",", columns), "no such file");
            return List.of();
        }
        var rows = new ArrayList<Row>();
        try (Reader text = reader(path);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .detectBomHeader(false)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(1 << 20)
                        .ofCsvRecord(text)) {
            var lines = records.iterator();
            if (!lines.hasNext()) {
                faults.add(file, 1, "", "the columns " + String.join(",", columns), "an empty file");
                return List.of();
            }
            List<String> header = header(lines.next(), file, columns, faults);
            while (!header.isEmpty() && lines.hasNext()) {
                row(lines.next(), file, header, faults, rows);
            }
        } catch (CsvParseException e) {
            Throwable cause = e.getCause();
            faults.add(
                    file,
                    lastLine(rows) + 1,
                    "",
                    "cells whose quotes are closed",
                    String.valueOf(cause == null ? e.getMessage() : cause.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            boolean malformed = e instanceof MalformedInputException || e.getCause() instanceof MalformedInputException;
            faults.add(
                    file,
                    malformed ? malformedLine(path) : 0,
                    "",
                    malformed ? "text in UTF-8" : "a file that can be read",
                    malformed ? "other bytes; save it as CSV UTF-8" : String.valueOf(e.getMessage()));
        }
        return rows;
    }

    private static Reader reader(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static List<String> header(CsvRecord record, String file, List<String> columns, Faults faults) {
        List<String> header = record.getFields().stream().map(String::strip).toList();
        if (header.size() == 1 && header.getFirst().contains(";")) {
            faults.add(file, 1, "", "columns separated by commas", Fault.quoted(header.getFirst()));
            return List.of();
        }
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!columns.contains(name)) {
                faults.add(file, 1, "", "one of the columns " + String.join(",", columns), Fault.quoted(name));
            } else if (!seen.add(name)) {
                faults.add(file, 1, "", "each column once", Fault.quoted(name) + " twice");
            }
        }
        for (String name : columns) {
            if (!header.contains(name)) {
                faults.add(file, 1, "", "the column '" + name + "'", "a header without it");
            }
        }
        return seen.size() == columns.size() && header.size() == columns.size() ? header : List.of();
    }

    private static void row(CsvRecord record, String file, List<String> header, Faults faults, List<Row> rows) {
        long line = record.getStartingLineNumber();
        if (record.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        if (record.getFieldCount() != header.size()) {
            boolean open = record.getFields().stream().anyMatch(cell -> cell.contains("\n"));
            faults.add(
                    file,
                    line,
                    "",
                    header.size() + " cells",
                    record.getFieldCount() + (open ? ", over several lines; a quote may be left open" : ""));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        boolean readable = true;
        for (int i = 0; i < header.size(); i++) {
            String cell = record.getField(i).strip();
            if (cell.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                faults.add(file, line, header.get(i), "text without control characters", Fault.quoted(cell));
                readable = false;
            } else if (cell.contains("\n") || cell.contains("\r")) {
                // allowed by the RFC, but in these tables it is nearly always a quote left open that swallows rows
                faults.add(
                        file,
                        line,
                        header.get(i),
                        "one line of text",
                        cell.lines().count() + " lines; a quote may be left open");
                readable = false;
            } else if (cell.length() > LONGEST_CELL) {
                faults.add(file, line, header.get(i), "at most " + LONGEST_CELL + " characters", cell.length() + "");
                readable = false;
            }
            cells.put(header.get(i), cell);
        }
        if (readable) {
            rows.add(new Row(file, line, cells, faults));
        }
    }

    private static long lastLine(List<Row> rows) {
        return rows.isEmpty() ? 1 : rows.getLast().line();
    }

    /// Bytes above 127 never hold a line feed in UTF-8, so each line can be decoded on its own.
    private static long malformedLine(Path path) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        long number = 1;
        try (var lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            for (String line : (Iterable<String>) lines::iterator) {
                decoder.reset().decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
                number++;
            }
        } catch (IOException e) {
            return number;
        }
        return number;
    }
}
