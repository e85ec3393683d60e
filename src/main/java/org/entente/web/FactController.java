// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Answer;
import org.entente.query.QueryException;
import org.entente.query.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
            boolean truncated,
            List<Map<String, @Nullable Object>> versions,
            List<Map<String, @Nullable Object>> claims) {}

    private final QueryRunner runner;
    private final EntityTags tags;

    FactController(QueryRunner runner, EntityTags tags) {
        this.runner = runner;
        this.tags = tags;
    }

    @GetMapping(path = "/api/facts/{*fact}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> fact(@PathVariable String fact, @RequestParam MultiValueMap<String, String> parameters) {
        String id = fact.startsWith("/") ? fact.substring(1) : fact;
        if (!id.contains("/")) {
            throw unknown(id, List.of());
        }
        try {
            Answer versions = runner.ask(Asked.of("history", with(parameters, "fact", id)));
            Answer claims = runner.ask(Asked.of("evidence", with(parameters, "about", id)));
            if (!versions.dataVersion().equals(claims.dataVersion())) {
                throw new QueryException.DataChanged();
            }
            if (versions.rows().isEmpty() && claims.rows().isEmpty()) {
                throw unknown(id, List.of());
            }
            return json(id, versions, claims, tags.of(claims.head(), "fact"));
        } catch (QueryException.BadArgument e) {
            throw e.parameter().equals("fact") ? unknown(id, e.suggestions()) : e;
        }
    }

    @GetMapping("/api/facts")
    void noFact() {
        throw unknown("", List.of());
    }

    private static Problem unknown(String id, List<String> suggestions) {
        return new Problem(
                ProblemKind.UNKNOWN_FACT,
                "there is no fact '" + id + "' as far as was known; a fact id looks like family/subject/object",
                suggestions);
    }

    private static ResponseEntity<?> json(String id, Answer versions, Answer claims, String tag) {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .body(new FactJson(
                        id,
                        claims.asOf().toString(),
                        claims.knownBy().toString(),
                        claims.dataVersion(),
                        versions.truncated() || claims.truncated(),
                        versions.rows(),
                        claims.rows()));
    }

    private static Map<String, List<String>> with(MultiValueMap<String, String> parameters, String name, String value) {
        Map<String, List<String>> arguments = new LinkedHashMap<>(parameters);
        arguments.put(name, List.of(value));
        return arguments;
    }
}
