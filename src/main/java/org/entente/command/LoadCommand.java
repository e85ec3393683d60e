// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.KnowledgeGraph;
import org.entente.load.Archive;
import org.entente.load.Content;
import org.entente.load.LoadReport;
import org.entente.load.Progress;
import picocli.CommandLine;

/// Loads a folder: through the running server if there is one, else into the data folder itself.
@CommandLine.Command(
        name = "load",
        description =
                "Brings the graph to what a folder of CSV files, or tables that a mapping describes, say; or restores an"
                        + " archive into an empty one.",
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            paramLabel = "FOLDER, MAPPING or ARCHIVE",
            description =
                    "Folder with the CSV files (see import/README.md), a mapping file of tables, MAPPING.yaml (see"
                            + " src/docs/mapping.md), or a file that export --format archive wrote.")
    private Path folder = Path.of("");

    @CommandLine.Mixin
    private final TableOptions tables = new TableOptions();

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
        Progress progress = System.err::println;
        Content content = tables.importer(folder).read(folder, progress);
        try (content;
                KnowledgeGraph graph = which.openToLoad()) {
            LoadReport report = graph.load(content, progress);
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
