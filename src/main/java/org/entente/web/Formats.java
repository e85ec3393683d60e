// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.Comparator;
import java.util.List;
import org.entente.query.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Which format a request asks for, and what every answer says of itself.
final class Formats {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private Formats() {}

    /// The ending wins over `format`, and that over `Accept`.
    static boolean isCsv(boolean ending, @Nullable List<String> format, String accept) {
        if (ending) {
            return true;
        }
        if (format != null && !format.isEmpty()) {
            if (format.size() > 1) {
                throw new Problems.BadRequest(
                        "format", "argument 'format' must be given once, but was given " + format.size() + " times");
            }
            return switch (format.getFirst()) {
                case "csv" -> true;
                case "json" -> false;
                default ->
                    throw new Problems.BadRequest(
                            "format",
                            "argument 'format' must be one of json, csv, but was '" + format.getFirst() + "'");
            };
        }
        return MediaType.parseMediaTypes(accept).stream()
                .filter(t -> t.isCompatibleWith(MediaType.APPLICATION_JSON) || t.isCompatibleWith(CSV))
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .findFirst()
                .map(t -> !t.isCompatibleWith(MediaType.APPLICATION_JSON))
                .orElseThrow(() -> new Problems.NotAcceptable(
                        "this answer comes as application/json or text/csv, but 'Accept' asks for neither"));
    }

    static HttpHeaders headers(Answer answer) {
        var headers = new HttpHeaders();
        headers.set("Entente-As-Of", answer.asOf().toString());
        headers.set("Entente-Known-By", answer.knownBy().toString());
        headers.set("Entente-Data-Version", answer.dataVersion());
        headers.set("Entente-Truncated", String.valueOf(answer.truncated()));
        headers.setCacheControl("no-store");
        headers.setVary(List.of(HttpHeaders.ACCEPT));
        return headers;
    }
}
