// SPDX-License-Identifier: GPL-3.0-or-later

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// The questions about the network on large graphs, beside what else answers them;
/// `src/bench/network.sh` starts it.
public final class NetworkBench {
    private static final List<String> FLAGS = List.of("--quick", "--write");
    private static final List<String> VALUES = List.of("--only", "--graphs", "--data");
    private static final int CLIENTS = 200;

    /// Held, since the platform forgets the level of a logger that nobody holds.
    private static final java.util.logging.Logger DRIVER_LOG = java.util.logging.Logger.getLogger("org.neo4j.driver");

    private NetworkBench() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        DRIVER_LOG.setLevel(java.util.logging.Level.WARNING);
        Map<String, String> options = options(args);
        var graphs = new Graphs(
                Path.of(options.getOrDefault("--graphs", "target/bench-graphs")).toAbsolutePath(),
                Path.of(options.getOrDefault("--data", "../shared/data")));
        String text = Machine.about(options)
                + run(graphs, options.containsKey("--quick"), options.getOrDefault("--only", ".*"));
        System.out.println("\n" + text);
        if (options.containsKey("--write")) {
            Report.write("network", text);
        }
        System.exit(0);
    }

    private static String run(Graphs graphs, boolean isQuick, String only) {
        Map<String, Bench.Part> parts = new LinkedHashMap<>();
        parts.put("graphs", new Sizes());
        parts.put("one-path", new OnePath());
        parts.put("five-paths", new FivePaths());
        parts.put("neighbourhood", Pages.ofHub());
        parts.put("co-attendance", Pages.ofCountries());
        parts.put("whole", new Whole());
        parts.put("growth", new Growth());
        parts.put("program", new Program());
        var text = new StringBuilder();
        parts.forEach((name, part) -> {
            if (name.matches(only)) {
                System.out.println(name + " …");
                text.append(run(name, part, graphs, isQuick));
            }
        });
        return text.toString();
    }

    /// Each part has servers of its own, so that it begins cold and leaves nothing behind, after Ctrl-C
    /// too.
    private static String run(String name, Bench.Part part, Graphs graphs, boolean isQuick) {
        var servers = new Servers(2 * CLIENTS);
        var hook = new Thread(servers::close);
        Runtime.getRuntime().addShutdownHook(hook);
        try (servers) {
            return part.run(new Bench(graphs, servers, isQuick));
        } catch (Running.Missing e) {
            return "\n### " + name + "\n\nNot measured: " + e.getMessage() + ".\n";
        } catch (Exception e) {
            e.printStackTrace();
            return "\n### " + name + "\n\nIt failed: " + e + "\n";
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static Map<String, String> options(String[] args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            if (FLAGS.contains(args[i])) {
                options.put(args[i], "");
            } else if (VALUES.contains(args[i]) && i + 1 < args.length) {
                options.put(args[i], args[++i]);
            } else {
                throw new IllegalArgumentException("expected " + FLAGS + " or " + VALUES + ", got " + args[i]);
            }
        }
        return options;
    }
}
