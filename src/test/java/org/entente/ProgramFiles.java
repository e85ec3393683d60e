// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program as a user has it: one jar beside those of the libraries, and an archive of its classes
/// (class data sharing), which takes a third off each of the many starts. Java keeps such archives only for
/// jars, and goes without one that does not fit.
final class ProgramFiles {
    private static final Path FOLDER = Path.of("target", "program");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static final String FLAG = "-XX:SharedArchiveFile=";

    /// How the program is called, up to its own arguments.
    static final List<String> COMMAND = made();

    private ProgramFiles() {}

    private static List<String> made() {
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(ARCHIVE);
            Path jar = FOLDER.resolve("entente.jar");
            int code = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "-cf", jar.toString(), "-C", CLASSES.toString(), ".");
            if (code != 0) {
                throw new IllegalStateException("jar ended with " + code);
            }
            String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !Files.isDirectory(Path.of(entry)))
                    .collect(Collectors.joining(File.pathSeparator));
            List<String> command = List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    FLAG + ARCHIVE,
                    "-Xlog:cds=off", // or it would tell in every output that the flags below keep modules out of it
                    "-Xlog:aot=off",
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1", // most of its time is the start, which this makes shorter by a fifth
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "-cp",
                    jar + File.pathSeparator + libraries,
                    Entente.class.getName());
            keepClasses(command);
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has a program write the archive of what it loaded, when it stops.
    private static void keepClasses(List<String> command) throws IOException {
        var training = new ArrayList<>(command);
        training.set(training.indexOf(FLAG + ARCHIVE), "-XX:ArchiveClassesAtExit=" + ARCHIVE);
        try (Program program = Program.serve(training, Files.createTempDirectory(FOLDER, "home"))
                .awaitReady()) {
            program.stop();
        }
        if (!Files.exists(ARCHIVE)) {
            throw new IllegalStateException("no archive of the classes at " + ARCHIVE);
        }
    }
}
