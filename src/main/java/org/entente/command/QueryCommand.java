// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.KnowledgeGraph;
import org.entente.export.Format;
import org.entente.export.Formats;
import org.entente.query.Answer;
import org.entente.query.BoundQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Asks a canned query, as over REST.
@CommandLine.Command(
        name = "query",
        description = "Asks a canned query; without a name it lists them.",
        mixinStandardHelpOptions = true)
public final class QueryCommand implements Callable<Integer> {
    @CommandLine.Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Such as pledges.")
    private @Nullable String name;

    @CommandLine.Parameters(
            index = "1..*",
            paramLabel = "PARAMETER=VALUE",
            description = "Such as beneficiary=country:UA; one that takes a list may be repeated.")
    private List<String> arguments = List.of();

    @CommandLine.Option(names = "--format", description = "csv (default), json or jsonl.", defaultValue = "csv")
    private String format = "csv";

    @CommandLine.Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @CommandLine.Option(names = "--after", description = "The cursor of the page before, as an answer gives it.")
    private @Nullable String after;

    @CommandLine.Mixin
    private final WhichGraph which = new WhichGraph();

    @Override
    public Integer call() throws IOException {
        Format chosen = Formats.named(json ? "json" : format)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a format out of " + Formats.names() + ", got '" + format + "'"));
        Map<String, List<String>> given = GivenArguments.of(arguments);
        try (KnowledgeGraph graph = which.open()) {
            if (name == null) {
                graph.queries().list().forEach(query -> System.out.println(query.name() + "\t" + query.title()));
                return 0;
            }
            BoundQuery query = GivenArguments.to(graph.query(name), given);
            Answer answer = (after == null ? query : query.after(after)).answer();
            write(answer, chosen, System.out);
        }
        return 0;
    }

    private static void write(Answer answer, Format format, OutputStream out) throws IOException {
        Format.Writing writing = format.begin(answer.head(), out);
        for (Map<String, @Nullable Object> row : answer.rows()) {
            writing.row(row);
        }
        writing.end(answer.truncated(), answer.next());
        if (format.name().equals("json")) {
            out.write('\n'); // the others end each row
        }
        out.flush();
        if (answer.truncated()) {
            System.err.println("there is more: "
                    + (answer.next() == null
                            ? "ask for less, or raise its limit or budget"
                            : "--after " + answer.next()));
        }
    }
}
