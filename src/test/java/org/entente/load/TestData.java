// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.entente.graph.Graph;
import org.entente.graph.TestGraph;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The project's own data, and a smaller one: what one article says, with copies of it to break.
public final class TestData {
    public static final Path IMPORT = Path.of("import");
    public static final Path ARTICLE = Path.of("src/test/resources/article");

    /// The order of the classes that ask the whole record and change nothing: before all others, so that it is loaded
    /// once for them, and each question planned once.
    public static final int FIRST = 1;

    private static @Nullable String record;

    private TestData() {}

    /// Makes the graph of all tests the project's own data, if it is anything else.
    public static void loadRecord() {
        if (!Digest.of(TestGraph.graph()).equals(record)) {
            TestGraph.clear();
            load(TestGraph.graph(), IMPORT);
            record = Digest.of(TestGraph.graph());
        }
    }

    public static LoadReport load(Graph graph, Path folder) {
        return new Loader(graph, Clock.systemUTC())
                .load(new CsvImporter().read(folder, Progress.SILENT), Progress.SILENT);
    }

    public static Path copy() {
        try {
            Path folder = Files.createTempDirectory("import");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            try (var files = Files.list(ARTICLE)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void edit(Path folder, String file, UnaryOperator<String> edit) {
        try {
            Path path = folder.resolve(file);
            String before = Files.readString(path);
            String after = edit.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("the edit of " + file + " changes nothing");
            }
            Files.writeString(path, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
