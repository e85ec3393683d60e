// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.claim.FactType;
import org.entente.graph.CypherFiles;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// One graph that is being read in one transaction. Of a part, the facts are gone through once before the
/// first node, to know what they join.
final class GraphReading {
    private final Session session;
    private final GraphQuestion question;
    private final LocalDate today;
    private final LocalDate day;
    private final String title;
    private final GraphAddress address;
    private final List<String> notes = new ArrayList<>();
    private @Nullable List<String> facts;
    private @Nullable List<String> among;
    private @Nullable Collection<String> things;
    private @Nullable Collection<String> licences;
    private boolean truncated;

    /// @param today the day of `holds` and of conditions if the question is about any day
    GraphReading(Session session, GraphQuestion question, LocalDate today, String title, GraphAddress address) {
        LocalDate asOf = question.asOf();
        this.session = session;
        this.question = question;
        this.today = today;
        this.day = asOf == null ? today : asOf;
        this.title = title;
        this.address = address;
        notes.addAll(question.shape().notes());
        if (asOf == null) {
            notes.add("Whether a fact holds, and its status, are those of " + day);
        }
    }

    /// Reads only the facts among some things.
    GraphReading of(Set<String> near) {
        truncated = near.size() > GraphRunner.MOST_AROUND;
        among = near.stream().limit(GraphRunner.MOST_AROUND).sorted().toList();
        goThrough(among);
        return this;
    }

    /// Reads only some facts, and things beside.
    ///
    /// @param some grouped by where they begin
    GraphReading of(List<String> some, Set<String> beside, boolean cut) {
        truncated = cut;
        facts = some;
        int drawn = goThrough(beside);
        if (drawn < some.size()) {
            notes.add((some.size() - drawn) + " facts of the answer are not drawn: they join no two things that are");
        }
        return this;
    }

    /// Learns what is in a part.
    ///
    /// @param named things that are in it even if no fact is
    /// @return how many facts are
    private int goThrough(Collection<String> named) {
        var ids = new TreeSet<>(named);
        var under = new TreeSet<String>();
        var drawn = new TreeSet<String>();
        stream("graph/facts.cypher", null, row -> {
            ids.add(String.valueOf(row.get("source")));
            ids.add(String.valueOf(row.get("target")));
            drawn.add(String.valueOf(row.get("fact")));
            Object roleFact = row.get("roleFact");
            if (roleFact != null) {
                drawn.add(roleFact.toString());
            }
            under.addAll(GraphRows.licences(row));
        });
        things = ids;
        licences = under;
        drawn.retainAll(facts == null ? Set.of() : facts);
        return drawn.size();
    }

    GraphHead head(String version) {
        String asked = question.dataVersion();
        if (asked != null && !asked.equals(version)) {
            new DataVersions(session).since(asked, version); // it must be one that there was
            notes.add("The data has changed since " + asked);
        }
        return new GraphHead(
                title,
                address.at(version),
                question.asOf(),
                day,
                question.knownBy(),
                version,
                truncated,
                List.copyOf(notes),
                licences == null ? allLicences() : List.copyOf(licences),
                GraphSchema.attributes(GraphSchema.NODES),
                GraphSchema.attributes(GraphSchema.EDGES));
    }

    private List<String> allLicences() {
        return session.run(Statement.of(CypherFiles.one("graph/licences.cypher").text())).rows().stream()
                .map(row -> row.get("licence"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    void handTo(GraphReader reader) {
        var rows = new GraphRows(address);
        stream("graph/things.cypher", things, row -> reader.node(GraphRows.node(row)));
        stream("graph/facts.cypher", null, row -> reader.edge(rows.edge(row)));
    }

    private void stream(String file, @Nullable Collection<String> ids, Consumer<Map<String, @Nullable Object>> row) {
        var more = new HashMap<String, @Nullable Object>();
        more.put("facts", facts);
        more.put("among", among);
        more.put("things", ids == null ? null : List.copyOf(ids));
        more.put("isWhole", question.types().isEmpty() && !question.knownBy().isBefore(today));
        session.stream(new Statement(CypherFiles.one(file).text(), parameters(question, day, more)), _ -> {}, row);
    }

    /// {@return what the statements of `cypher/graph` are given}
    ///
    /// @param day of `holds` and of conditions
    static Map<String, @Nullable Object> parameters(
            GraphQuestion question, LocalDate day, Map<String, ? extends @Nullable Object> more) {
        var parameters = new LinkedHashMap<String, @Nullable Object>(more);
        List<FactType> types = question.types().isEmpty() ? GraphRunner.TYPES : question.types();
        LocalDate asOf = question.asOf();
        parameters.put("types", types.stream().map(FactType::name).toList());
        parameters.put("asOf", asOf == null ? null : asOf.toEpochDay());
        parameters.put("day", day.toEpochDay());
        parameters.put("knownBy", question.knownBy().toEpochDay());
        parameters.put("fold", question.shape().fold());
        return parameters;
    }
}
