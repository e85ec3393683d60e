// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.KnowledgeGraph;
import org.entente.Sample;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hundreds of requests that nobody means well: each gets the right status and a problem that is documented,
/// nothing of the inside gets out, nothing is changed, and the service answers the next one.
@Tag("whole")
@ResourceLock(TestGraph.LOCK)
@SuppressWarnings("NullAway.Init") // Spring sets the field
@TestPropertySource(properties = "entente.import-folder=import")
@TestInstance(Lifecycle.PER_CLASS)
class HostileTests extends WebTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String GOOD = "/api/queries/attendance?event=event:2025-09-04-paris";
    private static final int FEWEST = 200;

    /// What is put in the place of each argument.
    private static final Map<String, String> EVIL = new LinkedHashMap<>();

    static {
        EVIL.put("Cypher that deletes", "x'}) DETACH DELETE (n) //");
        EVIL.put("Cypher that is always true", "' OR 1=1 RETURN n //");
        EVIL.put("a procedure call", "} CALL db.labels() YIELD label RETURN label //");
        EVIL.put("search syntax", "name:* AND (id:[a TO z] OR x~2)^9 \\");
        EVIL.put("a parameter", "$limit");
        EVIL.put("a very large number", "99999999999999999999999999");
        EVIL.put("a negative number", "-1");
        EVIL.put("markup", "<script>alert(1)</script>");
        EVIL.put("right-to-left and emoji", "\u202Eevil\u202C \uD83D\uDC80");
        EVIL.put("control characters", "a\u0000b\u0007c\nd");
        EVIL.put("very long text", "a".repeat(5_000));
        EVIL.put("signs that stand for four words each", "\uFDFA".repeat(400));
        EVIL.put("a pair of halves where texts are cut", "a".repeat(99) + "\uD83D\uDC80".repeat(9));
        EVIL.put("digits that are none", "\u0661\u0662");
        EVIL.put("a path", "../../../../etc/passwd");
    }

    /// A request and what it must get; an empty slug for an answer.
    private record Attack(
            String what, String method, String path, String header, String body, int status, String slug) {}

    private static final List<Attack> ATTACKS = List.of(
            get(
                    "two of one",
                    "/api/queries/attendance?event=event:2025-09-04-paris&event=country:FR",
                    400,
                    "bad-argument"),
            get("an unknown parameter", GOOD + "&cypher=MATCH", 400, "bad-argument"),
            get("a parameter without a name", GOOD + "&=1", 400, "bad-request"),
            get("a missing parameter", "/api/queries/attendance", 400, "bad-argument"),
            get("an empty parameter", "/api/queries/attendance?event=", 400, "bad-argument"),
            get("a forged cursor", GOOD + "&after=0-00000000000000000000", 410, "stale-cursor"),
            get("a huge cursor", GOOD + "&after=99999999999999999999-0", 410, "stale-cursor"),
            get("two cursors", GOOD + "&after=a&after=b", 400, "bad-argument"),
            get("a data version that never was", GOOD + "&dataVersion=x@y", 404, "unknown-data-version"),
            get("no deadline", GOOD + "&deadline=0", 400, "bad-argument"),
            get("a negative deadline", GOOD + "&deadline=-1", 400, "bad-argument"),
            get("a deadline in words", GOOD + "&deadline=now", 400, "bad-argument"),
            get("a deadline beyond numbers", GOOD + "&deadline=99999999999999999999", 400, "bad-argument"),
            get("two formats", GOOD + "&format=csv&format=json", 400, "bad-argument"),
            get("a format that is a path", GOOD + "&format=../../x", 400, "bad-argument"),
            get("broken escapes", GOOD + "&limit=%ff%fe", 400, "bad-request"),
            get("an overlong escape", GOOD + "&limit=%c0%ae", 400, "bad-request"),
            get("a query that is a path", "/api/queries/..%2f..%2fetc%2fpasswd", 404, ""),
            get("a query with a zero byte", "/api/queries/pledges%00", 400, "bad-request"),
            get("a query with a session", "/api/queries/pledges;jsessionid=1", 200, ""),
            get("a query in capitals", "/api/queries/PLEDGES", 404, "unknown-query"),
            get("a long query name", "/api/queries/" + "a".repeat(1_000), 404, "unknown-query"),
            get("a very long address", "/api/queries/" + "a".repeat(9_000), 400, "bad-request"),
            get("a schema of nothing", "/api/queries/x/schema", 404, "unknown-query"),
            get("choices of nothing", "/api/queries/pledges/choices/x", 404, "not-found"),
            get("choices for evil words", "/api/queries/pledges/choices/pledger?q=%22%3A*%28", 400, "bad-argument"),
            get("a thing that is a path", "/api/things/..%2f..%2fetc", 404, ""),
            get("a thing with Cypher", "/api/things/x%27%7D)%20DETACH%20DELETE%20(n)", 404, "unknown-thing"),
            get("no words", "/api/things?q=%3F%3F", 400, "bad-argument"),
            get("a fact of nothing", "/api/facts/a/b/c", 404, "unknown-fact"),
            get("a fact with a bad day", "/api/facts/a/b/c?asOf=never", 400, "bad-argument"),
            get("a problem of nothing", "/problems/..", 400, "bad-request"),
            get("a problem with markup", "/problems/%3Cb%3E", 404, "unknown-problem"),
            get("a page of nothing", "/queries/%3Cscript%3E", 404, "unknown-query"),
            get("files beside the pages", "/swagger-ui/..%2f..%2fapplication.yml", 404, ""),
            get("files beside the Browser", "/browser/..%2fapplication.yml", 404, ""),
            get("the class path", "/META-INF/MANIFEST.MF", 404, "not-found"),
            get("the settings", "/application.yml", 404, "not-found"),
            get("the error page", "/error", 404, "not-found"),
            get("actuators that are not there", "/actuator/env", 404, "not-found"),
            new Attack("a PUT", "PUT", GOOD, "", "x", 405, "method-not-allowed"),
            new Attack("a DELETE", "DELETE", GOOD, "", "", 405, "method-not-allowed"),
            new Attack("a PATCH", "PATCH", GOOD, "", "x", 405, "method-not-allowed"),
            new Attack("a made-up method", "BREW", GOOD, "", "", 405, "method-not-allowed"),
            new Attack("a POST to the catalogue", "POST", "/api/queries", "", "{}", 405, "method-not-allowed"),
            new Attack("a GET of the batch", "GET", "/api/batch", "", "", 405, "method-not-allowed"),
            new Attack("XML wanted", "GET", GOOD, "Accept: application/xml", "", 406, "not-acceptable"),
            new Attack("nothing wanted", "GET", GOOD, "Accept: application/json;q=0", "", 406, "not-acceptable"),
            new Attack("no media type", "GET", GOOD, "Accept: ///", "", 400, "bad-request"),
            new Attack("a broken tag", "GET", GOOD, "If-None-Match: \"", "", 200, ""),
            new Attack(
                    "a body of text",
                    "POST",
                    "/api/batch",
                    "Content-Type: text/plain",
                    "{}",
                    415,
                    "unsupported-media-type"),
            new Attack(
                    "a form",
                    "POST",
                    "/api/batch",
                    "Content-Type: application/x-www-form-urlencoded",
                    "a=b",
                    415,
                    "unsupported-media-type"),
            post("no body", "", 400),
            post("half a body", "{\"questions\": [", 400),
            post("a list", "[]", 400),
            post("a number", "1e400", 400),
            post("the same key twice", "{\"questions\": [], \"questions\": []}", 400),
            post("an unknown key", "{\"questions\": [{\"query\": \"things\"}], \"cypher\": \"RETURN 1\"}", 400),
            post("deep nesting", "{\"questions\": " + "[".repeat(500) + "]".repeat(500) + "}", 400),
            post("a tail", "{\"questions\": []} x", 400),
            post("invalid UTF-16", "{\"questions\": \"\\ud800", 400),
            new Attack(
                    "too many questions",
                    "POST",
                    "/api/batch",
                    "Content-Type: application/json",
                    "{\"questions\": [" + "1,".repeat(100) + "1]}",
                    413,
                    "too-large"),
            new Attack(
                    "too large a body",
                    "POST",
                    "/api/batch",
                    "Content-Type: application/json",
                    "{\"questions\": \"" + "a".repeat(1 << 20) + "\"}",
                    413,
                    "too-large"));

    /// What a socket gets that no client would send.
    private static final Map<String, String> RAW = Map.of(
            "garbage", "\u0016\u0003\u0001 hello\r\n\r\n",
            "no version", "GET /api/queries\r\n\r\n",
            "no host", "GET /api/queries HTTP/1.1\r\n\r\n",
            "two hosts", "GET /api/queries HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "two lengths", "POST /api/batch HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
            "length and chunks",
                    "POST /api/batch HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz",
            "a negative length", "POST /api/batch HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
            "a header without end", "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(70_000) + "\r\n\r\n",
            "a path out of the root", "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "a trace", "TRACE / HTTP/1.1\r\nHost: a\r\nCookie: secret\r\nConnection: close\r\n\r\n");

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

    /// Every text for each parameter; for one that an earlier query has in the same words, one text, in turn.
    @TestFactory
    Stream<DynamicTest> evilArgumentsOfEveryQuery() {
        var tests = new ArrayList<DynamicTest>();
        List<Map.Entry<String, String>> evils = List.copyOf(EVIL.entrySet());
        var seen = new HashSet<JsonNode>();
        int turn = 0;
        for (JsonNode query : json("/api/queries").get("queries")) {
            for (JsonNode parameter : query.get("parameters")) {
                int next = turn++ % evils.size();
                for (var evil : seen.add(parameter) ? evils : evils.subList(next, next + 1)) {
                    tests.add(DynamicTest.dynamicTest(
                            query.get("name").stringValue() + " "
                                    + parameter.get("name").stringValue() + ": " + evil.getKey(),
                            () -> argument(query, parameter, evil.getValue())));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(FEWEST);
        return Sample.of(tests).stream();
    }

    @TestFactory
    Stream<DynamicTest> evilRequests() {
        return ATTACKS.stream()
                .map(attack -> DynamicTest.dynamicTest(attack.what(), () -> {
                    HttpResponse<String> response = send(attack);
                    assertThat(response.statusCode()).as(response.body()).isEqualTo(attack.status());
                    Harmless.check(response.body());
                    if (!attack.slug().isEmpty()) {
                        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                                .startsWith("application/problem+json");
                        assertThat(JSON.readTree(response.body()).get("type").stringValue())
                                .isEqualTo("/problems/" + attack.slug());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> evilBytes() {
        return RAW.entrySet().stream()
                .map(raw -> DynamicTest.dynamicTest(raw.getKey(), () -> {
                    String response = raw(raw.getValue());
                    assertThat(response).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 5");
                    Harmless.check(response);
                }));
    }

    private void argument(JsonNode query, JsonNode parameter, String text) {
        String name = parameter.get("name").stringValue();
        String example = query.get("example").stringValue().replaceAll("([?&])" + name + "=[^&]*", "$1");
        String separator = example.contains("?") ? "&" : "?";
        var response = get(example + separator + name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        Harmless.check(response.body());
        // the text may come back in a message, but never as markup
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        boolean anyText =
                List.of("words", "string").contains(parameter.get("type").stringValue())
                        && parameter.get("choices").isEmpty();
        if (anyText && response.statusCode() == 200) {
            assertThat(JSON.readTree(response.body()).get("rows").size()).isLessThan(20);
            return;
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/bad-argument");
        assertThat(problem.get("parameter").stringValue()).isEqualTo(name);
    }

    private HttpResponse<String> send(Attack attack) {
        String[] header = attack.header().split(": ", 2);
        var request = header.length == 2 ? request(attack.path(), header) : request(attack.path());
        return send(request.method(attack.method(), BodyPublishers.ofString(attack.body()))
                .build());
    }

    private String raw(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] answer = new byte[8_192];
            int read = socket.getInputStream().read(answer);
            return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "closed"; // which is an answer too
        }
    }

    private static Attack get(String what, String path, int status, String slug) {
        return new Attack(what, "GET", path, "", "", status, slug);
    }

    private static Attack post(String what, String body, int status) {
        return new Attack(what, "POST", "/api/batch", "Content-Type: application/json", body, status, "bad-request");
    }
}
