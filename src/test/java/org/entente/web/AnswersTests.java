// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web.ProblemBody.problem;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.graph.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a program that builds on the answers relies on: formats, pages, batches, other origins.
@Contract
class AnswersTests extends WebTest {
    private static final String UKRAINE = "/api/queries/pledges?beneficiary=country:UA";

    @Test
    void postAsksTheSame() {
        var posted = post(
                "/api/queries/pledges",
                "{\"arguments\": {\"beneficiary\": \"country:UA\", \"limit\": 3, \"kind\": null}}");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).isEqualTo(get(UKRAINE + "&limit=3").body());
        assertThat(post("/api/queries/pledges.csv", "{\"arguments\": {\"limit\": 2}}")
                        .body()
                        .lines())
                .hasSize(3);
        assertThat(post("/api/queries/pledges", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesFollowEachOther() {
        List<JsonNode> whole = json(UKRAINE).get("rows").valueStream().toList();
        var pages = new ArrayList<JsonNode>();
        String next = UKRAINE + "&limit=4";
        while (next != null) {
            var response = get(next);
            JsonNode page = JSON.readTree(response.body());
            page.get("rows").forEach(pages::add);
            assertThat(page.get("truncated").booleanValue())
                    .isEqualTo(page.get("next").isString());
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
            if (next != null) {
                assertThat(response.headers().allValues("Link")).contains("<" + next + ">; rel=\"next\"");
            }
        }
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void aWholeAnswerSaysItsLengthAndAStreamEndsWithATrailer() throws Exception {
        var whole = get(UKRAINE);
        int length = whole.body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(length);
        assertThat(whole.headers().firstValue("Entente-Truncated")).contains("false");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = "GET /api/queries/pledges.jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Transfer-Encoding: chunked", "Trailer: Entente-Truncated")
                    .endsWithIgnoringCase("\r\n0\r\nEntente-Truncated: false\r\n\r\n");
        }
    }

    @Test
    void whatABudgetHasCutShortIsTruncatedInEveryFormat() {
        String reach = "/api/queries/reach%s?of=country:UA&hops=1&budget=1";
        var cut = get(reach.formatted(""));
        assertThat(JSON.readTree(cut.body()).get("truncated").booleanValue()).isTrue();
        assertThat(JSON.readTree(cut.body()).get("next").isNull()).isTrue();
        assertThat(cut.headers().firstValue("Entente-Truncated")).contains("true");
        assertThat(get(reach.formatted(".csv")).headers().firstValue("Entente-Truncated"))
                .contains("true");
        assertThat(get(reach.formatted(".jsonl")).body()).contains("\"truncated\":true");
        assertThat(json(reach.formatted(".cyjs")).at("/data/truncated").booleanValue())
                .isTrue();
        assertThat(json("/api/queries/reach?of=country:UA&hops=1")
                        .get("truncated")
                        .booleanValue())
                .isFalse();
        assertThat(json("/api/queries").get("queries").valueStream())
                .filteredOn(query -> query.get("cut").isString())
                .extracting(query ->
                        query.get("name").stringValue() + " " + query.get("cut").stringValue())
                .containsExactly("co-attendance-pairs leftOut", "paths cut", "reach cut");
    }

    @Test
    void aPageOfAnotherQuestionIsGone() {
        String cursor = json(UKRAINE + "&limit=4").get("next").stringValue().replaceFirst(".*after=", "");
        problem(get(UKRAINE + "&limit=5&after=" + cursor), 410, "stale-cursor");
        problem(get(UKRAINE + "&limit=4&after=nonsense"), 410, "stale-cursor");
    }

    @Test
    void aPageOfCsvIsFollowedByOneOfCsv() {
        var first = get("/api/queries/pledges.csv?beneficiary=country:UA&limit=4");
        String next = first.headers().allValues("Link").stream()
                .filter(link -> link.endsWith("rel=\"next\""))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^<(.*)>.*$", "$1");
        var second = get(next);
        assertThat(second.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(first.body().lines().skip(1))
                .doesNotContainAnyElementsOf(second.body().lines().skip(1).toList());
        String lines =
                get("/api/queries/pledges.jsonl?beneficiary=country:UA&limit=4").body();
        assertThat(lines)
                .contains("\"next\":\"/api/queries/pledges.jsonl?", "\"permalink\":\"/api/queries/pledges.jsonl?");
    }

    @Test
    void argumentsOfAPostStandInItsBody() {
        problem(post("/api/queries/pledges?beneficiary=country:UA", "{}"), 400, "bad-argument");
    }

    @Test
    void aBatchGivesEachQuestionItsOwnAnswerOrProblem() {
        var response = post("/api/batch", """
                {"questions": [
                  {"query": "pledges", "arguments": {"beneficiary": "country:UA", "limit": 2}},
                  {"query": "pledge", "arguments": {}},
                  {"query": "attendance", "arguments": {"event": "country:FR"}},
                  {"query": "things", "arguments": {"q": "Macron"}, "deadline": "soon"},
                  {"query": "things", "arguments": {"q": "Macron"}}
                ]}""");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answers = JSON.readTree(response.body()).get("answers");
        assertThat(answers.valueStream().map(a -> a.get("status").asInt())).containsExactly(200, 404, 400, 400, 200);
        assertThat(answers.get(0).get("answer").get("rows")).hasSize(2);
        assertThat(answers.get(1).get("problem").get("didYouMean").valueStream().map(JsonNode::stringValue))
                .startsWith("pledges");
        assertThat(answers.get(2).get("problem").get("detail").stringValue())
                .contains("must be the id of an Event, but was 'country:FR', which is a Country");
    }

    @Test
    void aHundredQuestionsAreABatchAndOneMoreIsNot() {
        problem(post("/api/batch", batch(101)), 413, "too-large");
        assertThat(JSON.readTree(post("/api/batch", batch(100)).body()).get("answers"))
                .hasSize(100);
        problem(post("/api/batch", "{\"questions\": []}"), 400, "bad-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | the body is not well-formed JSON at line 1",
                "[] | at '' of the body: expected an object, got []",
                "{\"arguments\": {\"limit\": 2.5}} | at '/arguments/limit' of the body: expected text, a whole number, true or false, got 2.5",
                "{\"argument\": {}} | at '/argument' of the body: expected only after, arguments, dataVersion, deadline",
                "{\"arguments\": {}, \"arguments\": {}} | the body is not well-formed JSON",
                "{\"deadline\": \"1\"} | at '/deadline' of the body: expected a number of milliseconds",
                "{} {} | the body is not well-formed JSON",
            })
    void aBodyThatIsNoQuestionIsToldWithItsPlace(String body, String detail) {
        JsonNode problem = problem(post("/api/queries/pledges", body), 400, "bad-request");
        assertThat(problem.get("detail").stringValue()).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/queries/pleges | pledges",
                "/api/queries/pledges?benificiary=country:UA | beneficiary",
                "/api/queries/pledges?kind=troop | troops",
                "/api/queries/pledges?pledger=country:germany | country:DE",
                "/api/queries/attendance?event=event:paris-2025-09-04 | event:2025-09-04-paris",
                "/api/queries/attendance?event=country:FR | ''",
                "/api/queries/pledges?data_version=x | dataVersion",
                "/api/queries/pledges/choices/beneficary | beneficiary",
                "/api/things/country:UKR | country:UA",
                "/api/things/country:DD | country:DE",
                "/api/facts/pledge/country:DE/commitment:german-decisio | pledge/country:DE/commitment:german-decision",
                "/problems/bad-argumen | bad-argument",
                "/api/queries/evidence?about=pledge/country:germany/commitment:german-decision | pledge/country:DE/commitment:german-decision",
            })
    void aSlipIsToldWithWhatMayHaveBeenMeant(String path, String meant) {
        JsonNode problem = JSON.readTree(get(path).body());
        List<String> suggestions = problem.path("didYouMean")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        if (meant.isEmpty()) {
            assertThat(suggestions).isEmpty();
        } else {
            assertThat(suggestions).first().isEqualTo(meant);
            assertThat(problem.get("detail").stringValue()).contains("did you mean " + meant);
        }
    }

    @Test
    void choicesComeFromTheGraph() {
        JsonNode first = json("/api/queries/attendance/choices/event");
        assertThat(first.get("choices").valueStream().map(c -> c.get("value").stringValue()))
                .contains("event:2025-09-04-paris")
                .allMatch(id -> id.startsWith("event:"));
        assertThat(json("/api/queries/pledges/choices/pledger?q=deutschland")
                        .get("choices")
                        .get(0)
                        .get("value")
                        .stringValue())
                .isEqualTo("country:DE");
        assertThat(json("/api/queries/pledges/choices/kind").get("choices")).hasSizeGreaterThan(5);
        problem(get("/api/queries/pledges/choices/limit"), 404, "not-found");
    }

    @Test
    void pagesOfThisMachineMayReadAndOthersMayNot() {
        problem(get(UKRAINE, "Origin", "https://other.example"), 403, "foreign-origin");
        String page = "http://localhost:5173";
        var read = get(UKRAINE, "Origin", page);
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains(page);
        assertThat(read.headers().allValues("Vary")).anyMatch(v -> v.contains("Origin"));
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        var asked = send(request(
                        "/api/batch",
                        "Origin",
                        page,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).contains("content-type");
    }

    @Test
    void aQuestionEndsAtItsDeadline() {
        problem(get("/api/queries/sources?deadline=1"), 504, "too-slow");
        assertThat(get("/api/queries/sources?deadline=10000").statusCode()).isEqualTo(200);
    }

    @Test
    void everyProblemIsExplained() {
        JsonNode problems = json("/problems").get("problems");
        assertThat(problems).hasSameSizeAs(ProblemKind.values());
        for (JsonNode problem : problems) {
            assertThat(json(problem.get("type").stringValue())).isEqualTo(problem);
        }
        problem(get("/problems/none"), 404, "unknown-problem");
    }

    private static String batch(int questions) {
        return "{\"questions\": ["
                + String.join(
                        ",",
                        IntStream.range(0, questions)
                                .mapToObj(_ -> "{\"query\": \"things\", \"arguments\": {\"q\": \"Paris\"}}")
                                .toList())
                + "]}";
    }

    private HttpResponse<String> post(String path, String body) {
        return send(request(path, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
