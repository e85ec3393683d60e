// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.load.Fault;
import org.entente.load.Faults;

/// A file of rows and how it is written: comma, semicolon or tab between cells, with quotes or without,
/// plain or in gzip.
///
/// @param name as the mapping names it
/// @param quote `\0` for none
/// @param skip lines before the header
/// @param given names of the columns, if the file has no header; empty if it has one
/// @param nulls words that stand for nothing
record TableFile(
        Path path,
        String name,
        char delimiter,
        char quote,
        int skip,
        List<String> given,
        Charset encoding,
        Set<String> nulls,
        Yaml at) {
    /// Keys of a mapping that say how a file is written.
    static final List<String> KEYS = List.of("file", "delimiter", "quote", "skip", "columns", "encoding", "null");

    private static final int LARGEST_ROW = 1 << 20;
    private static final char NO_QUOTE = '\0';
    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|', ",", ',', ";", ';', "\t", '\t', "|", '|');
    private static final Map<String, Charset> ENCODINGS = new TreeMap<>(Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "windows-1252", Charset.forName("windows-1252")));

    /// Gets the rows one by one.
    @FunctionalInterface
    interface RowReader {
        /// Gets a row.
        ///
        /// @param cells without blanks around them; empty for a word that stands for nothing
        void row(long line, String[] cells);
    }

    /// Reads how a file is written.
    static Optional<TableFile> read(Yaml.Keys keys, TableFolder folder) {
        Optional<Path> path = keys.required("file", "a table").flatMap(folder::find);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String name = keys.text("file", "");
        char delimiter = name.endsWith(".tsv") || name.endsWith(".tsv.gz") ? '\t' : ',';
        Yaml given = keys.get("delimiter");
        if (given != null) {
            Character found = DELIMITERS.get(given.text());
            if (found == null) {
                given.fault("one of comma, semicolon, tab, bar");
            } else {
                delimiter = found;
            }
        }
        Yaml quote = keys.get("quote");
        char quoted = quote != null && quote.word(List.of("double", "none")).equals("none") ? NO_QUOTE : '"';
        Yaml encoding = keys.get("encoding");
        Charset charset = encoding == null
                ? StandardCharsets.UTF_8
                : ENCODINGS.getOrDefault(encoding.word(ENCODINGS.keySet()), StandardCharsets.UTF_8);
        Yaml skip = keys.get("skip");
        Yaml columns = keys.get("columns");
        Yaml nulls = keys.get("null");
        return Optional.of(new TableFile(
                path.get(),
                name,
                delimiter,
                quoted,
                skip == null ? 0 : skip.number(0),
                columns == null
                        ? List.of()
                        : columns.list().stream().map(Yaml::text).toList(),
                charset,
                nulls == null ? Set.of() : nulls.list().stream().map(Yaml::text).collect(Collectors.toSet()),
                keys.of()));
    }

    /// {@return the names of its columns; none, with a fault, if it has none}
    List<String> header(Faults faults) {
        if (!given.isEmpty()) {
            return given;
        }
        try (CsvReader<CsvRecord> records = open()) {
            var lines = records.iterator();
            for (int i = 0; i < skip && lines.hasNext(); i++) {
                lines.next();
            }
            if (lines.hasNext()) {
                return lines.next().getFields().stream().map(String::strip).toList();
            }
            faults.add(name, skip + 1L, "", "a row with the names of the columns", "the end of the file");
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            unreadable(skip + 1L, e, faults);
        }
        return List.of();
    }

    /// Reads all rows; what cannot be read becomes a fault.
    ///
    /// @param misshapen gets what is wrong with a row that has more or less cells than the header, if it is
    /// one line: one over several may be many rows after a quote that was left open
    void rows(Faults faults, Consumer<Fault> misshapen, RowReader reader) {
        long line = 0;
        try (CsvReader<CsvRecord> records = open()) {
            int width = header(faults).size();
            int before = skip + (given.isEmpty() ? 1 : 0);
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                if (before-- > 0 || record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (record.getFieldCount() == width) {
                    reader.row(line, cells(record));
                } else {
                    wrongWidth(record, width, faults, misshapen);
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            unreadable(line + 1, e, faults);
        }
    }

    private void wrongWidth(CsvRecord record, int width, Faults faults, Consumer<Fault> ofOneLine) {
        long line = record.getStartingLineNumber();
        int got = record.getFieldCount();
        if (record.getFields().stream().anyMatch(cell -> cell.contains("\n"))) {
            faults.add(name, line, "", width + " cells", got + ", over several lines; a quote may be left open");
        } else {
            ofOneLine.accept(new Fault(name, line, "", width + " cells", String.valueOf(got)));
        }
    }

    private String[] cells(CsvRecord record) {
        var cells = new String[record.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            String cell = record.getField(i).strip();
            cells[i] = nulls.contains(cell) ? "" : cell;
        }
        return cells;
    }

    private CsvReader<CsvRecord> open() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader reader = new BufferedReader(new InputStreamReader(new BoundedInput(in), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LARGEST_ROW)
                .ofCsvRecord(reader);
    }

    private void unreadable(long line, Exception e, Faults faults) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        boolean isCoding = e instanceof CharacterCodingException || cause instanceof CharacterCodingException;
        String got = String.valueOf(cause.getMessage());
        faults.add(
                name,
                line,
                "",
                isCoding ? "text in " + encoding + ", here or soon after" : "rows of at most 1 MiB that can be read",
                isCoding ? "other bytes" : got);
    }
}
