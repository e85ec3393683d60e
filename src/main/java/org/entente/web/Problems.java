// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entente.graph.GraphException;
import org.entente.query.QueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Everything that goes wrong, as RFC 9457 problems that name what was expected and what came. Never
/// Cypher, class names or stack traces.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// Nothing is there.
    static final class NotFound extends RuntimeException {
        private final String slug;

        NotFound(String slug, String message) {
            super(message);
            this.slug = slug;
        }
    }

    /// A parameter that belongs to no query is wrong.
    static final class BadRequest extends RuntimeException {
        private final String parameter;

        BadRequest(String parameter, String message) {
            super(message);
            this.parameter = parameter;
        }
    }

    /// No format that there is was asked for.
    static final class NotAcceptable extends RuntimeException {
        NotAcceptable(String message) {
            super(message);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotAcceptable e, HttpServletRequest request) {
        return respond(problem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Not acceptable", e.getMessage()), request);
    }

    /// An `Accept` header that is none, or a query string whose bytes are no text.
    @ExceptionHandler({InvalidMediaTypeException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> unreadable(RuntimeException e, HttpServletRequest request) {
        return respond(
                problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-request",
                        "Bad request",
                        "expected a query string in UTF-8 with well-formed escapes, and media types in 'Accept'"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(QueryException e, HttpServletRequest request) {
        return switch (e) {
            case QueryException.UnknownQuery _ ->
                respond(problem(HttpStatus.NOT_FOUND, "unknown-query", "Unknown query", e.getMessage()), request);
            case QueryException.BadArgument bad -> badArgument(bad.parameter(), e.getMessage(), request);
            case QueryException.InvalidQueryFile _ -> internal(e, request);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(GraphException e, HttpServletRequest request) {
        return switch (e) {
            case GraphException.TimedOut _ ->
                respond(
                        problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "too-slow",
                                "Too slow",
                                "the question took longer than allowed; ask for less"),
                        request);
            case GraphException.Unavailable _ ->
                respond(
                        problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "unavailable",
                                "Unavailable",
                                "the graph does not answer now"),
                        request);
            case GraphException.StatementFailed _ -> internal(e, request);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotFound e, HttpServletRequest request) {
        return respond(problem(HttpStatus.NOT_FOUND, e.slug, "Not found", e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(BadRequest e, HttpServletRequest request) {
        return badArgument(e.parameter, e.getMessage(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(RuntimeException e, HttpServletRequest request) {
        return internal(e, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem) {
            HttpStatus known = HttpStatus.resolve(status.value());
            problem.setType(URI.create("/problems/"
                    + (known == null
                            ? "bad-request"
                            : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'))));
            if (status.value() == HttpStatus.NOT_FOUND.value()) {
                problem.setDetail("there is nothing at this address; begin at /api/queries");
            }
        }
        return response;
    }

    private static ResponseEntity<ProblemDetail> badArgument(
            String parameter, @Nullable String message, HttpServletRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "bad-argument", "Bad argument", message);
        problem.setProperty("parameter", parameter);
        return respond(problem, request);
    }

    private static ResponseEntity<ProblemDetail> internal(RuntimeException e, HttpServletRequest request) {
        LOG.error("{} failed", request.getRequestURI(), e);
        return respond(
                problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Internal error",
                        "this is our fault; the log says more"),
                request);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(detail));
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> respond(ProblemDetail problem, HttpServletRequest request) {
        problem.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
