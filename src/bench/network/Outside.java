// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// Libraries in processes of their own, with the same edges and the same pairs: Python's and JGraphT.
///
/// @param folder where `edges.csv` is
/// @param limit for one answer
/// @param most for all of them, beginning when the graph is built
record Outside(Path folder, Duration limit, Duration most) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PYTHON = Path.of("/usr/bin/python3").toFile().exists() ? "/usr/bin/python3" : "python3";
    private static final Path SCRIPT = Path.of("src/bench/network/outside.py");
    private static final Duration BUILD = Duration.ofMinutes(3);

    /// {@return how the library did; the first of the pairs are the cold ones}
    Outcome python(String library, List<Pairs.Pair> pairs, int cold) throws Exception {
        return run(List.of(PYTHON, SCRIPT.toString(), library), pairs, cold);
    }

    Outcome jgrapht(String search, List<Pairs.Pair> pairs, int cold) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return run(
                List.of(java, "-Xmx4g", "-cp", System.getProperty("java.class.path"), "JGraphTSide", search),
                pairs,
                cold);
    }

    /// {@return what igraph takes for a whole graph, by what it is}
    Map<String, Outcome> whole() throws Exception {
        Map<String, Outcome> all = new java.util.LinkedHashMap<>();
        var built = new Outcome();
        var command = List.of(
                PYTHON,
                SCRIPT.toString(),
                "igraph-whole",
                folder.resolve("edges.csv").toString());
        lines(
                command,
                said -> {
                    if (said.containsKey("built")) {
                        built.note = note(said);
                    } else {
                        var outcome = new Outcome();
                        outcome.note = built.note;
                        outcome.warm.nanos.add(((Number) said.get("nanos")).longValue());
                        all.put(said.get("what").toString(), outcome);
                    }
                },
                built);
        return all;
    }

    private static String note(Map<?, ?> said) {
        return String.format(
                java.util.Locale.ROOT,
                "%s, built in %.1f s, %s MiB",
                said.get("version"),
                ((Number) said.get("built")).doubleValue(),
                said.get("mib"));
    }

    private Outcome run(List<String> command, List<Pairs.Pair> pairs, int cold) throws Exception {
        Path file = Files.createTempFile("entente-bench", ".csv");
        Files.write(file, pairs.stream().map(p -> p.a() + "," + p.b()).toList());
        var all = new ArrayList<>(command);
        all.addAll(List.of(folder.resolve("edges.csv").toString(), file.toString(), "" + limit.toSeconds()));
        var outcome = new Outcome();
        try {
            lines(all, said -> take(said, pairs, cold, outcome), outcome);
        } finally {
            Files.delete(file);
        }
        return outcome;
    }

    private static void take(Map<?, ?> said, List<Pairs.Pair> pairs, int cold, Outcome outcome) {
        if (said.containsKey("built")) {
            outcome.note = note(said);
            return;
        }
        int number = outcome.cold.nanos.size() + outcome.warm.nanos.size();
        Pairs.Pair pair = pairs.get(number);
        (number < cold ? outcome.cold : outcome.warm).nanos.add(((Number) said.get("nanos")).longValue());
        if (said.containsKey("late")) {
            outcome.late++;
        } else {
            int hops = ((Number) said.get("hops")).intValue();
            boolean isRight = hops == pair.hops() || pair.hops() < 0 && (hops < 0 || hops > Asked.HOPS);
            outcome.wrong += isRight ? 0 : 1;
        }
    }

    /// Hands on what a process says until it ends or its time is over.
    private void lines(List<String> command, java.util.function.Consumer<Map<?, ?>> line, Outcome outcome)
            throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            outcome.note = "not here: " + e.getMessage();
            return;
        }
        var reading = CompletableFuture.runAsync(() -> {
            try (BufferedReader reader = process.inputReader()) {
                for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                    line.accept(JSON.readValue(text, Map.class));
                }
            } catch (IOException e) {
                outcome.note += " " + e.getMessage();
            }
        });
        try {
            if (!process.waitFor(BUILD.plus(most).toSeconds(), TimeUnit.SECONDS)) {
                outcome.note += ", stopped after " + BUILD.plus(most).toSeconds() + " s";
            } else if (process.exitValue() != 0) {
                outcome.note += " (ended with " + process.exitValue() + ")";
            }
        } finally {
            process.destroyForcibly().waitFor();
            reading.get(10, TimeUnit.SECONDS);
        }
    }
}
