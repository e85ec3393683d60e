// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.export.Format;
import org.entente.export.Formats;
import org.entente.query.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Which format a request asks for: the ending of the address wins over `format`, and that over `Accept`.
final class Negotiation {
    private Negotiation() {}

    /// A name with the ending of a format taken off.
    ///
    /// @param format null if it has none
    record Named(String name, @Nullable Format format) {}

    static Named named(String name) {
        return Formats.ALL.stream()
                .filter(f -> name.endsWith("." + f.name()))
                .findFirst()
                .map(f -> new Named(name.substring(0, name.length() - f.name().length() - 1), f))
                .orElse(new Named(name, null));
    }

    static Format format(@Nullable Format ending, @Nullable List<String> asked, String accept) {
        if (ending != null) {
            return ending;
        }
        if (asked == null || asked.isEmpty()) {
            return accepted(accept);
        }
        if (asked.size() > 1) {
            throw Problem.argument(
                    "format", "argument 'format' must be given once, but was given " + asked.size() + " times");
        }
        return Formats.named(asked.getFirst())
                .orElseThrow(() -> Problem.argument(
                        "format",
                        "argument 'format' must be one of " + String.join(", ", Formats.names()) + ", but was '"
                                + Shown.of(asked.getFirst()) + "'"));
    }

    private static Format accepted(String accept) {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept).stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .filter(type -> type.getQualityValue() > 0)
                .toList();
        return wanted.stream()
                .flatMap(type -> Formats.ALL.stream()
                        .filter(f -> MediaType.parseMediaType(f.mediaType()).isCompatibleWith(type)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemKind.NOT_ACCEPTABLE,
                        "this answer comes as "
                                + Formats.ALL.stream()
                                        .map(f -> f.mediaType().replaceFirst(";.*", ""))
                                        .collect(Collectors.joining(", "))
                                + ", but 'Accept' asks for none of them"));
    }
}
