// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.entente.graph.CypherFiles;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// What may have been meant by an id that is not known: the same in other case or without its kind, a name or
/// an identifier in its place, an id that is written nearly alike, or else things whose name resembles it.
final class SimilarIds {
    private static final List<String> KINDS = List.of(
            "country",
            "person",
            "org",
            "group",
            "company",
            "vessel",
            "aircraft",
            "facility",
            "entity",
            "event",
            "commitment",
            "source");
    private static final int LONGEST = 100;

    /// Two letters amiss leave nothing of an id such as `country:UA`.
    private static final int SHORT = 4;

    private final Session session;
    private final List<String> kinds;
    private final String id;
    private final String kind;
    private final String local;

    private SimilarIds(Session session, String id, List<String> kinds) {
        this.session = session;
        this.kinds = kinds;
        this.id = Shown.of(id);
        int colon = this.id.indexOf(':');
        this.kind = colon < 0 ? "" : this.id.substring(0, colon).toLowerCase(Locale.ROOT);
        this.local = this.id.substring(colon + 1);
    }

    /// {@return at most three ids, the likeliest first}
    ///
    /// @param kinds the labels of which a thing must have one; empty for any
    static List<String> of(Session session, String id, List<String> kinds) {
        var similar = new SimilarIds(session, id, kinds);
        List<String> alike = similar.alike();
        return alike.isEmpty() ? byName(session, similar.local, kinds) : alike;
    }

    /// {@return the ids of at most three things whose name resembles words}
    static List<String> byName(Session session, String words, List<String> kinds) {
        return SearchWords.of(Shown.of(words))
                .map(search -> {
                    var parameters = new HashMap<String, @Nullable Object>(search);
                    parameters.put("kinds", kinds);
                    return rows(session, "similar", parameters).stream()
                            .map(row -> String.valueOf(row.get("id")))
                            .toList();
                })
                .orElse(List.of());
    }

    private List<String> alike() {
        if (id.length() > LONGEST) {
            return List.of();
        }
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ids", exact());
        parameters.put("prefixes", prefixes());
        parameters.put(
                "exact", SearchWords.of(local).map(words -> words.get("exact")).orElse(null));
        parameters.put("kinds", kinds);
        var meant = new ArrayList<String>();
        var slips = new ArrayList<String>();
        for (var row : rows(session, "similar-ids", parameters)) {
            String found = String.valueOf(row.get("id"));
            if (Boolean.TRUE.equals(row.get("meant"))) {
                meant.add(found);
            } else if (isSlip(found)) {
                slips.add(found);
            }
        }
        return Stream.of(meant, slips)
                .flatMap(ids -> Suggestions.ranked(id, ids).stream())
                .limit(Suggestions.MOST)
                .toList();
    }

    private List<String> exact() {
        return KINDS.stream()
                .flatMap(k -> locals().stream().map(l -> k + ":" + l))
                .toList();
    }

    /// Some begin nearly as long as the id, so that what is alike to its last letters is found among many;
    /// some are short, for slips in the first letters.
    private List<String> prefixes() {
        List<String> kindMeant = KINDS.contains(kind) ? List.of(kind) : Suggestions.nearest(kind, KINDS);
        if (kindMeant.isEmpty()) {
            return List.of();
        }
        var prefixes = new LinkedHashSet<String>();
        for (String l : locals()) {
            for (int less = 1; less < l.length(); less *= 2) {
                prefixes.add(kindMeant.getFirst() + ":" + l.substring(0, l.length() - less));
            }
            for (int first = 0; first < SHORT && first <= l.length(); first++) {
                prefixes.add(kindMeant.getFirst() + ":" + l.substring(0, first));
            }
            if (l.length() > 1) {
                prefixes.add(kindMeant.getFirst() + ":" + l.charAt(1) + l.charAt(0));
            }
            prefixes.add(kindMeant.getFirst() + ":" + l);
        }
        return List.copyOf(prefixes);
    }

    private Set<String> locals() {
        var locals = new LinkedHashSet<String>();
        locals.add(local);
        locals.add(local.toLowerCase(Locale.ROOT));
        locals.add(local.toUpperCase(Locale.ROOT));
        return locals;
    }

    private boolean isSlip(String found) {
        String one = id.toLowerCase(Locale.ROOT);
        String other = found.toLowerCase(Locale.ROOT);
        int allowed = local.length() < SHORT ? 1 : 2;
        int distance = new LevenshteinDistance(2).apply(one, other);
        return distance >= 0 && (distance <= allowed || sorted(one).equals(sorted(other)));
    }

    /// Letters that have changed places are one slip, though two letters differ.
    private static List<Integer> sorted(String text) {
        return text.codePoints().sorted().boxed().toList();
    }

    private static List<Map<String, @Nullable Object>> rows(
            Session session, String file, Map<String, @Nullable Object> parameters) {
        return session.run(new Statement(CypherFiles.one(file + ".cypher").text(), new LinkedHashMap<>(parameters)))
                .rows();
    }
}
