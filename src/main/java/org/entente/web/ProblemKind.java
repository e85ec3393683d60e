// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Everything that can go wrong over HTTP, each with an address of its own that never changes. RFC 9457.
public enum ProblemKind {
    BAD_ARGUMENT(
            HttpStatus.BAD_REQUEST,
            "Bad argument",
            "An argument is unknown, missing, given twice or not what its parameter expects. `parameter` names it, "
                    + "`detail` says what was expected and what came, `didYouMean` what may have been meant."),
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "Bad request",
            "The request cannot be read: its address, a header or its body is not well formed. `detail` says where."),
    UNKNOWN_QUERY(
            HttpStatus.NOT_FOUND,
            "Unknown query",
            "There is no query of that name. `didYouMean` holds the nearest names; `/api/queries` lists all."),
    UNKNOWN_THING(
            HttpStatus.NOT_FOUND,
            "Unknown thing",
            "There is no thing with that id. `didYouMean` holds ids that resemble it; find others with `/api/things?q=NAME`."),
    UNKNOWN_FACT(
            HttpStatus.NOT_FOUND,
            "Unknown fact",
            "There is no fact with that id, or none that was known by the day that was asked about. `didYouMean` holds ids "
                    + "that resemble it."),
    UNKNOWN_DATA_VERSION(
            HttpStatus.NOT_FOUND,
            "Unknown data version",
            "This graph never held the data in the version that `dataVersion` names, so it cannot say what changed since."),
    UNKNOWN_PROBLEM(
            HttpStatus.NOT_FOUND,
            "Unknown problem",
            "There is no problem of that name. `didYouMean` holds the nearest names; `/problems` lists all."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is nothing at this address; begin at `/api/queries`."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "Unauthorized",
            "This takes the password of the service: HTTP Basic with the user `entente`, or the password as a bearer token."),
    NO_PASSWORD(
            HttpStatus.FORBIDDEN,
            "No password",
            "This takes the password of the service, and none is set. Who runs the service sets `entente.access.password`."),
    FOREIGN_ORIGIN(
            HttpStatus.FORBIDDEN,
            "Foreign origin",
            "A page of another origin asks. Which may read is set by `entente.access.origins`; none may write."),
    WRONG_HOST(
            HttpStatus.MISDIRECTED_REQUEST,
            "Wrong host",
            "The service was asked for under a name that is not its own. Who runs the service sets `entente.access.hosts`."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Method not allowed",
            "The address is right, the method is not; `Allow` lists those that are."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "Not acceptable",
            "The answer comes in none of the media types that `Accept` asks for."),
    STALE_CURSOR(
            HttpStatus.GONE,
            "Stale cursor",
            "`after` belongs to another question, or the data has changed since the page before. Begin again without it: "
                    + "going on could skip or repeat rows."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED, "Precondition failed", "The answer is not the one that `If-Match` names."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Too large",
            "The body is larger than 1 MiB (of tables: 16 MiB, unpacked 32 MiB), or a batch holds more than 100 questions."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "A body must be `application/json`, that of tables `application/zip`."),
    FAULTY_TABLES(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Faulty tables",
            "The tables cannot be loaded, and nothing was changed. `faults` holds each fault with file, line and column."),
    TOO_MUCH(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Too much",
            "The question would take more memory than one question may. `detail` says how much, and what to ask instead."),
    TOO_MANY_PASSWORDS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many passwords",
            "Too many wrong passwords came from your address. The next is looked at after `Retry-After` seconds."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "Your address has more questions waiting here than one address may. Ask again after `Retry-After` seconds."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR, "Internal error", "This is our fault. The log of the program says more."),
    NOT_AVAILABLE(
            HttpStatus.NOT_IMPLEMENTED,
            "Not available",
            "The query calls procedures that the Neo4j of this service does not have; `detail` names them. All other queries work."),
    OVERLOADED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Overloaded",
            "More questions are waiting than can be answered soon. Ask again after `Retry-After` seconds."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Unavailable",
            "The graph does not answer now. Ask again after `Retry-After` seconds."),
    DATA_CHANGED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Data changed",
            "Data was loaded while the question was answered, again and again. Ask again after `Retry-After` seconds."),
    LOADING(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Loading",
            "A large data set is being loaded, or a load of one was broken off, so that the graph is not whole. Ask again after "
                    + "`Retry-After` seconds; a load that was broken off has to be done again."),
    TOO_SLOW(
            HttpStatus.GATEWAY_TIMEOUT,
            "Too slow",
            "The question took longer than its deadline and was ended. Ask for less: a narrower argument or a smaller `limit`.");

    private final HttpStatus status;
    private final String title;
    private final String meaning;

    ProblemKind(HttpStatus status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /// {@return its name in addresses, such as `bad-argument`}
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /// {@return what it means and what to do, in Markdown}
    String meaning() {
        return meaning;
    }

    /// {@return its address, relative to the service}
    URI type() {
        return URI.create("/problems/" + slug());
    }

    /// {@return whether asking again in a moment may help}
    boolean passes() {
        return switch (this) {
            case OVERLOADED, UNAVAILABLE, DATA_CHANGED, LOADING, TOO_MANY_REQUESTS, TOO_MANY_PASSWORDS -> true;
            default -> false;
        };
    }

    ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type());
        problem.setTitle(title);
        return problem;
    }

    static Optional<ProblemKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /// {@return what a status means that a library chose}
    static ProblemKind of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            case 501, 505 -> BAD_REQUEST; // a way to send, or a version of HTTP, that nobody here speaks
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? BAD_REQUEST : INTERNAL;
        };
    }
}
