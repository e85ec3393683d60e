// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.query.Answer;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue and the canned queries, as JSON or CSV.
@RestController
@RequestMapping("/api/queries")
class QueryController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String CSV_ENDING = ".csv";

    record ParameterJson(
            String name,
            String type,
            String description,
            boolean required,
            @Nullable String defaultValue,
            @Nullable String example,
            @Nullable Long minimum,
            @Nullable Long maximum,
            List<String> choices) {}

    record ColumnJson(String name, String type, String description) {}

    record QueryJson(
            String name,
            String title,
            String description,
            List<ParameterJson> parameters,
            List<ColumnJson> columns,
            String example) {}

    private final QueryRunner runner;
    private final AnswerCsv csv;

    QueryController(QueryRunner runner, AnswerCsv csv) {
        this.runner = runner;
        this.csv = csv;
    }

    @GetMapping
    Map<String, List<QueryJson>> catalogue() {
        return Map.of(
                "queries",
                runner.queries().list().stream().map(QueryController::json).toList());
    }

    @GetMapping("/{name}")
    ResponseEntity<?> ask(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Map<String, List<String>> arguments = new LinkedHashMap<>(parameters);
        boolean asCsv = Formats.isCsv(name.endsWith(CSV_ENDING), arguments.remove("format"), accept);
        String query = name.endsWith(CSV_ENDING) ? name.substring(0, name.length() - CSV_ENDING.length()) : name;
        Answer answer = runner.ask(query, arguments);
        return asCsv
                ? ResponseEntity.ok()
                        .headers(Formats.headers(answer))
                        .contentType(CSV)
                        .body(csv.of(answer))
                : ResponseEntity.ok()
                        .headers(Formats.headers(answer))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(AnswerJson.of(answer));
    }

    private static QueryJson json(Query query) {
        String example = query.parameters().stream()
                .filter(Parameter::required)
                .map(p -> p.name() + "=" + URLEncoder.encode(String.valueOf(p.example()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new QueryJson(
                query.name(),
                query.title(),
                query.description(),
                query.parameters().stream().map(QueryController::json).toList(),
                query.columns().stream()
                        .map(c -> new ColumnJson(c.name(), c.type().word(), c.description()))
                        .toList(),
                "/api/queries/" + query.name() + (example.isEmpty() ? "" : "?" + example));
    }

    private static ParameterJson json(Parameter p) {
        return new ParameterJson(
                p.name(),
                p.type().word(),
                p.description(),
                p.required(),
                p.defaultText(),
                p.example(),
                p.minimum(),
                p.maximum(),
                p.choices());
    }
}
