// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.KnowledgeGraph;
import org.entente.query.GraphQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Writes the graph for a graph tool, as `/api/graph` does.
@CommandLine.Command(
        name = "export",
        description = "Writes the graph or a part of it for a graph tool.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "PARAMETER=VALUE",
            description = "Such as types=PLEDGED, around=country:UA, hops=2, asOf=any, fold=commitments.")
    private List<String> arguments = List.of();

    @CommandLine.Option(
            names = "--format",
            description =
                    "gexf (default), gexf12, graphml, cyjs, nodelink or zip; archive for the whole graph as load takes it (.jsonl.gz).",
            defaultValue = "gexf")
    private String format = "gexf";

    @CommandLine.Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A file, which is there only if all of it is; the output of the command if none is given.")
    private @Nullable Path output;

    @CommandLine.Mixin
    private final WhichGraph which = new WhichGraph();

    @Override
    public Integer call() throws IOException {
        GraphQuestion question = GraphQuestion.of(GivenArguments.of(arguments), LocalDate.now(ZoneOffset.UTC));
        if (format.equals("archive") && !arguments.isEmpty()) {
            throw new IllegalArgumentException("an archive is of the whole graph; expected no " + arguments);
        }
        Path file = output;
        if (file != null && (Files.isDirectory(file) || !Files.isDirectory(folderOf(file)))) {
            throw new IllegalArgumentException("expected --output to be a file in a folder that is there, got " + file);
        }
        try (KnowledgeGraph graph = which.open()) {
            if (file == null) {
                write(graph, question, System.out);
                System.out.flush();
            } else {
                whole(file, graph, question);
            }
        }
        return 0;
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private void write(KnowledgeGraph graph, GraphQuestion question, OutputStream out) throws IOException {
        if (format.equals("archive")) {
            System.err.println(graph.archive(out));
        } else {
            graph.export(question, format, out);
        }
    }

    private void whole(Path file, KnowledgeGraph graph, GraphQuestion question) throws IOException {
        Path part = Files.createTempFile(folderOf(file), file.getFileName().toString(), ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                write(graph, question, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
