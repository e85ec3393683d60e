// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.export.GraphFormats;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.QueryException;
import org.entente.query.QueryRunner;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The questions as pages for people: a form for each, made from its header.
@RestController
class PageController {
    private record Overview(String title, List<Query> queries, List<String> graphs) {}

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final QueryRunner runner;
    private final Choices choices;
    private final Pages pages;

    PageController(QueryRunner runner, Choices choices, Pages pages) {
        this.runner = runner;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping(
            path = {"/", "/queries"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> overview() {
        return html(200, "queries", new Overview("Questions", runner.queries().list(), GraphFormats.names()));
    }

    @GetMapping(path = "/queries/{name}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> query(@PathVariable String name, @RequestParam MultiValueMap<String, String> parameters) {
        Query query = runner.queries().get(name);
        Map<String, List<String>> asked = asked(query, parameters);
        if (asked.isEmpty()) {
            return html(200, "query", QueryPage.of(query, asked, choices));
        }
        try {
            return html(200, "query", QueryPage.of(query, asked, choices, runner.ask(Asked.of(name, asked))));
        } catch (QueryException | Problem e) {
            ProblemDetail problem = Problems.of(e);
            String value = e instanceof QueryException.BadArgument bad ? bad.value() : "";
            return html(problem.getStatus(), "query", QueryPage.of(query, asked, choices, problem, value));
        }
    }

    /// {@return the arguments of a form, in which a list is one field with one of its values on each line}
    private static Map<String, List<String>> asked(Query query, Map<String, List<String>> parameters) {
        var asked = new LinkedHashMap<>(parameters);
        query.parameters().stream()
                .filter(Parameter::isList)
                .map(Parameter::name)
                .forEach(name -> asked.computeIfPresent(
                        name,
                        (_, values) -> values.stream()
                                .flatMap(String::lines)
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()));
        return asked;
    }

    private ResponseEntity<String> html(int status, String page, Object model) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-cache")
                .body(pages.page(page, model));
    }
}
