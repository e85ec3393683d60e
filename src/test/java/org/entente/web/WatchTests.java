// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Pattern;
import org.entente.graph.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What the service says of itself: metrics by the name of a query, slow questions, one id from an answer to the
/// log.
@Contract
@ExtendWith(OutputCaptureExtension.class)
class WatchTests extends ClosedServiceTest {
    private static final String AUTHORIZATION = "Authorization";
    private static final String PLEDGES = "/api/queries/pledges?beneficiary=country:UA&limit=2";

    @Test
    void questionsAreCountedByNameAndOutcome() {
        double asked = metric("entente_questions_seconds_count{outcome=\"answered\",query=\"pledges\"}");
        double refused = metric("entente_questions_seconds_count{outcome=\"refused\",query=\"pledges\"}");
        double rows = metric("entente_rows_sum{query=\"pledges\"}");
        double truncated = metric("entente_truncated_total{query=\"pledges\"}");
        assertThat(asking(PLEDGES)).isEqualTo(200);
        assertThat(asking("/api/queries/pledges?pledger=country:XX")).isEqualTo(400);
        // they are counted when the answer has gone out
        await().untilAsserted(() -> assertThat(
                        metric("entente_questions_seconds_count{outcome=\"answered\",query=\"pledges\"}"))
                .isEqualTo(asked + 1));
        await().untilAsserted(() -> assertThat(
                        metric("entente_questions_seconds_count{outcome=\"refused\",query=\"pledges\"}"))
                .isEqualTo(refused + 1));
        assertThat(metric("entente_rows_sum{query=\"pledges\"}")).isEqualTo(rows + 2);
        assertThat(metric("entente_truncated_total{query=\"pledges\"}")).isEqualTo(truncated + 1);
        assertThat(metrics())
                .contains("entente_questions_working", "entente_questions_admitted", "jvm_memory_used_bytes")
                .contains("neo4j_db_client_connection")
                .doesNotContain("country:UA", "country:XX", PASSWORD);
    }

    @Test
    void aSlowQuestionStandsInTheLogByNameWithTheIdOfItsAnswer(CapturedOutput output) {
        String id = get(PLEDGES, AUTHORIZATION, CREDENTIALS)
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
        assertThat(id).matches("[0-9a-f]{16}");
        // it is written when the answer has gone out
        await().untilAsserted(() -> assertThat(output.getAll().lines().filter(line -> line.contains("[" + id + "]")))
                .singleElement()
                .asString()
                .containsPattern("slow: pledges took \\d+ ms, 2 rows, answered")
                .doesNotContain("country:UA"));
    }

    @Test
    void theIdOfAProxyIsKeptIfItIsHarmless() {
        assertThat(id("7f8e-from-a-proxy")).isEqualTo("7f8e-from-a-proxy");
        assertThat(id("short")).matches("[0-9a-f]{16}");
        assertThat(id("a line] that forges [another")).matches("[0-9a-f]{16}");
        assertThat(id("a".repeat(65))).matches("[0-9a-f]{16}");
    }

    private String id(String given) {
        return get("/problems", AUTHORIZATION, CREDENTIALS, "X-Request-Id", given)
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    private int asking(String path) {
        return get(path, AUTHORIZATION, CREDENTIALS).statusCode();
    }

    private String metrics() {
        return get("/actuator/prometheus", AUTHORIZATION, CREDENTIALS).body();
    }

    /// {@return the value of a metric; 0 if it is not there yet}
    private double metric(String name) {
        var line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(metrics());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
