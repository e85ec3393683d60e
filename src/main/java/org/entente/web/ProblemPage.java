// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// A problem as a page, for people who came to the address of a page, or to one where nothing is.
@Component
final class ProblemPage {
    private record Link(String text, @Nullable String href) {}

    private record Page(String title, String detail, boolean hasSuggestions, List<Link> suggestions) {}

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Pages pages;

    ProblemPage(Pages pages) {
        this.pages = pages;
    }

    /// {@return a page in place of a problem if the reader asked for one, else the problem as it is}
    ResponseEntity<?> instead(ResponseEntity<?> response, HttpServletRequest request) {
        if (!(response.getBody() instanceof ProblemDetail problem) || !isWanted(request)) {
            return response;
        }
        HttpHeaders headers = HttpHeaders.copyOf(response.getHeaders());
        headers.setContentType(HTML);
        headers.setCacheControl("no-store");
        return ResponseEntity.status(response.getStatusCode())
                .headers(headers)
                .body(pages.page("problem", page(problem)));
    }

    private static Page page(ProblemDetail problem) {
        Map<String, Object> properties = Objects.requireNonNullElse(problem.getProperties(), Map.of());
        boolean isQuery = ProblemKind.UNKNOWN_QUERY.type().equals(problem.getType());
        List<Link> suggestions = ((List<?>) properties.getOrDefault("didYouMean", List.of()))
                .stream()
                        .map(Object::toString)
                        .map(text -> new Link(text, isQuery ? "/queries/" + text : null))
                        .toList();
        return new Page(
                String.valueOf(problem.getTitle()),
                String.valueOf(problem.getDetail()),
                !suggestions.isEmpty(),
                suggestions);
    }

    private static boolean isWanted(HttpServletRequest request) {
        return !isForPrograms(path(request))
                && accepted(request).stream()
                        .filter(type -> !type.isWildcardType() && type.getQualityValue() > 0)
                        .filter(type -> MediaType.TEXT_HTML.includes(type) || isJson(type))
                        .findFirst()
                        .filter(MediaType.TEXT_HTML::includes)
                        .isPresent();
    }

    private static boolean isForPrograms(String path) {
        return path.matches("/(api|problems|v3)(/.*)?") || path.contains("%") || path.contains(";");
    }

    /// As it is routed: escapes are read, parts after `;` are off. Where the container sends its own failures
    /// only the address as it came is known.
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getServletPath() : failed.toString();
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON.includes(type) || MediaType.APPLICATION_PROBLEM_JSON.includes(type);
    }

    /// {@return what the reader takes, the dearest first; nothing if that cannot be read}
    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
