// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.export.GraphFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The graph, or a part of it, as a file for graph tools.
@RestController
class GraphController {
    private final Drawing drawing;

    GraphController(Drawing drawing) {
        this.drawing = drawing;
    }

    @GetMapping({"/api/graph", "/api/graph.{ending:[^.]+}"})
    void graph(
            @PathVariable(required = false) @Nullable String ending,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        GraphFormat format = Negotiation.graph(ending == null ? "" : ending, asked, accept);
        @Nullable String file = Negotiation.file(asked);
        drawing.graph(asked, format, file == null ? "graph" : file, request, response);
    }
}
