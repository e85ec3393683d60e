// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.nio.file.Path;
import picocli.CommandLine;

/// The data folder that a command is about.
final class DataFolder {
    @CommandLine.Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Data folder of the embedded server (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path home = Path.of("data");

    Path home() {
        return home;
    }
}
