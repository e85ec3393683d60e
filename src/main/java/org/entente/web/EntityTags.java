// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import org.entente.claim.Hash;
import org.entente.query.AnswerHead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/// Strong entity tags (RFC 9110, 8.8.3): the same data, question, query file, format and program give the same
/// bytes, so a tag over these need not wait for the rows.
@Component
final class EntityTags {
    private final String program;

    EntityTags(ObjectProvider<BuildProperties> build) {
        this.program = build.stream()
                .map(b -> b.getVersion() + "|" + b.getTime())
                .findFirst()
                .orElse("unbuilt");
    }

    /// {@return the tag of what is shown whole and the same for all, by all that it shows}
    String of(Object shown) {
        return "\"" + Hash.of(program + "|" + shown) + "\"";
    }

    /// {@return the tag of an answer, in quotation marks}
    String of(AnswerHead head, String format) {
        return "\""
                + Hash.of(program + "|" + format + "|" + head.query().name() + "|"
                        + head.query().version() + "|"
                        + head.arguments() + "|" + head.asOf() + "|" + head.knownBy() + "|" + head.dataVersion() + "|"
                        + head.after() + "|" + head.changes())
                + "\"";
    }
}
