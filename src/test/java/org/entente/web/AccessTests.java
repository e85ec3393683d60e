// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.KnowledgeGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Nobody comes in who does not belong: without the password, by another name, from another page, by a way round.
/// None gets a row, none a stack trace, and the next who belongs is answered.
@SuppressWarnings("NullAway.Init") // Spring sets the field
@ExtendWith(OutputCaptureExtension.class)
class AccessTests extends ClosedServiceTest {
    private static final String GOOD = "/api/queries/pledges?beneficiary=country:UA";
    private static final String GET = "GET " + GOOD + " HTTP/1.1";
    private static final int FEWEST = 50;

    /// A request and what it must get.
    private record Attack(String what, String head, int status, String slug) {}

    @Autowired
    private KnowledgeGraph graph;

    private static List<Attack> attacks() {
        var attacks = new ArrayList<Attack>();
        for (String address : List.of(
                "/api/queries",
                GOOD,
                "/api/queries/pledges.csv",
                "/api/things/country:FR",
                "/api/things?q=Macron",
                "/api/facts/pledge/country:DE/commitment:german-decision",
                "/api/graph.gexf",
                "/queries",
                "/queries/pledges",
                "/browser",
                "/browser/",
                "/browser-assets/guide.html",
                "/",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/problems",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/metrics",
                "/actuator/env",
                "/actuator/heapdump",
                "/error",
                "/application.yml",
                "//api/queries",
                "/api/queries;/actuator/health/liveness",
                "/actuator/health/liveness%2f..%2f..%2fprometheus",
                "/actuator/health/liveness/",
                "/actuator/health/liveness/x",
                "/Actuator/Health/Liveness",
                "/api/queries?password=" + PASSWORD.replace(" ", "%20").replace("ü", "%c3%bc"))) {
            attacks.add(
                    new Attack(address + " without a password", "GET " + address + " HTTP/1.1", 401, "unauthorized"));
        }
        attacks.add(new Attack(
                "a way round the path that is open",
                "GET /actuator/health/liveness/../../../api/queries HTTP/1.1",
                400,
                "bad-request"));
        for (String method : List.of("HEAD", "POST", "PUT", "DELETE", "PATCH", "BREW")) {
            attacks.add(new Attack("a " + method, method + " " + GOOD + " HTTP/1.1\nContent-Length: 0", 401, ""));
        }
        for (String credentials : List.of(
                basic("entente", "wrong"),
                basic("entente", ""),
                basic("entente", PASSWORD + " "),
                basic("entente", PASSWORD.substring(1)),
                basic("Entente", PASSWORD),
                basic("neo4j", PASSWORD),
                basic("", PASSWORD),
                "Authorization: Basic",
                "Authorization: Basic !!!",
                "Authorization: Basic ZW50ZW50ZQ==",
                "Authorization: Bearer",
                "Authorization: Bearer open",
                "Authorization: Digest username=\"entente\"",
                "Authorization: Negotiate YII=",
                basic("entente", "wrong") + "\n" + RIGHT,
                "Cookie: JSESSIONID=1; password=" + PASSWORD,
                "X-Forwarded-User: entente",
                "X-Forwarded-For: 127.0.0.1",
                "X-Original-URL: /actuator/health/liveness",
                "X-Rewrite-URL: /actuator/health/liveness",
                "Proxy-" + RIGHT)) {
            attacks.add(new Attack(credentials, GET + "\n" + credentials, 401, "unauthorized"));
        }
        for (String host : List.of(
                "other.example",
                "localhost.other.example",
                "entente.example.other.example",
                "otherentente.example",
                "127.0.0.1.other.example",
                "10.0.0.1",
                "[2001:db8::1]:8080",
                "0.0.0.0")) {
            attacks.add(new Attack("host " + host, GET + "\n" + RIGHT + "\nHost: " + host, 421, "wrong-host"));
        }
        for (String origin : List.of(
                "https://other.example",
                "null",
                "https://newsroom.example.other.example",
                "http://newsroom.example",
                "https://newsroom.example:444",
                "http://localhost.other.example",
                "file://")) {
            attacks.add(new Attack(
                    "a page of " + origin, GET + "\n" + RIGHT + "\nOrigin: " + origin, 403, "foreign-origin"));
            attacks.add(new Attack(
                    "tables from " + origin,
                    "POST /api/loads HTTP/1.1\nContent-Length: 0\n" + RIGHT + "\nOrigin: " + origin,
                    403,
                    "foreign-origin"));
        }
        for (String site : List.of("cross-site", "same-site", "SAME-ORIGIN, cross-site")) {
            attacks.add(new Attack(
                    "tables from a page that is " + site,
                    "POST /api/loads HTTP/1.1\nContent-Length: 0\n" + RIGHT + "\nSec-Fetch-Site: " + site,
                    403,
                    "foreign-origin"));
        }
        attacks.add(new Attack(
                "tables from a page that may read",
                "POST /api/loads HTTP/1.1\nContent-Length: 0\n" + RIGHT + "\nOrigin: https://newsroom.example",
                403,
                "foreign-origin"));
        return attacks;
    }

