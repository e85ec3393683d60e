// SPDX-License-Identifier: GPL-3.0-or-later

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.KnowledgeGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.load.Content;
import org.entente.load.LoadReport;
import org.entente.load.mapping.MappingImporter;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A table into the graph by a mapping; `src/bench/loads.sh` starts it. The heap is that of the whole
/// program, the server in it included.
public final class LoadBench {
    private static final int BATCH = 10_000;
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), Integer.MAX_VALUE);

    private LoadBench() {}

    /// @param arguments a mapping, and the folder of its tables
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path mapping = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        System.out.println("## " + mapping.getFileName() + ", heap "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB\n\n| what | seconds | facts/s | greatest heap, MiB |\n| --- | --- | --- | --- |");
        Path home = Files.createTempDirectory("entente-load-bench");
        long facts;
        try (KnowledgeGraph graph = KnowledgeGraph.open(home)) {
            facts = load("first load", graph, mapping, data);
            load("the same again", graph, mapping, data);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        plain(facts);
    }

    private static long load(String what, KnowledgeGraph graph, Path mapping, Path data) {
        resetPeaks();
        long start = System.nanoTime();
        LoadReport report;
        double read;
        try (Content content = new MappingImporter(data).read(mapping, line -> System.err.println(line))) {
            read = seconds(start);
            report = graph.load(content, line -> System.err.println(line));
        }
        double all = seconds(start);
        System.out.printf(
                "| %s (of which reading and sorting %.1f s); %s | %.1f | %.0f | %d |%n",
                what,
                read,
                report.unchanged() ? "unchanged" : report.facts() + " facts",
                all,
                report.facts() / all,
                peak());
        return report.facts();
    }

    /// As many relationships with as many properties, in batches over bare transactions, between 100,000
    /// things.
    private static void plain(long facts) throws IOException {
        Path home = Files.createTempDirectory("entente-load-bench");
        try (EmbeddedServer server = EmbeddedServer.start(home, 0)) {
            var graph = server.graph();
            write(graph, "CREATE CONSTRAINT FOR (t:Thing) REQUIRE t.id IS UNIQUE", Map.of());
            write(
                    graph,
                    "UNWIND range(0, 99999) AS i CREATE (:Thing:Entity {id: 'entity:' + i, name: 'Thing ' + i})",
                    Map.of());
            resetPeaks();
            long start = System.nanoTime();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (long i = 0; i < facts; i++) {
                String a = "entity:" + (i * 7919 % 100_000);
                String b = "entity:" + (i * 104_729 % 100_000);
                rows.add(Map.of(
                        "subject",
                        a,
                        "object",
                        b,
                        "properties",
                        Map.ofEntries(
                                Map.entry("fact", "MEMBER_OF/" + a + "/" + b),
                                Map.entry("version", 1L),
                                Map.entry("sinceDay", 1L),
                                Map.entry("untilDay", 2L),
                                Map.entry("certainFrom", 1L),
                                Map.entry("certainTo", 2L),
                                Map.entry("knownDay", 1L),
                                Map.entry("supersededDay", 2L),
                                Map.entry("disputed", false),
                                Map.entry("preferred", true),
                                Map.entry("claims", List.of("claim:00000000000000000000")),
                                Map.entry("since", "2010"))));
                if (rows.size() == BATCH || i == facts - 1) {
                    write(
                            graph,
                            "UNWIND $rows AS row MATCH (a:Thing {id: row.subject}), (b:Thing {id: row.object})"
                                    + " CREATE (a)-[r:MEMBER_OF]->(b) SET r = row.properties",
                            Map.of("rows", List.copyOf(rows)));
                    rows.clear();
                }
            }
            double all = seconds(start);
            System.out.printf(
                    "| plain `UNWIND … CREATE` of %d relationships with twelve properties, nothing else | %.1f | %.0f | %d |%n",
                    facts, all, facts / all, peak());
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static void write(org.entente.graph.Graph graph, String cypher, Map<String, Object> parameters) {
        graph.write(LIMITS, session -> session.run(new Statement(cypher, parameters)));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
