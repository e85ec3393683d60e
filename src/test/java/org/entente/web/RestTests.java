// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.entente.graph.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class RestTests extends WebTest {
    @Test
    void theCatalogueListsEveryQuery() {
        var queries = json("/api/queries").get("queries");
        assertThat(queries.valueStream().map(q -> q.get("name").asString()))
                .contains("attendance", "depends-on", "evidence", "pledge-coverage", "pledges", "shortest-path");
    }

    @Test
    void anAnswerSaysWhatItIsAbout() {
        var answer = json("/api/queries/pledges?beneficiary=country:UA&asOf=2025-09-05&knownBy=2025-09-05&limit=3");
        assertThat(answer.get("asOf").asString()).isEqualTo("2025-09-05");
        assertThat(answer.get("knownBy").asString()).isEqualTo("2025-09-05");
        assertThat(answer.get("dataVersion").asString()).matches("dataset:coalition@[0-9a-f]{12}");
        assertThat(answer.get("truncated").asBoolean()).isTrue();
        assertThat(answer.get("rows")).hasSize(3);
    }

    @Test
    void nothingIsKnownBeforeItWasReported() {
        assertThat(json("/api/queries/pledges?beneficiary=country:UA&knownBy=2025-09-04")
                        .get("rows"))
                .isEmpty();
        assertThat(json("/api/queries/evidence?about=country:UA&knownBy=2025-09-04")
                        .get("rows"))
                .isEmpty();
    }

    @Test
    void beforeTheReportItIsUnknownWhetherItHeld() {
        var rows =
                json("/api/queries/pledges?pledger=country:FR&asOf=2025-09-01").get("rows");
        assertThat(rows.valueStream().map(r -> r.get("holds").asString())).containsOnly("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/queries/attendance.csv?event=event:2025-09-04-paris",
                "/api/queries/attendance?event=event:2025-09-04-paris&format=csv"
            })
    void csvComesByEndingOrFormat(String path) {
        var response = get(path);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(response.body()).startsWith("sentence,act,attendee,name,").contains("Emmanuel Macron");
        assertThat(response.headers().firstValue("Entente-Truncated")).contains("false");
    }

    @Test
    void csvComesByAccept() {
        var response = get("/api/queries/attendance?event=event:2025-09-04-paris", "Accept", "text/csv");
        assertThat(response.body()).startsWith("sentence,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zelensky",
                "zelenskiy",
                "ZELENSKYY",
                "%D0%97%D0%B5%D0%BB%D0%B5%D0%BD%D1%81%D1%8C%D0%BA%D0%B8%D0%B9",
                "Selenskyj",
                "Zelenski",
                "volodymyr%20zelensky",
                "President%20Zelensky"
            })
    void aPersonIsFoundInEverySpelling(String words) {
        assertThat(json("/api/things?q=" + words).get("rows").get(0).get("id").asString())
                .isEqualTo("person:volodymyr-zelenskyy");
    }

    @ParameterizedTest
    @CsvSource({
        "nuclear, commitment:nuclear-weapons-1994",
        "Paris, event:2025-09-04-paris",
        "Britain, country:GB",
        "US, country:US",
        "DEU, country:DE"
    })
    void eventsCommitmentsAndAliasesAreFoundToo(String words, String id) {
        assertThat(json("/api/things?q=" + words).get("rows").get(0).get("id").asString())
                .isEqualTo(id);
    }

    @Test
    void aThingIsReadById() {
        var thing = json("/api/things/commitment:german-decision");
        assertThat(thing.get("name").asString()).isEqualTo("a decision on its military involvement");
        assertThat(thing.get("labels").valueStream().map(l -> l.asString())).containsExactlyInAnyOrder("Commitment");
        assertThat(get(thing.get("evidence").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void aFactHasItsVersionsClaimsAndSources() {
        var fact = json("/api/facts/pledge/country:DE/commitment:german-decision");
        assertThat(fact.get("versions").get(0).get("type").asString()).isEqualTo("PLEDGED");
        assertThat(fact.get("claims").get(0).get("basis").asString()).isEqualTo("stated");
        assertThat(fact.get("claims").get(0).get("publisher").asString()).isEqualTo("Global Leaders Insights");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/queries/pledge | 404 | unknown-query | there is no query 'pledge'",
                "/api/queries/pledges?pledger=country:XX | 400 | bad-argument | argument 'pledger' of query 'pledges' must be the id of an Entity, but was 'country:XX', which is not known",
                "/api/queries/pledges?limit=ten | 400 | bad-argument | argument 'limit' of query 'pledges' must be an integer from 1 to 10000, but was 'ten'",
                "/api/queries/pledges?limit=0 | 400 | bad-argument | must be an integer from 1 to 10000, but was '0'",
                "/api/queries/pledges?asOf=tomorrow | 400 | bad-argument | must be a day such as 2025-09-04, or today, but was 'tomorrow'",
                "/api/queries/pledges?asOf=2025-02-30 | 400 | bad-argument | must be a day of the calendar",
                "/api/queries/pledges?act=LIKES | 400 | bad-argument | must be one of PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, EXPECTED_OF, but was 'LIKES'",
                "/api/queries/pledges?donor=x | 400 | bad-argument | argument 'donor' of query 'pledges' must be one of the parameters pledger, beneficiary",
                "/api/queries/pledges?kind=troops&kind=arms | 400 | bad-argument | must be given once, but was given 2 times",
                "/api/queries/pledges?format=xml | 400 | bad-argument | argument 'format' must be one of json, csv, jsonl, but was 'xml'",
                "/api/queries/depends-on | 400 | bad-argument | argument 'on' of query 'depends-on' must be given, for example commitment:us-role, but was missing",
                "/api/things?q=%3F%3F | 400 | bad-argument | must be words with at least one letter or digit",
                "/api/things/country:XX | 404 | unknown-thing | there is no thing 'country:XX'",
                "/api/facts/pledge/a/b | 404 | unknown-fact | there is no fact 'pledge/a/b'",
                "/api/facts | 404 | unknown-fact | there is no fact ''",
                "/api/queries/evidence?about=nonsense | 400 | bad-argument | must be the id of a fact or of a thing, but was 'nonsense', which is not known",
                "/api/queries/pledges?pledger=%ff%fe | 400 | bad-request | expected a query string in UTF-8",
                "/api/queries/pledges?format=csv&format=json | 400 | bad-argument | must be given once, but was given 2 times",
                "/error | 404 | not-found | here is nothing at this address",
                "/api/nothing | 404 | not-found | here is nothing at this address",
            })
    void aProblemNamesWhatWasExpectedAndWhatCame(String path, int status, String slug, String detail) {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json(path);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(detail);
        assertThat(response.body()).doesNotContain("org.", "MATCH", "Exception");
    }

    @Test
    void acceptIsReadWithItsWeights() {
        String path = "/api/queries/attendance?event=event:2025-09-04-paris";
        assertThat(get(path, "Accept", "text/csv;q=0.1, application/json").body())
                .startsWith("{");
        assertThat(get(path, "Accept", "application/json;q=0.1, text/csv").body())
                .startsWith("sentence,");
        assertThat(get(path, "Accept", "application/xml").statusCode()).isEqualTo(406);
        assertThat(get(path, "Accept", "garbage").statusCode()).isEqualTo(400);
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() {
        var response = get("/api/queries/" + "a".repeat(9_000));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).contains("/problems/bad-request").doesNotContain("Tomcat", "html");
    }

    @Test
    void aFactIdMayBeEscaped() {
        var fact = json("/api/facts/pledge%2Fcountry:DE%2Fcommitment:german-decision");
        assertThat(fact.get("fact").asString()).isEqualTo("pledge/country:DE/commitment:german-decision");
        assertThat(fact.get("versions").get(0).get("sentence").asString())
                .contains("on condition: only after the United States clarifies its role");
        assertThat(fact.get("versions").get(0).get("status").asString()).isEqualTo("conditional");
    }

    @Test
    void anotherMethodIsAProblemToo() {
        var response = send(request("/api/queries/pledges").DELETE().build());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:Macron", "a AND", "\"", "*", "foo:(", "~", "x' OR 1=1", "zel*", "(", "a/b", "&& ||"})
    void searchWordsAreNeverSyntax(String words) {
        int status = get("/api/things?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .statusCode();
        assertThat(status).isIn(200, 400);
    }

    @Test
    void theBrowserIsServedAndKeptFromCallingOutside() {
        String bolt = json("/").get("bolt_direct").asString();
        assertThat(bolt).matches("bolt://[^/]+:\\d+");
        var index = get("/browser/");
        assertThat(index.statusCode()).isEqualTo(200);
        assertThat(index.body()).contains("<html");
        assertThat(index.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("connect-src 'self' " + bolt.replace("bolt:", "ws:"))
                .doesNotContain("https:");
        assertThat(get("/browser/preview/index.html").statusCode()).isEqualTo(404);
        assertThat(get("/browser").body()).contains("/browser-assets/open.js");
        assertThat(json("/browser-assets/entente-queries.json"))
                .hasSameSizeAs(json("/api/queries").get("queries"));
        assertThat(get("/", "Accept", "text/html").body()).contains("/queries/pledges");
    }
}
