// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.nio.file.Path;
import org.entente.load.CsvImporter;
import org.entente.load.Importer;
import org.entente.load.mapping.MappingImporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Where the tables are that a mapping describes.
final class TableOptions {
    @CommandLine.Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder with the tables of a mapping (default: that of the mapping).")
    private @Nullable Path data;

    /// {@return what reads a path}
    ///
    /// @throws IllegalArgumentException if there is a folder for tables and no mapping
    Importer importer(Path path) {
        if (MappingImporter.isMapping(path)) {
            return new MappingImporter(data);
        }
        if (data != null) {
            throw new IllegalArgumentException("--data goes with a mapping, MAPPING.yaml");
        }
        return new CsvImporter();
    }
}
