// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.entente.graph.Graph;
import org.entente.load.Content;
import org.entente.load.LoadReport;
import org.entente.load.Loader;
import org.entente.load.Progress;

/// Real tables, which are not part of this project, and the mappings that describe them.
final class Tables {
    static final Path FOLDER = Path.of("../shared/data");

    private static final Path MAPPINGS = Path.of("src/bench/mappings");

    private Tables() {}

    /// Loads a table; the test is skipped where it is not beside the project.
    static LoadReport load(Graph graph, String mapping, String folder) {
        Path data = FOLDER.resolve(folder);
        assumeTrue(Files.isDirectory(data), "the tables are not part of this project, and not beside it: " + data);
        try (Content content = new MappingImporter(data).read(MAPPINGS.resolve(mapping + ".yaml"), Progress.SILENT)) {
            return new Loader(graph, Clock.systemUTC()).load(content, Progress.SILENT);
        }
    }
}
