// SPDX-License-Identifier: GPL-3.0-or-later

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.entente.Entente;
import org.entente.KnowledgeGraph;
import org.entente.claim.FactType;
import org.entente.graph.CypherFiles;
import org.entente.graph.EmbeddedServer;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphRunner;
import org.entente.query.GraphShape;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionConfig;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A large graph into files; `src/bench/export.sh` starts it. The heap is that of the whole program, the
/// server in it included.
public final class ExportBench {
    private static final int BATCH = 20_000;
    private static final String NODES = """
            UNWIND $rows AS id
            CREATE (:Thing:Entity {id: id, name: id})
            """;
    private static final String CLAIM = """
            CREATE (:Thing:Dataset {id: 'dataset:bench', name: 'A table'})
            CREATE (s:Thing:Source {id: 'source:bench', name: 'A table', licence: 'any', address: 'https://example.org/'})
            CREATE (:Claim {id: 'claim:bench', fact: 'bench', knownDay: 0, fromDay: 0, basis: 'reported', summary: 'A row.'})-[:MADE_IN]->(s)
            """;
    private static final String EDGES = """
            UNWIND $rows AS row
            MATCH (a:Thing {id: row[0]}), (b:Thing {id: row[1]})
            CREATE (a)-[:MEMBER_OF {fact: 'MEMBER_OF/' + row[0] + '/' + row[1], version: 1, sinceDay: 0, untilDay: 99999999,
              certainFrom: 0, certainTo: 99999999, knownDay: 0, supersededDay: 99999999, since: '1970-01-01', disputed: false,
              preferred: true, claims: ['claim:bench']}]->(b)
            """;
    private static final String PLAIN = """
            MATCH (a:Thing)-[r:MEMBER_OF]->(b:Thing)
            RETURN a.id AS source, b.id AS target, type(r) AS type, r.fact AS fact, r.version AS version, r.since AS since,
              r.disputed AS disputed, r.preferred AS preferred, r.claims AS claims
            """;

    /// Counts bytes and keeps the time of the first.
    private static final class Counted extends FilterOutputStream {
        private long bytes;
        private long first;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            if (bytes == 0 && length > 0) {
                first = System.nanoTime();
            }
            bytes += length;
            out.write(b, offset, length);
        }
    }

    private static final TransactionConfig LONG =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(10)).build();
    private static final int PORT = 18089;
    private static final List<String> FORMATS = List.of("gexf", "graphml", "zip");

    private static long edges;

    private interface Export {
        void to(OutputStream out) throws IOException;
    }

    private ExportBench() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Path home = Files.createTempDirectory("entente-bench");
        try {
            inProcess(home, Path.of(args[0]));
            overHttp(home);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(0);
    }

    private static void inProcess(Path home, Path file) throws IOException {
        try (KnowledgeGraph graph = KnowledgeGraph.open(home)) {
            var bolt = EmbeddedServer.runningIn(home).orElseThrow();
            try (var driver =
                    GraphDatabase.driver(bolt, AuthTokens.basic(EmbeddedServer.USER, EmbeddedServer.password(home)))) {
                edges = load(file, driver);
                System.out.printf(
                        "%d edges, heap %d MiB, JDK %s, %d cores, %s%n%n",
                        edges,
                        Runtime.getRuntime().maxMemory() >> 20,
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        LocalDate.now());
                System.out.println("| export | seconds | edges/s | MB | first byte, ms | peak heap, MiB |");
                System.out.println("| --- | --- | --- | --- | --- | --- |");
                var question =
                        new GraphQuestion(List.of(), null, 1, LocalDate.now(), LocalDate.now(), GraphShape.PLAIN, null);
                for (String format : FORMATS) {
                    measure(format, out -> graph.export(question, format, out));
                }
                measure("driver, plain CSV", out -> plain(driver, PLAIN, Map.of(), out));
                measure("driver, our statements, plain CSV", out -> {
                    plain(driver, CypherFiles.one("graph/things.cypher").text(), parameters(), out);
                    plain(driver, CypherFiles.one("graph/facts.cypher").text(), parameters(), out);
                });
            }
        }
    }

    private static void overHttp(Path home) throws IOException {
        Entente.main(
                new String[] {"serve", "--server.port=" + PORT, "--entente.home=" + home, "--entente.bolt-port=0"});
        for (String format : FORMATS) {
            measure("REST, " + format, out -> fetch(format, out));
        }
    }

    private static Map<String, Object> parameters() {
        long today = LocalDate.now().toEpochDay();
        var parameters = new HashMap<String, Object>(Map.of(
                "types",
                GraphRunner.TYPES.stream().map(FactType::name).toList(),
                "asOf",
                today,
                "day",
                today,
                "knownBy",
                today,
                "fold",
                false,
                "isWhole",
                true));
        parameters.put("things", null);
        parameters.put("among", null);
        parameters.put("facts", null);
        return parameters;
    }

    private static void fetch(String format, OutputStream out) throws IOException {
        try (InputStream in = URI.create("http://127.0.0.1:" + PORT + "/api/graph." + format)
                .toURL()
                .openStream()) {
            in.transferTo(out);
        }
    }

    private static void measure(String name, Export export) throws IOException {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        Path file = Files.createTempFile("entente-bench", ".out");
        long begin = System.nanoTime();
        try (var out = new Counted(Files.newOutputStream(file));
                var buffered = new BufferedOutputStream(out, 1 << 13)) {
            export.to(buffered);
            buffered.flush();
            double seconds = (System.nanoTime() - begin) / 1e9;
            long peak = heap.stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    >> 20;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.0f | %.0f | %d |%n",
                    name,
                    seconds,
                    edges / seconds,
                    out.bytes / 1e6,
                    (out.first - begin) / 1e6,
                    peak);
        } finally {
            Files.delete(file);
        }
    }

    private static void plain(Driver driver, String statement, Map<String, Object> parameters, OutputStream out)
            throws IOException {
        var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        try (var session = driver.session()) {
            session.executeRead(
                    tx -> {
                        var result = tx.run(statement, parameters);
                        csv.writeRecord(result.keys());
                        while (result.hasNext()) {
                            Record row = result.next();
                            csv.writeRecord(
                                    row.values().stream().map(String::valueOf).toList());
                        }
                        return null;
                    },
                    LONG);
            csv.flush();
        }
    }

    private static long load(Path file, Driver driver) throws IOException {
        run(driver, CLAIM, List.of());
        Set<String> nodes = new HashSet<>();
        each(file, row -> nodes.addAll(row));
        batches(new ArrayList<>(nodes), rows -> run(driver, NODES, rows));
        nodes.clear();
        var waiting = new ArrayList<List<String>>();
        long[] count = new long[1];
        each(file, row -> {
            waiting.add(row);
            count[0]++;
            if (waiting.size() == BATCH) {
                run(driver, EDGES, waiting);
                waiting.clear();
            }
        });
        run(driver, EDGES, waiting);
        return count[0];
    }

    private static void run(Driver driver, String statement, List<?> rows) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(statement, Map.of("rows", rows)).consume());
        }
    }

    private static <T> void batches(List<T> all, Consumer<List<T>> each) {
        for (int i = 0; i < all.size(); i += BATCH) {
            each.accept(all.subList(i, Math.min(all.size(), i + BATCH)));
        }
    }

    private static void each(Path file, Consumer<List<String>> row) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] ends = line.split("[,\\s]+");
                row.accept(List.of("entity:" + ends[0], "entity:" + ends[1]));
            }
        }
    }
}