    @TestFactory
    Stream<DynamicTest> nobodyComesInWhoDoesNotBelong(CapturedOutput output) {
        assertThat(attacks()).hasSizeGreaterThan(FEWEST);
        String digest = graph.digest();
        return Stream.concat(
                attacks().stream().map(attack -> DynamicTest.dynamicTest(attack.what(), () -> check(attack))),
                Stream.of(DynamicTest.dynamicTest("nothing is changed, and no password is in the log", () -> {
                    assertThat(graph.digest()).isEqualTo(digest);
                    assertThat(output.getAll())
                            .doesNotContain(PASSWORD, RIGHT.substring("Authorization: Basic ".length()));
                })));
    }

    private void check(Attack attack) throws IOException {
        assertThat(raw(GET + "\n" + RIGHT)).startsWith("HTTP/1.1 200").contains("\"rows\"");
        String response = raw(attack.head());
        Harmless.check(response);
        assertThat(response)
                .startsWith("HTTP/1.1 " + attack.status())
                .doesNotContain("\"rows\"", "Ukraine")
                .contains("Content-Security-Policy: ", "X-Request-Id: ");
        if (!attack.slug().isEmpty()) {
            assertThat(response).contains("\"/problems/" + attack.slug() + "\"");
        }
        assertThat(response.contains("WWW-Authenticate: Basic")).isEqualTo(attack.status() == 401);
    }

    @Test
    void whoKnowsThePasswordComesIn() throws IOException {
        for (String right : List.of(
                RIGHT,
                RIGHT.replace("Basic", "basic"),
                RIGHT + "\nHost: ENTENTE.example:8080",
                RIGHT + "\nHost: [::1]:1",
                RIGHT + "\nOrigin: https://newsroom.example",
                RIGHT + "\nSec-Fetch-Site: cross-site")) {
            assertThat(raw(GET + "\n" + right))
                    .as(right)
                    .startsWith("HTTP/1.1 200")
                    .contains("\"rows\"");
        }
    }

    @Test
    void everybodyMayAskWhetherItLivesAndNoMore() throws IOException {
        for (String probe : List.of("liveness", "readiness")) {
            assertThat(raw("GET /actuator/health/" + probe + " HTTP/1.1"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("{\"status\":\"UP\"}\r\n0\r\n\r\n");
        }
        assertThat(raw("GET /actuator/health HTTP/1.1\n" + RIGHT)).contains("\"graph\":{\"status\":\"UP\"}");
    }

    @Test
    void manyWrongPasswordsOfOneAddressHaveToWait() throws IOException {
        String guesser = "127.0.0.7";
        for (int i = 0; i < 10; i++) {
            assertThat(raw(GET + "\n" + basic("entente", "guess " + i), guesser))
                    .startsWith("HTTP/1.1 401");
        }
        assertThat(raw(GET + "\n" + RIGHT, guesser))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 10", "too-many-passwords");
        assertThat(raw(GET + "\n" + RIGHT)).startsWith("HTTP/1.1 200");
    }
}
