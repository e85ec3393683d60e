// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.load.CsvImporter;
import org.entente.load.Doubt;
import org.entente.load.Progress;
import picocli.CommandLine;

/// Says every error and every doubt about a folder, without loading it.
@CommandLine.Command(
        name = "check",
        description = "Says every error and every doubt about a folder of CSV files, without loading it.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            paramLabel = "FOLDER",
            description = "Folder with the CSV files (default: ${DEFAULT-VALUE}).",
            defaultValue = "import",
            arity = "0..1")
    private Path folder = Path.of("import");

    @Override
    public Integer call() {
        List<Doubt> doubts = new CsvImporter().check(folder, Progress.SILENT);
        doubts.forEach(System.out::println);
        System.out.println(folder + ": no errors, " + doubts.size() + (doubts.size() == 1 ? " doubt" : " doubts"));
        return 0;
    }
}
