// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.entente.export.GraphFormat;
import org.entente.export.GraphWriter;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.entente.query.GraphReader;
import org.entente.query.QueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Writes a graph as the response to one request, as it comes.
final class GraphResponse implements GraphReader {
    private static final int HELD = 64 << 10;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final GraphFormat format;
    private final EntityTags tags;
    private final String identity;
    private final String file;
    private final HeldOutput out;
    private @Nullable GraphWriter writer;
    private @Nullable GraphHead head;

    /// @param identity what was asked, in a text that no other question has
    /// @param file its name, without the ending
    GraphResponse(
            HttpServletRequest request,
            HttpServletResponse response,
            GraphFormat format,
            EntityTags tags,
            String identity,
            String file) {
        this.request = request;
        this.response = response;
        this.format = format;
        this.tags = tags;
        this.identity = identity;
        this.file = file;
        this.out = new HeldOutput(response, HELD, this::headers);
    }

    /// {@return whether something has gone out, so that a failure can only be told by cutting the file off}
    boolean isGone() {
        return out.isGone();
    }

    @Override
    public boolean begin(GraphHead begun) {
        if (out.isGone()) {
            throw new QueryException.DataChanged();
        }
        out.reset();
        head = begun;
        if (EntityTags.isKnown(request, tag(begun))) {
            headers();
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        writer = new GraphWriter(format, out);
        return writer.begin(begun);
    }

    @Override
    public void node(GraphNode node) {
        writer().node(node);
    }

    @Override
    public void edge(GraphEdge edge) {
        writer().edge(edge);
    }

    @Override
    public void end() {
        writer().end();
        try {
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GraphWriter writer() {
        return Objects.requireNonNull(writer);
    }

    private String tag(GraphHead begun) {
        return tags.of(format.name() + "|" + identity + "|" + begun.dataVersion() + "|" + begun.asOf() + "|"
                + begun.day() + "|" + begun.knownBy());
    }

    private void headers() {
        GraphHead begun = Objects.requireNonNull(head);
        response.setHeader(
                "Entente-As-Of", begun.asOf() == null ? "any" : begun.asOf().toString());
        response.setHeader("Entente-Known-By", begun.knownBy().toString());
        response.setHeader("Entente-Data-Version", begun.dataVersion());
        response.setHeader("Entente-Truncated", String.valueOf(begun.truncated()));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.ETAG, tag(begun));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file + "." + format.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(format.mediaType());
    }
}
