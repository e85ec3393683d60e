// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.entity.Thing;
import org.entente.entity.Things;
import org.entente.query.Answer;
import org.entente.query.QueryRunner;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    ThingController(QueryRunner runner, Things things) {
        this.runner = runner;
        this.things = things;
    }

    @GetMapping
    ResponseEntity<AnswerJson> search(@RequestParam MultiValueMap<String, String> parameters) {
        Map<String, List<String>> arguments = new LinkedHashMap<>(parameters);
        Answer answer = runner.ask("things", arguments);
        return ResponseEntity.ok().headers(Formats.headers(answer)).body(AnswerJson.of(answer));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> thing(@PathVariable String id) {
        return things.findById(id)
                .<ResponseEntity<?>>map(
                        thing -> ResponseEntity.ok(new ThingJson(thing, "/api/queries/evidence?about=" + thing.id())))
                .orElseGet(() -> merged(id));
    }

    private ResponseEntity<?> merged(String id) {
        String kept = runner.resolve(id)
                .orElseThrow(() -> new Problems.NotFound(
                        "unknown-thing", "there is no thing '" + id + "'; find its id with /api/things?q=NAME"));
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/api/things/" + kept))
                .build();
    }
}
