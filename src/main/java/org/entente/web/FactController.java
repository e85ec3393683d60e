// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Answer;
import org.entente.query.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One fact: its versions, and the claims behind them with their sources.
@RestController
class FactController {
    private record FactJson(
            String fact,
            String asOf,
            String knownBy,
            String dataVersion,
            List<Map<String, @Nullable Object>> versions,
            List<Map<String, @Nullable Object>> claims) {}

    private final QueryRunner runner;

    FactController(QueryRunner runner) {
        this.runner = runner;
    }

    @GetMapping("/api/facts/{*fact}")
    ResponseEntity<?> fact(@PathVariable String fact, @RequestParam MultiValueMap<String, String> parameters) {
        String id = fact.substring(1);
        Answer versions = runner.ask("history", with(parameters, "fact", id));
        Answer claims = runner.ask("evidence", with(parameters, "about", id));
        if (!id.contains("/") || (versions.rows().isEmpty() && claims.rows().isEmpty())) {
            throw new Problems.NotFound(
                    "unknown-fact",
                    "there is no fact '" + id + "' that was reported by " + claims.knownBy()
                            + "; a fact id looks like family/subject/object");
        }
        return ResponseEntity.ok()
                .headers(Formats.headers(claims))
                .body(new FactJson(
                        id,
                        claims.asOf().toString(),
                        claims.knownBy().toString(),
                        claims.dataVersion(),
                        versions.rows(),
                        claims.rows()));
    }

    private static Map<String, List<String>> with(MultiValueMap<String, String> parameters, String name, String value) {
        Map<String, List<String>> arguments = new LinkedHashMap<>(parameters);
        arguments.put(name, List.of(value));
        return arguments;
    }
}
