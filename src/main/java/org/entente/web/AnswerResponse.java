// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.entente.export.Format;
import org.entente.export.Links;
import org.entente.query.AnswerHead;
import org.entente.query.AnswerReader;
import org.entente.query.QueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Writes one answer as the response to one request: its headers, a 304 if the reader has it already, else
/// the rows as they come.
final class AnswerResponse implements AnswerReader {
    /// Answers up to this size go out whole, with their length and whether they are truncated in the headers.
    private static final int HELD = 4 << 20;

    private static final int HELD_OF_STREAM = 16 << 10;

    /// Two of this length and the other headers fit into what `application.yml` allows.
    private static final int LONGEST_LINK = 8_000;

    private static final String TRUNCATED = "Entente-Truncated";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Format format;
    private final EntityTags tags;
    private final HeldOutput out;
    private Format.@Nullable Writing writing;
    private @Nullable AnswerHead head;
    private String truncated = "unknown";
    private boolean ended;
    private @Nullable String following;

    AnswerResponse(HttpServletRequest request, HttpServletResponse response, Format format, EntityTags tags) {
        this.request = request;
        this.response = response;
        this.format = format;
        this.tags = tags;
        this.out = new HeldOutput(response, format.isStream() ? HELD_OF_STREAM : HELD, this::headers);
    }

    /// {@return whether something has gone out, so that a failure can only be told by cutting the answer off}
    boolean isGone() {
        return out.isGone();
    }

    @Override
    public boolean begin(AnswerHead begun) {
        if (out.isGone()) {
            throw new QueryException.DataChanged();
        }
        out.reset();
        head = begun;
        if (EntityTags.isKnown(request, tags.of(begun, format.name()))) {
            ended = true;
            headers();
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        try {
            writing = format.begin(begun, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @Override
    public void row(Map<String, @Nullable Object> row) {
        try {
            Objects.requireNonNull(writing).row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end(boolean more, @Nullable String next) {
        truncated = String.valueOf(more);
        ended = true;
        following = next;
        try {
            Objects.requireNonNull(writing).end(more, next);
            if (!out.isGone()) {
                response.setHeader(TRUNCATED, truncated);
                if (next != null) {
                    link(Links.next(Objects.requireNonNull(head), format, next), "next");
                }
            }
            if (!out.isGone()) {
                Place.sends(request, out.size());
            }
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> trailers() {
        return following == null
                ? Map.of(TRUNCATED, truncated)
                : Map.of(
                        TRUNCATED,
                        truncated,
                        HttpHeaders.LINK,
                        "<" + Links.next(Objects.requireNonNull(head), format, following) + ">; rel=\"next\"");
    }

    /// An address that is too long for a header is left out; all but CSV have it in the body.
    private void link(String address, String relation) {
        if (address.length() <= LONGEST_LINK) {
            response.addHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + "\"");
        }
    }

    private void headers() {
        AnswerHead begun = Objects.requireNonNull(head);
        response.setHeader("Entente-As-Of", begun.asOf().toString());
        response.setHeader("Entente-Known-By", begun.knownBy().toString());
        response.setHeader("Entente-Data-Version", begun.dataVersion());
        link(Links.permalink(begun, format), "bookmark");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        // may be kept, but the data may be loaded anew at any moment: ask each time whether it is still good
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.ETAG, tags.of(begun, format.name()));
        response.setContentType(format.mediaType());
        // a response with trailers has no length, and before HTTP 1.1 there are none
        if (!ended && request.getProtocol().compareTo("HTTP/1.1") >= 0) {
            response.setHeader(HttpHeaders.TRAILER, TRUNCATED + ", " + HttpHeaders.LINK);
            response.setTrailerFields(this::trailers);
        }
    }
}
