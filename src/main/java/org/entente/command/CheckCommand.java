// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.load.CsvImporter;
import org.entente.load.Doubt;
import org.entente.load.Importer;
import org.entente.load.Progress;
import org.entente.load.mapping.MappingImporter;
import picocli.CommandLine;

/// Says every error and every doubt about a folder, without loading it.
@CommandLine.Command(
        name = "check",
        description =
                "Says every error and every doubt about a folder of CSV files, or a mapping and its tables, without loading"
                        + " them.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            paramLabel = "FOLDER or MAPPING",
            description = "Folder with the CSV files, or a mapping file (default: ${DEFAULT-VALUE}).",
            defaultValue = "import",
            arity = "0..1")
    private Path folder = Path.of("import");

    @CommandLine.Mixin
    private final TableOptions tables = new TableOptions();

    @CommandLine.Mixin
    private final Said said = new Said();

    @Override
    public Integer call() {
        List<Doubt> doubts = switch (tables.importer(folder)) {
            case MappingImporter mapping -> mapping.check(folder, Progress.SILENT);
            case Importer _ -> new CsvImporter().check(folder, Progress.SILENT);
        };
        String each =
                doubts.stream().map(doubt -> doubt + System.lineSeparator()).collect(Collectors.joining());
        said.say(doubts, each + folder + ": no errors, " + doubts.size() + (doubts.size() == 1 ? " doubt" : " doubts"));
        return 0;
    }
}
