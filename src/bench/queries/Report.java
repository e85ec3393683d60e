// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures as Markdown, and their place in the documents.
final class Report {
    static final String REST = "REST";
    static final String DRIVER = "driver";

    private static final Path DOCUMENT = Path.of("src/docs/benchmarks.md");

    private final List<Question> questions;
    private final List<String> sides;
    private final Map<Cell.Key, Cell> cells;
    private final StringBuilder text = new StringBuilder();

    Report(List<Question> questions, List<String> sides, Map<Cell.Key, Cell> cells) {
        this.questions = questions;
        this.sides = sides;
        this.cells = cells;
    }

    /// {@return the report} @param about where and how it was measured
    String text(String about, List<Integer> clients) {
        text.append(about);
        clients.forEach(this::table);
        text.append("\n### What was asked\n\n| query | arguments | rows |\n| --- | --- | --- |\n");
        questions.forEach(q -> line("| %s | %s | %d |", q.name(), q.arguments(), q.rows()));
        return text.toString();
    }

    private void table(int clients) {
        line("%n### %s", clients == 1 ? "One client" : clients + " clients");
        line("%n| query | %s | REST : driver, p50 | p99 |", String.join(" | ", sides));
        line("|%s", " --- |".repeat(sides.size() + 3));
        int[] notBehind = new int[2];
        for (Question question : questions) {
            text.append("| ").append(question.name()).append(" | ");
            sides.forEach(side -> text.append(cell(question, side, clients)).append(" | "));
            double median = ratio(question, clients, 0.5);
            double slowest = ratio(question, clients, 0.99);
            notBehind[0] += median <= 1 ? 1 : 0;
            notBehind[1] += slowest <= 1 ? 1 : 0;
            line("%.2f | %.2f |", median, slowest);
        }
        line(
                "%nREST is not behind the driver in %d of %d queries at p50 and in %d at p99.",
                notBehind[0], questions.size(), notBehind[1]);
        line(
                "Errors: %s.",
                sides.stream()
                        .map(side -> side + " "
                                + questions.stream()
                                        .mapToInt(question -> cell(question, side, clients).errors)
                                        .sum())
                        .collect(Collectors.joining(", ")));
    }

    private double ratio(Question question, int clients, double quantile) {
        return cell(question, REST, clients).millis(quantile)
                / cell(question, DRIVER, clients).millis(quantile);
    }

    private Cell cell(Question question, String side, int clients) {
        return cells.getOrDefault(new Cell.Key(question.name(), side, clients), new Cell());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /// Replaces what stands between two marks in the document.
    ///
    /// @param mark the word in the marks, such as `queries` for `<!-- queries -->` and `<!-- /queries
    /// -->`
    static void write(String mark, String report) throws IOException {
        String opening = "<!-- " + mark + " -->\n";
        String closing = "<!-- /" + mark + " -->";
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(opening);
        int end = document.indexOf(closing);
        if (begin < 0 || end < begin) {
            throw new IOException(DOCUMENT + ": expected the marks " + opening.strip() + " and " + closing);
        }
        Files.writeString(DOCUMENT, document.substring(0, begin + opening.length()) + report + document.substring(end));
    }
}
