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
import org.entente.KnowledgeGraph;
import org.entente.Sample;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Well-formed HTTP with questions that nobody means well: to every query, as a page, in a body, in a batch.
@Tag("whole")
@ResourceLock(TestGraph.LOCK)
@SuppressWarnings("NullAway.Init") // Spring sets the field
@TestPropertySource(properties = "entente.import-folder=import")
@TestInstance(Lifecycle.PER_CLASS)
class HostileQuestionsTests extends WebTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FEWEST = 200;

    private static final String GOOD = "/api/queries/attendance?event=event:2025-09-04-paris";

    @Autowired
    private KnowledgeGraph graph;

    private String digest = "";
    private String answer = "";

    @BeforeAll
    void before() {
        digest = graph.digest();
        answer = get(GOOD).body();
    }

    @AfterAll
    void nothingIsChangedAndTheNextIsAnswered() {
        assertThat(get(GOOD).body()).isEqualTo(answer);
        assertThat(graph.digest()).isEqualTo(digest);
    }

    @TestFactory
    Stream<DynamicTest> evilParametersOfEveryQuery() {
        var tests = new ArrayList<DynamicTest>();
        for (JsonNode query : queries()) {
            String example = query.get("example").stringValue();
            for (HostileValues.Reserved reserved : HostileValues.RESERVED) {
                String path = with(example, reserved.parameter(), reserved.value());
                tests.add(test(query, path, () -> Harmless.problem(get(path), reserved.status(), reserved.slug())));
            }
            for (String reserved : List.of("after", "dataVersion", "deadline", "format")) {
                String path = with(with(example, reserved, "json"), reserved, "1");
                tests.add(test(query, path, () -> Harmless.problem(get(path), 400, HostileValues.ARGUMENT)));
            }
            for (JsonNode parameter : query.get("parameters")) {
                String name = parameter.get("name").stringValue();
                String twice = with(with(example, name, "1"), name, "1");
                tests.add(test(query, twice, () -> Harmless.problem(get(twice), 400, HostileValues.ARGUMENT)));
                String slip = with(example, name + "x", "1");
                tests.add(test(
                        query,
                        slip,
                        () -> assertThat(means(Harmless.problem(get(slip), 400, HostileValues.ARGUMENT)))
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
            var names = new ArrayList<>(
                    List.of("after", "dataVersion", "deadline", "format", HostileValues.MARKUP.getFirst()));
            query.get("parameters").forEach(p -> names.add(p.get("name").stringValue()));
            for (String name : names) {
                for (String markup : HostileValues.MARKUP) {
                    String path = with(page, name, markup);
                    tests.add(test(query, path, () -> isEscaped(get(path, "Accept", "text/html"))));
                }
            }
        }
        return enough(tests);
    }

    @TestFactory
    Stream<DynamicTest> evilQuestionsInBodies() {
        return HostileValues.PARTS.stream()
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
                .flatMap(path -> HostileValues.BODIES.stream().map(body -> {
                    String start = new String(body, 0, Math.min(30, body.length), StandardCharsets.ISO_8859_1);
                    return DynamicTest.dynamicTest(
                            path + " " + start.replaceAll("\\p{Cntrl}", "?"),
                            () -> Harmless.problem(post(path, body), 400, HostileValues.REQUEST));
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
                get(with("/api/things?limit=000000000000001&kind=Event", "q", words), "Origin", "http://localhost:1");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Link")).hasSize(2);
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
        return Sample.of(tests).stream();
    }
}
