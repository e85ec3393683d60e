// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.entity.Thing;
import org.entente.entity.Things;
import org.entente.export.Format;
import org.entente.query.QueryRunner;
import org.entente.query.Shown;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Things: by name through the canned query `things`, by id through Spring Data Neo4j.
@RestController
@RequestMapping("/api/things")
class ThingController {
    private record ThingJson(@JsonUnwrapped Thing thing, String evidence) {}

    private final QueryRunner runner;
    private final Things things;
    private final Answering answering;
    private final EntityTags tags;

    ThingController(QueryRunner runner, Things things, Answering answering, EntityTags tags) {
        this.runner = runner;
        this.things = things;
        this.answering = answering;
        this.tags = tags;
    }

    @GetMapping
    void search(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        Format format = Negotiation.format(null, asked.remove("format"), accept);
        answering.answer(Asked.of("things", asked), format, request, response);
    }

    /// The graph is asked first, since it knows at once whether its server is away; Spring Data would wait.
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> thing(@PathVariable String id) {
        String kept = runner.resolve(id).orElseThrow(() -> unknown(id));
        if (!kept.equals(id)) {
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(URI.create("/api/things/" + kept))
                    .build();
        }
        Thing thing = things.findById(id).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok()
                .eTag(tags.of(thing))
                .cacheControl(CacheControl.noCache())
                .body(new ThingJson(thing, "/api/queries/evidence?about=" + thing.id()));
    }

    private Problem unknown(String id) {
        return new Problem(
                ProblemKind.UNKNOWN_THING,
                "there is no thing '" + Shown.of(id) + "'; find its id with /api/things?q=NAME",
                runner.similar(id));
    }
}
