// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A page of questions with their answers as the service gave them. With `-Ddocs.write=true` the page is
/// written anew.
final class Walkthrough {
    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    private static final int SHOWN = 15;

    private final Path page;
    private final String head;
    private final Map<Integer, String> sections = new TreeMap<>();

    Walkthrough(String page, String head) {
        this.page = Path.of("src/docs", page);
        this.head = head;
    }

    /// {@return the section of an answer, as it stands or ought to stand on the page}
    String section(int number, String statement, String path, JsonNode answer) {
        String text = "## " + number + ". " + statement + "\n\n```sh\ncurl 'http://localhost:8080" + path + "'\n```\n\n"
                + answered(answer);
        sections.put(number, text);
        return text;
    }

    /// {@return the page as it stands, or nothing to compare with if it is being written}
    String page() {
        try {
            return WRITE ? String.join("", sections.values()) : Files.readString(page, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("write the page with -Ddocs.write=true", e);
        }
    }

    void write() {
        if (WRITE) {
            try {
                Files.writeString(page, head + "\n" + String.join("\n", sections.values()), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String answered(JsonNode answer) {
        JsonNode rows = answer.has("versions") ? answer.get("versions") : answer.get("rows");
        if (rows.isEmpty()) {
            return "No rows.\n";
        }
        String more = rows.size() > SHOWN ? "\n… and " + (rows.size() - SHOWN) + " more rows.\n" : "";
        return rows.valueStream().limit(SHOWN).map(Walkthrough::row).collect(Collectors.joining()) + more;
    }

    private static String row(JsonNode row) {
        if (row.has("claimed")) {
            return coverage(row);
        }
        if (row.has("summary")) {
            return "- " + text(row, "summary") + "\n  - " + source(row) + "; claim `" + text(row, "claim") + "`\n";
        }
        if (row.has("donor")) {
            return "- " + text(row, "donor") + ", " + text(row, "kind") + ", " + text(row, "year") + ": "
                    + row.get("least").asLong() + (row.get("most").isNull() ? " or more " : " ") + text(row, "currency")
                    + (row.get("per").isNull() ? "" : " a " + text(row, "per")) + " **" + text(row, "status") + "**\n"
                    + row.get("sources")
                            .valueStream()
                            .map(s -> "  - `" + s.asString() + "`\n")
                            .collect(Collectors.joining());
        }
        if (row.hasNonNull("list")) {
            return "- list: " + text(row, "listName") + "; " + text(row, "consulted") + "\n";
        }
        if (row.has("alone")) {
            return "- " + text(row, "name") + ": " + row.get("facts") + " facts, " + row.get("alone")
                    + " on it alone\n";
        }
        String status = row.has("status") ? " **" + text(row, "status") + "**" : "";
        String answer = row.has("answer") ? " **" + text(row, "answer") + "**" : "";
        String chain = row.has("chain") ? "\n  - chain: " + joined(row.get("chain"), " → ") : "";
        String capacities = row.has("capacities") && !row.get("capacities").isEmpty()
                ? "\n  - " + joined(row.get("capacities"), "; ")
                : "";
        String fact = row.has("fact") ? "\n  - fact `" + text(row, "fact") + "`" : "";
        return "- " + text(row, "sentence") + status + answer + chain + capacities + sources(row) + fact + "\n";
    }

    private static String coverage(JsonNode row) {
        var members = new StringBuilder();
        for (String how : new String[] {"stated", "announced", "inferred"}) {
            row.get(how)
                    .forEach(m -> members.append("\n  - ")
                            .append(how)
                            .append(": ")
                            .append(text(m, "name"))
                            .append(sources(m).replace("\n  -", "\n    -")));
        }
        return "- " + text(row, "group") + ": claimed " + row.get("claimed") + ", named " + row.get("named")
                + ", unnamed " + row.get("unnamed") + "\n  - " + source(row.get("claimedBy")) + members + "\n";
    }

    private static String sources(JsonNode row) {
        return row.get("sources").valueStream().map(s -> "\n  - " + source(s)).collect(Collectors.joining());
    }

    private static String joined(JsonNode list, String between) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(between));
    }

    private static String text(JsonNode row, String column) {
        return row.get(column).asString();
    }

    private static String source(JsonNode source) {
        String speaker =
                source.hasNonNull("speaker") ? " by " + source.get("speaker").asString() : "";
        String locator =
                source.hasNonNull("locator") ? ", " + source.get("locator").asString() : "";
        return source.get("basis").asString() + speaker + ": "
                + source.get("publisher").asString() + ", "
                + source.get("reported").asString().replace("../", "read by ") + locator;
    }
}
