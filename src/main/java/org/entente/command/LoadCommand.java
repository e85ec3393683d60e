// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.KnowledgeGraph;
import org.entente.load.Archive;
import org.entente.load.Batch;
import org.entente.load.CsvImporter;
import org.entente.load.LoadReport;
import picocli.CommandLine;

/// Loads a folder: through the running server if there is one, else into the data folder itself.
@CommandLine.Command(
        name = "load",
        description =
                "Brings the graph to what a folder of CSV files says, all of it or nothing; or restores an archive into an"
                        + " empty one.",
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            paramLabel = "FOLDER or ARCHIVE",
            description =
                    "Folder with the CSV files (see import/README.md), or a file that export --format archive wrote.")
    private Path folder = Path.of("");

    @CommandLine.Mixin
    private final WhichGraph which = new WhichGraph();

    @CommandLine.Mixin
    private final Said said = new Said();

    @Override
    public Integer call() throws IOException {
        if (folder.getFileName() != null && folder.getFileName().toString().endsWith(Archive.ENDING)) {
            return restore();
        }
        // the files come first: a fault in them is told before a server is started
        Batch batch = new CsvImporter().read(folder, System.err::println);
        try (KnowledgeGraph graph = which.openToLoad()) {
            LoadReport report = graph.load(batch, System.err::println);
            said.say(report, report.toString());
        }
        return 0;
    }

    private int restore() throws IOException {
        if (!Files.isReadable(folder)) {
            throw new IllegalArgumentException("expected an archive that can be read, but there is none at " + folder);
        }
        try (InputStream archive = Files.newInputStream(folder);
                KnowledgeGraph graph = which.openToRestore()) {
            Archive.Content content = graph.restore(archive, System.err::println);
            said.say(content, "restored " + content);
        }
        return 0;
    }
}
