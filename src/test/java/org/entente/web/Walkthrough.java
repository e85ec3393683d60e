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
        return rows.valueStream().map(Walkthrough::row).collect(Collectors.joining());
    }

    private static String row(JsonNode row) {
        if (row.has("claimed")) {
            return "- " + row.get("group").asString() + ": claimed " + row.get("claimed") + ", named "
                    + row.get("named") + ", unnamed " + row.get("unnamed") + "\n  - " + source(row.get("claimedBy"))
                    + "\n";
        }
        if (row.has("summary")) {
            return "- " + row.get("summary").asString() + "\n  - " + source(row) + "; claim `"
                    + row.get("claim").asString() + "`\n";
        }
        String status = row.has("status") ? " **" + row.get("status").asString() + "**" : "";
        String chain = row.has("chain")
                ? "\n  - chain: "
                        + row.get("chain").valueStream().map(JsonNode::asString).collect(Collectors.joining(" → "))
                : "";
        String fact = row.has("fact") ? "\n  - fact `" + row.get("fact").asString() + "`" : "";
        return "- " + row.get("sentence").asString() + status + chain
                + row.get("sources")
                        .valueStream()
                        .map(s -> "\n  - " + source(s))
                        .collect(Collectors.joining())
                + fact + "\n";
    }

    private static String source(JsonNode source) {
        String speaker =
                source.hasNonNull("speaker") ? " by " + source.get("speaker").asString() : "";
        String locator =
                source.hasNonNull("locator") ? ", " + source.get("locator").asString() : "";
        return source.get("basis").asString() + speaker + ": "
                + source.get("publisher").asString() + ", "
                + source.get("reported").asString() + locator;
    }
}
