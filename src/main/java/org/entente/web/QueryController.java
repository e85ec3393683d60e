// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.export.Format;
import org.entente.query.GraphShape;
import org.entente.query.JsonSchema;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.QueryRunner;
import org.entente.query.Question;
import org.entente.query.Shown;
import org.entente.query.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue and the canned queries, in every format.
@RestController
@RequestMapping("/api/queries")
class QueryController {
    private final QueryRunner runner;
    private final Choices choices;
    private final Answering answering;
    private final Drawing drawing;

    QueryController(QueryRunner runner, Choices choices, Answering answering, Drawing drawing) {
        this.runner = runner;
        this.choices = choices;
        this.answering = answering;
        this.drawing = drawing;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Catalogue.QueryJson>> catalogue() {
        return Catalogue.of(runner.queries().list());
    }

    @GetMapping("/{name}")
    void ask(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        respond(name, parameters, accept, Asked::of, request, response);
    }

    /// The same with the arguments in the body, for those that are too long for an address. It reads only.
    @PostMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    void post(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Asking body = (query, asked) -> {
            noMore(asked);
            return QuestionBody.one(runner.queries().get(query).name(), request);
        };
        respond(name, parameters, accept, body, request, response);
    }

    /// Where the question stands.
    private interface Asking {
        /// @param asked the parameters of the address, without those that choose a format or a shape
        Question of(String query, Map<String, List<String>> asked) throws IOException;
    }

    private void respond(
            String name,
            Map<String, List<String>> parameters,
            String accept,
            Asking asking,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        Negotiation.Drawn drawn = Negotiation.drawn(name, asked, accept);
        if (drawn.format() != null) {
            String file = Negotiation.file(asked);
            GraphShape shape = Drawing.shape(asked);
            drawing.answer(asking.of(drawn.name(), asked), shape, drawn.format(), file, request, response);
            return;
        }
        Negotiation.noGraph(asked);
        Negotiation.Named named = Negotiation.named(name);
        Format format = Negotiation.format(named.format(), asked.remove("format"), accept);
        answering.answer(asking.of(named.name(), asked), format, request, response);
    }

    private static void noMore(Map<String, List<String>> asked) {
        if (!asked.isEmpty()) {
            String first = Shown.of(asked.keySet().iterator().next());
            throw Problem.argument(first, "argument '" + first + "' belongs into the body, below 'arguments'");
        }
    }

    @GetMapping(path = "/{name}/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> schema(@PathVariable String name) {
        Query query = runner.queries().get(name);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", query.title());
        schema.put("description", query.description());
        schema.put("version", query.version());
        schema.put("arguments", JsonSchema.arguments(query));
        schema.put("row", JsonSchema.row(query));
        schema.put("components", Map.of("schemas", Map.of("Evidence", JsonSchema.evidence())));
        return schema;
    }

    @GetMapping(path = "/{name}/choices/{parameter}", produces = MediaType.APPLICATION_JSON_VALUE)
    Choices.Some choices(
            @PathVariable String name,
            @PathVariable String parameter,
            @RequestParam(required = false) @Nullable String q) {
        List<Parameter> withChoices = runner.queries().get(name).parameters().stream()
                .filter(Choices::has)
                .toList();
        Parameter of = withChoices.stream()
                .filter(p -> p.name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemKind.NOT_FOUND,
                        "query '" + name + "' has no parameter of that name with choices",
                        Suggestions.nearest(
                                parameter,
                                withChoices.stream().map(Parameter::name).toList())));
        return choices.of(of, q);
    }
}
