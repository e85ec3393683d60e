// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.entente.claim.Hash;
import org.entente.query.AnswerHead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Strong entity tags (RFC 9110, 8.8.3): the same data in the same store, question, query file, format and program
/// give the same bytes, so a tag over these need not wait for the rows.
@Component
final class EntityTags {
    private final String program;

    EntityTags(ObjectProvider<BuildProperties> build) {
        this.program = build.stream()
                .map(b -> b.getVersion() + "|" + b.getTime())
                .findFirst()
                .orElse("unbuilt");
    }

    /// {@return whether who asks has what the tag is of, as `If-None-Match` says (RFC 9110, 13.1.2)}
    static boolean isKnown(HttpServletRequest request, String tag) {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            return false;
        }
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(value -> value.strip().replaceFirst("^W/", ""))
                .anyMatch(value -> value.equals("*") || value.equals(tag));
    }

    /// {@return the tag of what is shown whole and the same for all, by all that it shows}
    String of(Object shown) {
        return "\"" + Hash.of(program + "|" + shown) + "\"";
    }

    /// {@return the tag of an answer, in quotation marks}
    String of(AnswerHead head, String format) {
        return "\""
                + Hash.of(program + "|" + format + "|" + head.identity() + "|" + head.asOf() + "|" + head.knownBy()
                        + "|" + head.dataVersion() + "|" + head.place() + "|" + head.after() + "|" + head.changes())
                + "\"";
    }
}
