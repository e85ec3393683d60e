// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.EmbeddedServer;
import org.entente.load.Digest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Well-formed HTTP with questions that nobody means well: to every query, as a page, in a body, in a batch.
@SuppressWarnings("NullAway.Init") // Spring sets the field
@TestPropertySource(properties = "entente.import-folder=import")
class HostileQuestionsTests extends WebTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FEWEST = 200;
    private static final String ARGUMENT = "bad-argument";
    private static final String REQUEST = "bad-request";
    private static final String LONG = "a".repeat(99) + "\uD83D\uDC80".repeat(9);

    /// Parameters that every query takes, or none does.
    private record Reserved(String parameter, String value, int status, String slug) {}

    private static final List<Reserved> RESERVED = List.of(
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
    private record Part(String what, String json, int status, String slug) {}

    private static final List<Part> PARTS = List.of(
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
    private static final List<byte[]> BODIES = Stream.of(
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

    private static final List<String> MARKUP = List.of(
            "\"><script>alert(1)</script>", "' onfocus=alert(1) '", "\" onfocus=alert(1) \"", "{{title}}{{>head}}");

    @Autowired
    private EmbeddedServer server;

    @TestFactory
    Stream<DynamicTest> evilParametersOfEveryQuery() {
        var tests = new ArrayList<DynamicTest>();
        for (JsonNode query : queries()) {
            String example = query.get("example").stringValue();
            for (Reserved reserved : RESERVED) {
                String path = with(example, reserved.parameter(), reserved.value());
                tests.add(test(query, path, () -> Harmless.problem(get(path), reserved.status(), reserved.slug())));
            }
            for (String reserved : List.of("after", "dataVersion", "deadline", "format")) {
                String path = with(with(example, reserved, "json"), reserved, "1");
                tests.add(test(query, path, () -> Harmless.problem(get(path), 400, ARGUMENT)));
            }
            for (JsonNode parameter : query.get("parameters")) {
                String name = parameter.get("name").stringValue();
                String twice = with(with(example, name, "1"), name, "1");
                tests.add(test(query, twice, () -> Harmless.problem(get(twice), 400, ARGUMENT)));
                String slip = with(example, name + "x", "1");
                tests.add(test(
                        query,
                        slip,
                        () -> assertThat(means(Harmless.problem(get(slip), 400, ARGUMENT)))
                                .contains(name)));
            }
        }
        return enough(tests);
    }

    @TestFactory
    Stream<DynamicTest> slipsInTheNameOfEveryQuery() {
        return queries()
                .valueStream()
                .map(query -> query.get("name").stringValue())
                .map(name -> {
                    String slip = name.substring(0, 2) + name.substring(3);
                    return DynamicTest.dynamicTest(
                            slip,
                            () -> assertThat(means(Harmless.problem(get("/api/queries/" + slip), 404, "unknown-query")))
                                    .contains(name));
                });
    }

    @TestFactory
    Stream<DynamicTest> markupOnEveryPage() {
        var tests = new ArrayList<DynamicTest>();
        for (JsonNode query : queries()) {
            String page = query.get("example").stringValue().replaceFirst("^/api", "");
            var names = new ArrayList<>(List.of("after", "dataVersion", "deadline", "format", MARKUP.getFirst()));
            query.get("parameters").forEach(p -> names.add(p.get("name").stringValue()));
            for (String name : names) {
                for (String markup : MARKUP) {
                    String path = with(page, name, markup);
                    tests.add(test(query, path, () -> isEscaped(get(path, "Accept", "text/html"))));
                }
            }
        }
        return enough(tests);
    }

    @TestFactory
    Stream<DynamicTest> evilQuestionsInBodies() {
        return PARTS.stream()
                .flatMap(part -> Stream.of(
                        DynamicTest.dynamicTest(part.what(), () -> {
                            var response = post("/api/queries/things", utf8("{" + part.json() + "}"));
                            Harmless.problem(response, part.status(), part.slug());
                        }),
                        DynamicTest.dynamicTest(part.what() + ", among others", () -> {
                            var good = "{\"query\": \"things\", \"arguments\": {\"limit\": 1}}";
                            var response = post(
                                    "/api/batch",
                                    utf8("{\"questions\": [" + good + ", {\"query\": \"things\", " + part.json() + "}, "
                                            + good + "]}"));
                            Harmless.check(response.body());
                            JsonNode answers = JSON.readTree(response.body()).get("answers");
                            Harmless.isProblem(answers.get(1).get("problem"), part.status(), part.slug());
                            assertThat(answers.get(0).get("status").asInt()).isEqualTo(200);
                            assertThat(answers.get(2)).isEqualTo(answers.get(0));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> bodiesThatAreNone() {
        return Stream.of("/api/batch", "/api/queries/things", "/api/queries/attendance.csv")
                .flatMap(path -> BODIES.stream().map(body -> {
                    String start = new String(body, 0, Math.min(30, body.length), StandardCharsets.ISO_8859_1);
                    return DynamicTest.dynamicTest(
                            path + " " + start.replaceAll("\\p{Cntrl}", "?"),
                            () -> Harmless.problem(post(path, body), 400, REQUEST));
                }));
    }

    @Test
    void aBodyMayBeNoLargerThanIsSaid() {
        byte[] large = utf8("{\"arguments\": {\"q\": \"" + "a".repeat(1 << 20) + "\"}}");
        Harmless.problem(post("/api/queries/things", large), 413, "too-large");
        String one = "{\"query\": \"things\"}";
        byte[] many = utf8("{\"questions\": [" + (one + ",").repeat(100) + one + "]}");
        Harmless.problem(post("/api/batch", many), 413, "too-large");
    }

    @Test
    void aVeryShortDeadlineIsAnsweredOneWayOrTheOther() {
        var response = get("/api/queries/pledges?deadline=1");
        Harmless.check(response.body());
        assertThat(response.statusCode()).isIn(200, 504);
    }

    /// Two links of nearly four thousand signs each do not fit into the headers that Tomcat sends by default.
    @Test
    void longArgumentsFitIntoTheHeaders() {
        String words = "\uFF30\uFF41\uFF52\uFF49\uFF53\u3000" + "\u6F22".repeat(394); // Paris, in wide letters
        var response =
                get(with("/api/things?limit=000000000000001&kind=Event", "q", words), "Origin", "http://other.example");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Link")).hasSize(2);
    }

    @Test
    void nothingIsChangedAndTheNextIsAnswered() throws Throwable {
        String path = "/api/queries/attendance?event=event:2025-09-04-paris";
        String before = Digest.of(server.graph());
        String answer = get(path).body();
        for (DynamicTest test : Stream.of(evilParametersOfEveryQuery(), evilQuestionsInBodies(), bodiesThatAreNone())
                .flatMap(tests -> tests)
                .toList()) {
            test.getExecutable().execute();
        }
        assertThat(get(path).body()).isEqualTo(answer);
        assertThat(Digest.of(server.graph())).isEqualTo(before);
    }

    /// A page, or a problem where no page can be; in both, what was asked is text.
    private static void isEscaped(HttpResponse<String> response) {
        Harmless.check(response.body());
        assertThat(response.statusCode()).isIn(200, 400, 404, 410);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';");
        assertThat(response.body())
                .startsWith("<!doctype html>")
                .doesNotContain("<script>", "' onfocus", "\" onfocus")
                .containsOnlyOnce("<header>");
    }

    private JsonNode queries() {
        return json("/api/queries").get("queries");
    }

    private HttpResponse<String> post(String path, byte[] body) {
        return send(request(path, "Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> means(JsonNode problem) {
        return problem.path("didYouMean").valueStream().map(JsonNode::asString).toList();
    }

    private static String with(String path, String name, String value) {
        return path + (path.contains("?") ? "&" : "?") + URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static DynamicTest test(JsonNode query, String path, Executable test) {
        return DynamicTest.dynamicTest(query.get("name").stringValue() + " " + path, test);
    }

    private static Stream<DynamicTest> enough(List<DynamicTest> tests) {
        assertThat(tests).hasSizeGreaterThan(FEWEST);
        return tests.stream();
    }
}
