// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.graph.CypherFiles;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// Looks ids up: what they stand for now, whether they are of the kind that a parameter wants, and what may
/// have been meant.
final class Ids {
    private static final Set<String> NO_KIND = Set.of("Thing", "Entity");

    private final Session session;
    private final String query;
    private final Lookup lookup;

    /// @param query its name, for messages
    /// @param lookup what was found of the ids that will be asked for
    Ids(Session session, String query, Lookup lookup) {
        this.session = session;
        this.query = query;
        this.lookup = lookup;
    }

    /// {@return the id under which a thing is known: its own, or the one that it was merged into}
    static Optional<String> resolve(Session session, String id) {
        return Optional.ofNullable(one(session, "resolve", Map.of("id", id)).get("id"))
                .map(Object::toString);
    }

    /// {@return the id under which a thing is known}
    ///
    /// @throws QueryException.BadArgument if there is no such thing, or it is of another kind
    String thing(Parameter parameter, String id) {
        Map<?, ?> found = lookup.things().getOrDefault(id, Map.of());
        String kinds = parameter.kinds().isEmpty()
                ? "the id of a thing"
                : "the id of "
                        + String.join(
                                " or ",
                                parameter.kinds().stream().map(Ids::withArticle).toList());
        if (found.get("id") == null) {
            throw bad(
                    parameter,
                    id,
                    kinds,
                    "'" + Shown.of(id) + "', which is not known",
                    SimilarIds.of(session, id, parameter.kinds()));
        }
        List<?> labels = (List<?>) Objects.requireNonNull(found.get("labels"));
        if (!parameter.kinds().isEmpty() && parameter.kinds().stream().noneMatch(labels::contains)) {
            String got = labels.stream()
                    .map(String::valueOf)
                    .filter(label -> !NO_KIND.contains(label))
                    .findFirst()
                    .map(Ids::withArticle)
                    .orElse("something else");
            throw bad(
                    parameter,
                    id,
                    kinds,
                    "'" + id + "', which is " + got,
                    SimilarIds.byName(session, String.valueOf(found.get("name")), parameter.kinds()));
        }
        return String.valueOf(found.get("id"));
    }

    /// Checks that a fact is known; the id of a thing will do as well.
    ///
    /// @throws QueryException.BadArgument if it is not
    void fact(Parameter parameter, String id) {
        if (!lookup.facts().contains(id)) {
            throw parameter.bad(
                    query,
                    "the id of a fact or of a thing",
                    "'" + Shown.of(id) + "', which is not known",
                    similarFacts(id));
        }
    }

    private QueryException.BadArgument bad(
            Parameter parameter, String id, String expected, String got, List<String> suggestions) {
        return new QueryException.BadArgument(query, parameter.name(), id, expected, got, suggestions);
    }

    private List<String> similarFacts(String id) {
        List<String> ends =
                Stream.of(id.split("/", -1)).filter(part -> part.contains(":")).toList();
        if (ends.isEmpty()) {
            return SimilarIds.of(session, id, List.of());
        }
        var subjects = candidates(ends.getFirst());
        var objects = ends.size() > 1 ? candidates(ends.get(1)) : List.<String>of();
        var facts = new TreeSet<String>();
        for (String subject : subjects) {
            for (String object : objects) {
                rows("facts-between", Map.of("subject", subject, "object", object))
                        .forEach(row -> facts.add(String.valueOf(row.get("fact"))));
            }
        }
        if (facts.isEmpty()) {
            facts.addAll(subjects);
        }
        return facts.stream().limit(3).toList();
    }

    private List<String> candidates(String id) {
        return resolve(session, id).map(List::of).orElseGet(() -> SimilarIds.of(session, id, List.of()));
    }

    private List<Map<String, @Nullable Object>> rows(String file, Map<String, @Nullable Object> parameters) {
        return session.run(new Statement(CypherFiles.one(file + ".cypher").text(), parameters))
                .rows();
    }

    private static Map<String, @Nullable Object> one(
            Session session, String file, Map<String, @Nullable Object> parameters) {
        return session.run(new Statement(CypherFiles.one(file + ".cypher").text(), parameters))
                .rows()
                .getFirst();
    }

    private static String withArticle(String kind) {
        return ("AEIOU".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }
}
