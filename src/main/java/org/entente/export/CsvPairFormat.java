// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.query.GraphAttribute;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.jspecify.annotations.Nullable;

/// Two CSV files in a zip, with the headers of Neo4j's importer: `neo4j-admin database import full
/// --nodes=nodes.csv --relationships=relationships.csv --array-delimiter=U+001F --multiline-fields=true`.
/// The separator within lists is one that no text holds.
final class CsvPairFormat implements GraphFormat {
    private static final String SEPARATOR = "\u001F";

    /// The earliest time that a zip can say: the same graph gives the same bytes.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public Writing begin(GraphHead head, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        entry(zip, "about.txt");
        text.write(PlainText.description(head) + "\n");
        text.flush();
        entry(zip, "nodes.csv");
        csv.writeRecord(header(List.of("id:ID", "name", ":LABEL"), head.nodes()));
        return new Writing() {
            private boolean hasEdges;

            @Override
            public void node(GraphNode node) {
                csv.writeRecord(row(
                        List.of(node.id(), PlainText.line(node.name()), String.join(SEPARATOR, node.labels())),
                        head.nodes(),
                        node.values()));
            }

            @Override
            public void edge(GraphEdge edge) throws IOException {
                edges();
                csv.writeRecord(row(
                        List.of(
                                edge.source(),
                                edge.target(),
                                edge.type(),
                                edge.id(),
                                String.valueOf(edge.weight()),
                                edge.start() == null ? "" : edge.start().toString(),
                                edge.end() == null ? "" : edge.end().toString()),
                        head.edges(),
                        edge.values()));
            }

            @Override
            public void end() throws IOException {
                edges();
                csv.flush();
                text.flush();
                zip.finish();
                zip.flush();
            }

            private void edges() throws IOException {
                if (!hasEdges) {
                    csv.flush();
                    text.flush();
                    entry(zip, "relationships.csv");
                    csv.writeRecord(header(
                            List.of(":START_ID", ":END_ID", ":TYPE", "id", "weight:long", "start:date", "end:date"),
                            head.edges()));
                    hasEdges = true;
                }
            }
        };
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static List<String> header(List<String> first, List<GraphAttribute> attributes) {
        var header = new ArrayList<>(first);
        attributes.forEach(attribute -> header.add(attribute.name() + type(attribute.type())));
        return header;
    }

    private static String type(GraphAttribute.Type type) {
        return switch (type) {
            case TEXT -> "";
            case INTEGER -> ":long";
            case NUMBER -> ":double";
            case TRUTH -> ":boolean";
            case TEXTS -> ":string[]";
        };
    }

    private static List<String> row(List<String> first, List<GraphAttribute> attributes, Map<String, Object> values) {
        var row = new ArrayList<>(first);
        attributes.forEach(attribute -> row.add(cell(values.get(attribute.name()))));
        return row;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                list.stream().map(text -> PlainText.of(String.valueOf(text))).collect(Collectors.joining(SEPARATOR));
            default -> PlainText.of(value.toString());
        };
    }
}
