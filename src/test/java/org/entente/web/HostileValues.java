// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Parameters, parts of questions and bodies that nobody means well, each with what it must get.
final class HostileValues {
    static final String ARGUMENT = "bad-argument";
    static final String REQUEST = "bad-request";
    private static final String LONG = "a".repeat(99) + "\uD83D\uDC80".repeat(9);

    /// Parameters that every query takes, or none does.
    record Reserved(String parameter, String value, int status, String slug) {}

    static final List<Reserved> RESERVED = List.of(
            new Reserved("after", "0-00000000000000000000", 410, "stale-cursor"),
            new Reserved("after", "-1", 410, "stale-cursor"),
            new Reserved("after", "99999999999999999999-0", 410, "stale-cursor"),
            new Reserved("after", "' OR 1=1 //", 410, "stale-cursor"),
            new Reserved("after", LONG, 410, "stale-cursor"),
            new Reserved("dataVersion", "@", 404, "unknown-data-version"),
            new Reserved("dataVersion", "dataset:coalition@000000000000", 404, "unknown-data-version"),
            new Reserved("dataVersion", "a@b+", 404, "unknown-data-version"),
            new Reserved("dataVersion", "'}) DETACH DELETE (n) //@x", 404, "unknown-data-version"),
            new Reserved("dataVersion", "\0", 404, "unknown-data-version"),
            new Reserved("dataVersion", LONG, 404, "unknown-data-version"),
            new Reserved("deadline", "0", 400, ARGUMENT),
            new Reserved("deadline", "-1", 400, ARGUMENT),
            new Reserved("deadline", "1.5", 400, ARGUMENT),
            new Reserved("deadline", "1e3", 400, ARGUMENT),
            new Reserved("deadline", "\u0661", 400, ARGUMENT),
            new Reserved("deadline", "99999999999999999999", 400, ARGUMENT),
            new Reserved("deadline", LONG, 400, ARGUMENT),
            new Reserved("format", "../json", 400, ARGUMENT),
            new Reserved("format", "json\0", 400, ARGUMENT),
            new Reserved("format", LONG, 400, ARGUMENT),
            new Reserved("$limit", "1", 400, ARGUMENT),
            new Reserved("limit[]", "1", 400, ARGUMENT),
            new Reserved("__proto__", "1", 400, ARGUMENT),
            new Reserved("\0", "1", 400, ARGUMENT),
            new Reserved("`n`}) DETACH DELETE (n) //", "1", 400, ARGUMENT),
            new Reserved(LONG, "1", 400, ARGUMENT));

    /// What is in a question to `things`, and what it must get by itself and in a batch.
    record Part(String what, String json, int status, String slug) {}

    static final List<Part> PARTS = List.of(
            new Part("arguments in a list", "\"arguments\": []", 400, REQUEST),
            new Part("arguments as text", "\"arguments\": \"q\"", 400, REQUEST),
            new Part("an argument as an object", "\"arguments\": {\"q\": {\"$ne\": null}}", 400, REQUEST),
            new Part("an argument as a list in a list", "\"arguments\": {\"q\": [[\"a\"]]}", 400, REQUEST),
            new Part("a list with an object", "\"arguments\": {\"q\": [{}]}", 400, REQUEST),
            new Part("a list for one", "\"arguments\": {\"q\": [\"a\", \"b\"]}", 400, ARGUMENT),
            new Part("a very long list", "\"arguments\": {\"q\": [" + "1,".repeat(5_000) + "1]}", 400, ARGUMENT),
            new Part("a broken number", "\"arguments\": {\"limit\": 1.0}", 400, REQUEST),
            new Part("a number with an exponent", "\"arguments\": {\"limit\": 1e1}", 400, REQUEST),
            new Part("a number beyond doubles", "\"arguments\": {\"limit\": 1e400}", 400, REQUEST),
            new Part("a number beyond longs", "\"arguments\": {\"limit\": 99999999999999999999}", 400, ARGUMENT),
            new Part("a number of 900 digits", "\"arguments\": {\"limit\": " + "9".repeat(900) + "}", 400, ARGUMENT),
            new Part("truth for a number", "\"arguments\": {\"limit\": true}", 400, ARGUMENT),
            new Part("a number for a word", "\"arguments\": {\"kind\": 1}", 400, ARGUMENT),
            new Part("an unknown argument", "\"arguments\": {\"limt\": 1}", 400, ARGUMENT),
            new Part("an argument without a name", "\"arguments\": {\"\": 1}", 400, ARGUMENT),
            new Part("a name with a zero", "\"arguments\": {\"\\u0000\": 1}", 400, ARGUMENT),
            new Part("text with a zero", "\"arguments\": {\"q\": \"a\\u0000\"}", 400, ARGUMENT),
            new Part("half a character", "\"arguments\": {\"q\": \"a\\ud800\"}", 400, ARGUMENT),
            new Part("the other half", "\"arguments\": {\"kind\": \"\\udc80a\"}", 400, ARGUMENT),
            new Part("half a character as a version", "\"dataVersion\": \"\\ud800\"", 404, "unknown-data-version"),
            new Part("half a character as a cursor", "\"after\": \"\\ud800\"", 410, "stale-cursor"),
            new Part("a cursor that is a number", "\"after\": 1", 400, REQUEST),
            new Part("a version that is a list", "\"dataVersion\": []", 400, REQUEST),
            new Part("a deadline of nothing", "\"deadline\": 0", 400, ARGUMENT),
            new Part("a negative deadline", "\"deadline\": -1", 400, ARGUMENT),
            new Part("a broken deadline", "\"deadline\": 1.5", 400, REQUEST),
            new Part("a deadline in text", "\"deadline\": \"1000\"", 400, REQUEST),
            new Part("a deadline beyond numbers", "\"deadline\": " + "9".repeat(40), 400, ARGUMENT),
            new Part("Cypher of one's own", "\"cypher\": \"MATCH_(n)\"", 400, REQUEST),
            new Part("a prototype", "\"__proto__\": {}", 400, REQUEST),
            new Part("a format", "\"format\": \"csv\"", 400, REQUEST));

    /// Bodies that are none for a question, nor for a batch.
    static final List<byte[]> BODIES = Stream.of(
                    "",
                    " ",
                    "{",
                    "{\"arguments\": {\"q\"",
                    "null",
                    "1e400",
                    "\"text\"",
                    "[]",
                    "{} {}",
                    "{}x",
                    "{'arguments': {}}",
                    "{/* a */}",
                    "{\"a\": NaN}",
                    "{\"a\": 01}",
                    "{\"a\": 1, \"a\": 1}",
                    "{\"arguments\": {}, \"arguments\": {}}",
                    "{\"a\":".repeat(3_000),
                    "[".repeat(100_000),
                    "{\"" + "a".repeat(60_000) + "\": 1}",
                    "{\"a\": " + "9".repeat(5_000) + "}",
                    "{\"\\ud800\": 1}",
                    "<xml/>",
                    "a=b",
                    "\0",
                    "\u0000\u0000\u0000\"\u007f\u00ff\u00ff\u00ff",
                    "{\"a\": \"\u00ff\"}")
            .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
            .toList();

    static final List<String> MARKUP = List.of(
            "\"><script>alert(1)</script>", "' onfocus=alert(1) '", "\" onfocus=alert(1) \"", "{{title}}{{>head}}");

    private HostileValues() {}
}
