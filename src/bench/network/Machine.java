// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.graph.EmbeddedServer;

/// Where it was measured, and how.
final class Machine {
    private Machine() {}

    static String about(Map<String, String> options) throws IOException {
        return """
                `src/bench/network.sh%s` on %s: %s, %d cores, %d GiB, load average %.1f when it began; JDK %s, Neo4j %s, heap %s and page
                cache 128 MiB for each server, heap %d MiB for the clients.

                Every row of a table has the same questions, all in one run, one client, side by side in turns of twenty. A cell is p50 / p99
                in ms. Cold are the first answers to this question by a program that has just started, one after the other; warm is after some
                2,000 more. "measured" is the number of warm ones. An answer that is late (10 s) or wrong is a trouble and keeps its time in the
                figures; the lengths of paths are held against a search that is written for nothing else. Bodies of HTTP are read whole.
                Clients and servers share the machine.
                """.formatted(
                        options.containsKey("--quick") ? " --quick" : "",
                        LocalDate.now(),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        System.getProperty("java.version"),
                        EmbeddedServer.version(),
                        Servers.HEAP,
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    static String processor() throws IOException {
        return field("/proc/cpuinfo", "model name", System.getProperty("os.arch"));
    }

    private static long memory() throws IOException {
        String kib = field("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "");
        return Math.round(Long.parseLong(kib) / 1024.0 / 1024.0);
    }

    private static String field(String file, String name, String otherwise) throws IOException {
        Path path = Path.of(file);
        List<String> lines = Files.isReadable(path) ? Files.readAllLines(path) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.split(":", 2)[1].strip())
                .orElse(otherwise);
    }
}
