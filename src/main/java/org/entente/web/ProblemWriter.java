// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems where no controller is: in filters.
@Component
public final class ProblemWriter {
    private final JsonMapper json;
    private final ProblemPage page;

    ProblemWriter(JsonMapper json, ProblemPage page) {
        this.json = json;
        this.page = page;
    }

    /// Answers a request with a problem.
    public void write(ProblemKind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<?> problem = page.instead(Problems.response(kind.problem(kind.meaning()), request), request);
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (kind == ProblemKind.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Entente\", charset=\"UTF-8\"");
        }
        MediaType type = problem.getHeaders().getContentType();
        response.setContentType(String.valueOf(type));
        response.getOutputStream()
                .write(
                        problem.getBody() instanceof String text
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : json.writeValueAsBytes(problem.getBody()));
    }
}
