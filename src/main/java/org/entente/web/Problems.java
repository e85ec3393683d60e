// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entente.graph.GraphException;
import org.entente.load.ImportException;
import org.entente.query.QueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Everything that goes wrong, as RFC 9457 problems that name what was expected and what came. Never
/// Cypher, class names or stack traces.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final int MOST_FAULTS = 1_000;

    private final ProblemPage page;

    Problems(ProblemPage page) {
        this.page = page;
    }

    /// {@return what a failure is, as a problem}
    static ProblemDetail of(RuntimeException failure) {
        return switch (failure) {
            case QueryException e -> of(e);
            case GraphException e -> of(e);
            case ImportException e -> of(e);
            // from Spring Data, when the server goes away just then
            case DataAccessResourceFailureException _, TransactionException _ -> unavailable();
            case Problem e -> with(e.kind().problem(text(e)), e.parameter(), e.suggestions());
            default -> internal(failure);
        };
    }

    /// {@return the answer to a request that failed}
    static ResponseEntity<ProblemDetail> response(ProblemDetail problem, HttpServletRequest request) {
        problem.setInstance(asked(request));
        var response = ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        ProblemKind kind = kind(problem);
        if (kind.passes()) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    kind == ProblemKind.TOO_MANY_PASSWORDS || kind == ProblemKind.LOADING ? "10" : RETRY_AFTER_SECONDS);
        }
        return response.body(problem);
    }

    /// An `Accept` header that is none, a query string whose bytes are no text, or a header that the
    /// firewall does not give out.
    @ExceptionHandler({InvalidMediaTypeException.class, InvalidParameterException.class, RequestRejectedException.class
    })
    ResponseEntity<?> unreadable(HttpServletRequest request) {
        ResponseEntity<ProblemDetail> problem = response(
                ProblemKind.BAD_REQUEST.problem(
                        "expected a query string in UTF-8 with well-formed escapes, and media types in 'Accept'"),
                request);
        return page.instead(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<?> handle(RuntimeException e, HttpServletRequest request) {
        return page.instead(response(of(e), request), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders told = HttpHeaders.copyOf(headers);
        // else the type is sought in `Accept`, and one that cannot be read leaves the body empty
        told.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        ResponseEntity<Object> response = super.handleExceptionInternal(e, body, told, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem) {
            ProblemKind kind = ProblemKind.of(status.value());
            problem.setType(kind.type());
            problem.setTitle(kind.title());
            if (kind == ProblemKind.NOT_FOUND) {
                problem.setDetail("there is nothing at this address; begin at /api/queries");
            }
        }
        return response == null ? null : instead(response, request);
    }

    private ResponseEntity<Object> instead(ResponseEntity<Object> response, WebRequest request) {
        if (!(request instanceof ServletWebRequest web)) {
            return response;
        }
        ResponseEntity<?> told = page.instead(response, web.getRequest());
        return new ResponseEntity<>(told.getBody(), told.getHeaders(), told.getStatusCode());
    }

    /// {@return the address that was asked, also where the container sends its own failures; the root for
    /// one that is none, such as `//`}
    private static URI asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return new URI(failed == null ? request.getRequestURI() : failed.toString());
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

    private static ProblemDetail of(QueryException failure) {
        return switch (failure) {
            case QueryException.UnknownQuery e -> with(ProblemKind.UNKNOWN_QUERY.problem(text(e)), "", e.suggestions());
            case QueryException.BadArgument e ->
                with(ProblemKind.BAD_ARGUMENT.problem(text(e)), e.parameter(), e.suggestions());
            case QueryException.UnknownDataVersion e -> ProblemKind.UNKNOWN_DATA_VERSION.problem(text(e));
            case QueryException.StaleCursor e -> ProblemKind.STALE_CURSOR.problem(text(e));
            case QueryException.DataChanged e -> ProblemKind.DATA_CHANGED.problem(text(e));
            case QueryException.Loading e -> ProblemKind.LOADING.problem(text(e));
            case QueryException.NotAvailable e -> ProblemKind.NOT_AVAILABLE.problem(text(e));
            case QueryException.InvalidQueryFile e -> internal(e);
        };
    }

    private static ProblemDetail of(GraphException failure) {
        return switch (failure) {
            case GraphException.TimedOut _ ->
                ProblemKind.TOO_SLOW.problem("the question took longer than allowed; ask for less");
            case GraphException.Gone _ -> of(new QueryException.DataChanged());
            case GraphException.TooMuch e -> ProblemKind.TOO_MUCH.problem(text(e));
            case GraphException.Unavailable _, GraphException.Refused _ -> unavailable();
            case GraphException.StatementFailed e -> internal(e);
            case GraphException.NotInstalled e -> internal(e);
        };
    }

    private static ProblemDetail unavailable() {
        return ProblemKind.UNAVAILABLE.problem("the graph does not answer now");
    }

    private static ProblemDetail of(ImportException failure) {
        if (failure instanceof ImportException.Unfinished || failure instanceof ImportException.TakenOver) {
            return ProblemKind.LOADING.problem(text(failure));
        }
        ProblemDetail problem = ProblemKind.FAULTY_TABLES.problem("nothing was loaded; `faults` says why");
        problem.setProperty("faults", text(failure).lines().limit(MOST_FAULTS).toList());
        return problem;
    }

    private static ProblemDetail internal(RuntimeException e) {
        LOG.error("a request failed", e);
        return ProblemKind.INTERNAL.problem("this is our fault; the log says more");
    }

    private static ProblemDetail with(ProblemDetail problem, String parameter, List<String> suggestions) {
        if (!parameter.isEmpty()) {
            problem.setProperty("parameter", parameter);
        }
        if (!suggestions.isEmpty()) {
            problem.setProperty("didYouMean", suggestions);
        }
        return problem;
    }

    private static ProblemKind kind(ProblemDetail problem) {
        String path = String.valueOf(problem.getType());
        return ProblemKind.of(path.substring(path.lastIndexOf('/') + 1)).orElse(ProblemKind.INTERNAL);
    }

    private static String text(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
