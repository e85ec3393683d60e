// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.load.TestData;

/// The program in a process of its own, as a user starts it.
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program start(String... arguments) {
        return start(Map.of(), arguments);
    }

    static Program start(Map<String, String> environment, String... arguments) {
        try {
            var command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1", // most of its time is the start, which this makes shorter by a fifth
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Entente.class.getName()));
            command.addAll(List.of(arguments));
            Path out = Files.createTempFile("entente", ".out");
            Path err = Files.createTempFile("entente", ".err");
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            var process =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            process.environment().putAll(environment);
            return new Program(process.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Serves the article on any free ports.
    static Program serve(Path home, String... arguments) {
        var all = new ArrayList<>(List.of("serve", "--entente.home=" + home));
        all.addAll(List.of(arguments));
        for (String setting :
                List.of("--server.port=0", "--entente.bolt-port=0", "--entente.import-folder=" + TestData.ARTICLE)) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            if (all.stream().noneMatch(a -> a.startsWith(name))) {
                all.add(setting);
            }
        }
        return start(all.toArray(String[]::new));
    }

    /// Waits until the program has said something.
    Program awaitLine(String part) {
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); pause()) {
            if (out().contains(part) || err().contains(part)) {
                return this;
            }
            if (!process.isAlive() && !out().contains(part) && !err().contains(part)) {
                throw new IllegalStateException("it ended without saying '" + part + "':\n" + out() + err());
            }
        }
        throw new IllegalStateException("it did not say '" + part + "':\n" + out() + err());
    }

    /// {@return the address of its service}
    String address() {
        String words = "Entente answers at ";
        awaitLine(words + "http");
        String line = out().lines().filter(l -> l.startsWith(words)).findFirst().orElseThrow();
        return line.substring(words.length()).replace("/api/queries", "");
    }

    Program awaitReady() {
        return awaitLine("Bolt: ");
    }

    /// {@return the exit code, once it has ended by itself}
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end:\n" + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// `kill`, and the time until it had ended.
    Duration stop() {
        Instant start = Instant.now();
        process.destroy();
        awaitEnd();
        return Duration.between(start, Instant.now());
    }

    long pid() {
        return process.pid();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    @Override
    public void close() {
        kill();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
