// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.query.Suggestions;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the `type` of a problem stands for.
@RestController
class ProblemController {
    record ProblemJson(String type, int status, String title, String meaning) {}

    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<ProblemJson>> all() {
        return Map.of(
                "problems",
                Arrays.stream(ProblemKind.values()).map(ProblemController::json).toList());
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProblemJson one(@PathVariable String slug) {
        return ProblemKind.of(slug)
                .map(ProblemController::json)
                .orElseThrow(() -> new Problem(
                        ProblemKind.UNKNOWN_PROBLEM,
                        "there is no problem of that name; /problems lists all",
                        Suggestions.nearest(
                                slug,
                                Arrays.stream(ProblemKind.values())
                                        .map(ProblemKind::slug)
                                        .toList())));
    }

    private static ProblemJson json(ProblemKind kind) {
        return new ProblemJson(kind.type().toString(), kind.status().value(), kind.title(), kind.meaning());
    }
}
