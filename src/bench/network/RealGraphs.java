// SPDX-License-Identifier: GPL-3.0-or-later

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.entente.claim.FactType;

/// The real graphs, out of the tables in which they are published.
final class RealGraphs {
    private RealGraphs() {}

    /// Votes of the UN General Assembly: whoever voted was there.
    static void votes(Path folder, StoreFiles files) throws IOException {
        Map<String, Integer> events = new HashMap<>();
        Map<String, Long> days = new HashMap<>();
        try (var rows = read(folder.resolve("un_roll_calls.csv"))) {
            for (NamedCsvRecord row : rows) {
                String id = row.getField("rcid");
                String name = row.getField("short").isBlank() ? "Vote " + id : row.getField("short");
                String date = row.getField("date");
                events.put(id, files.thing("event:un-rc-" + id, name, "Event", "meeting", date));
                days.put(id, LocalDate.parse(date).toEpochDay());
            }
        }
        Map<String, Integer> countries = new HashMap<>();
        try (var rows = read(folder.resolve("un_votes.csv.gz"))) {
            for (NamedCsvRecord row : rows) {
                String name = row.getField("country");
                String code = row.getField("country_code");
                boolean known = code.matches("[A-Z]{2}") && (!code.equals("NA") || name.equals("Namibia"));
                String id = "country:" + (known ? code : name.toLowerCase().replaceAll("[^a-z]+", "-"));
                int country = countries.computeIfAbsent(id, _ -> files.thing(id, name, "Entity;Country"));
                long day = days.get(row.getField("rcid"));
                int event = events.get(row.getField("rcid"));
                files.fact(FactType.ATTENDED, country, event, day, StoreFiles.FOREVER, day, StoreFiles.FOREVER);
            }
        }
    }

    /// Two columns, the numbers of two nodes.
    static void edges(Path file, String prefix, String labels, StoreFiles files) throws IOException {
        Map<String, Integer> nodes = new HashMap<>();
        try (var rows = read(file)) {
            for (NamedCsvRecord row : rows) {
                int[] ends = new int[2];
                for (int i = 0; i < 2; i++) {
                    String node = row.getField(i);
                    ends[i] = nodes.computeIfAbsent(node, _ -> files.thing(prefix + node, "Number " + node, labels));
                }
                files.fact(FactType.MEMBER_OF, ends[0], ends[1], 0, StoreFiles.FOREVER, 0, StoreFiles.FOREVER);
            }
        }
    }

    private static CsvReader<NamedCsvRecord> read(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        Reader reader = new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(reader);
    }
}
