// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.export.Format;
import org.entente.export.Formats;
import org.entente.export.GraphFormat;
import org.entente.export.GraphFormats;
import org.entente.query.GraphShape;
import org.entente.query.Parameter;
import org.entente.query.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/// Which format a request asks for: the ending of the address wins over `format`, and that over `Accept`.
final class Negotiation {
    private Negotiation() {}

    /// A name with the ending of a format taken off.
    ///
    /// @param format null if it has none
    record Named(String name, @Nullable Format format) {}

    /// A name with the ending of a graph format taken off.
    ///
    /// @param format null if it has none
    record Drawn(String name, @Nullable GraphFormat format) {}

    /// {@return the graph format that a request for the answer to a query asks for; without one if it asks
    /// for rows}
    static Drawn drawn(String name, Map<String, List<String>> asked, String accept) {
        for (GraphFormat format : GraphFormats.ALL) {
            if (name.endsWith("." + format.name())) {
                String without = name.substring(0, name.length() - format.name().length() - 1);
                asked.remove("format"); // the ending wins
                return new Drawn(without, version(format, asked));
            }
        }
        if (named(name).format() == null) {
            List<String> formats = asked.getOrDefault("format", List.of());
            if (formats.size() == 1 && GraphFormats.named(formats.getFirst()).isPresent()) {
                asked.remove("format");
                return new Drawn(
                        name, version(GraphFormats.named(formats.getFirst()).get(), asked));
            }
            if (formats.isEmpty()) {
                return new Drawn(
                        name,
                        // JSON means rows here
                        acceptedGraph(accept)
                                .filter(f ->
                                        Formats.ALL.stream().noneMatch(rows -> compatible(rows.mediaType(), accept)))
                                .map(f -> version(f, asked))
                                .orElse(null));
            }
        }
        return new Drawn(name, null);
    }

    /// {@return the format in which a graph is asked for}
    ///
    /// @param ending of the address; empty for none
    /// @param asked `format` and `version` are taken out
    static GraphFormat graph(String ending, Map<String, List<String>> asked, String accept) {
        List<String> formats = asked.getOrDefault("format", List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        asked.remove("format");
        if (ending.isEmpty() && formats.isEmpty()) {
            return version(
                    acceptedGraph(accept)
                            .orElseThrow(() -> new Problem(
                                    ProblemKind.NOT_ACCEPTABLE,
                                    "a graph comes as "
                                            + GraphFormats.ALL.stream()
                                                    .map(GraphFormat::mediaType)
                                                    .distinct()
                                                    .collect(Collectors.joining(", "))
                                            + ", but 'Accept' asks for none of them")),
                    asked);
        }
        if (ending.isEmpty() && formats.size() > 1) {
            throw Problem.argument(
                    "format", "argument 'format' must be given once, but was given " + formats.size() + " times");
        }
        String name = ending.isEmpty() ? formats.getFirst() : ending;
        return version(
                GraphFormats.named(name)
                        .or(() -> GraphFormats.ending(name))
                        .orElseThrow(() -> Problem.argument(
                                "format",
                                "argument 'format' must be one of " + String.join(", ", GraphFormats.names())
                                        + ", but was '" + Shown.of(name) + "'")),
                asked);
    }

    /// {@return how a file is to be called, without its ending}
    ///
    /// @param asked `file` is taken out
    static @Nullable String file(Map<String, List<String>> asked) {
        List<String> files = asked.getOrDefault("file", List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        asked.remove("file");
        if (files.isEmpty()) {
            return null;
        }
        String file = files.getFirst();
        if (files.size() > 1 || !file.matches("[\\p{L}\\p{N}_-]{1,80}(\\.[a-z0-9]{1,9})?")) {
            throw Problem.argument(
                    "file",
                    "argument 'file' must be given once, and be at most 80 letters, digits, - and _, with an ending if"
                            + " wanted, but was '" + Shown.of(file) + "'");
        }
        return file.replaceFirst("\\..*", "");
    }

    /// Checks that rows are not asked for in words for graphs.
    ///
    /// @throws Problem if they are
    static void noGraph(Map<String, List<String>> asked) {
        Stream.concat(GraphShape.PARAMETERS.stream().map(Parameter::name), Stream.of("version", "file"))
                .filter(asked::containsKey)
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.argument(
                            name,
                            "argument '" + name + "' is for graphs, so it must come with one of the formats "
                                    + String.join(", ", GraphFormats.names()));
                });
    }

    static List<String> rowFormats() {
        return Formats.names();
    }

    private static GraphFormat version(GraphFormat format, Map<String, List<String>> asked) {
        List<String> versions = asked.getOrDefault("version", List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        asked.remove("version");
        if (versions.isEmpty()
                || (versions.equals(List.of("1.3")) && format.name().equals("gexf"))) {
            return format;
        }
        if (versions.equals(List.of("1.2")) && format.name().startsWith("gexf")) {
            return GraphFormats.named("gexf12").orElseThrow();
        }
        throw Problem.argument("version", "argument 'version' must be 1.2 or 1.3, and only with gexf");
    }

    /// {@return what is accepted; plain JSON is the one for most readers of JSON}
    private static Optional<GraphFormat> acceptedGraph(String accept) {
        return accepted(accept, GraphFormats.ALL, GraphFormat::mediaType)
                .or(() -> compatible(MediaType.APPLICATION_JSON_VALUE, accept)
                        ? GraphFormats.ending("json")
                        : Optional.empty());
    }

    /// {@return the first of the formats that is wanted most; types that say more go before those that say
    /// less, and those with a weight of 0 are not wanted (RFC 9110, 12.5.1)}
    private static <F> Optional<F> accepted(String accept, List<F> formats, Function<F, String> mediaType) {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wanted);
        List<MediaType> refused =
                wanted.stream().filter(type -> type.getQualityValue() == 0).toList();
        return wanted.stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> formats.stream()
                        .filter(f ->
                                MediaType.parseMediaType(mediaType.apply(f)).isCompatibleWith(type))
                        .filter(f -> refused.stream()
                                .noneMatch(no -> no.isMoreSpecific(type)
                                        && MediaType.parseMediaType(mediaType.apply(f))
                                                .isCompatibleWith(no))))
                .findFirst();
    }

    private static boolean compatible(String mediaType, String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .anyMatch(type -> MediaType.parseMediaType(mediaType).isCompatibleWith(type));
    }

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
        if (asked == null || asked.stream().allMatch(String::isEmpty)) {
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
        return accepted(accept, Formats.ALL, Format::mediaType)
                .orElseThrow(() -> new Problem(
                        ProblemKind.NOT_ACCEPTABLE,
                        "this answer comes as "
                                + Formats.ALL.stream()
                                        .map(f -> f.mediaType().replaceFirst(";.*", ""))
                                        .collect(Collectors.joining(", "))
                                + ", but 'Accept' asks for none of them"));
    }
}
