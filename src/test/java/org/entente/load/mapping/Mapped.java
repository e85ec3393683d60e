// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.graph.Rows;
import org.entente.graph.TestGraph;
import org.entente.load.Content;
import org.entente.load.ImportException;
import org.entente.load.LoadReport;
import org.entente.load.LoaderOf;
import org.entente.load.Progress;
import org.junit.jupiter.api.Assertions;
import org.springframework.util.FileSystemUtils;

/// A mapping and its tables in a folder of their own, to be changed and loaded.
final class Mapped {
    private static final Path SAMPLES = Path.of("src/test/resources/mapping");

    private final Path folder;
    private final String mapping;

    private Mapped(Path folder, String mapping) {
        this.folder = folder;
        this.mapping = mapping;
    }

    static Mapped sample(String name) {
        Path folder = TestGraph.temporaryFolder("mapping");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        try {
            for (String ending : List.of(".yaml", ".csv")) {
                Files.copy(SAMPLES.resolve(name + ending), folder.resolve(name + ending));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Mapped(folder, name + ".yaml");
    }

    Path folder() {
        return folder;
    }

    Path path() {
        return folder.resolve(mapping);
    }

    Mapped edit(String file, UnaryOperator<String> edit) {
        try {
            String before = Files.readString(folder.resolve(file));
            String after = edit.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("the edit of " + file + " changes nothing");
            }
            Files.writeString(folder.resolve(file), after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Mapped replace(String file, String one, String other) {
        return edit(file, text -> text.replace(one, other));
    }

    Content read() {
        return new MappingImporter().read(path(), Progress.SILENT);
    }

    /// Loads it, with at most so many changed facts in one transaction.
    LoadReport load(int most) {
        try (Content content = read()) {
            return LoaderOf.bites(TestGraph.graph(), most).load(content, Progress.SILENT);
        }
    }

    LoadReport load() {
        return load(50_000);
    }

    /// {@return what is wrong, line by line}
    List<String> faults() {
        return String.valueOf(Assertions.assertThrows(ImportException.Faulty.class, () -> read().close())
                        .getMessage())
                .lines()
                .toList();
    }

    static Rows read(String cypher) {
        return TestGraph.read(cypher);
    }

    static List<String> texts(String cypher) {
        return TestGraph.read(cypher).rows().stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }
}
