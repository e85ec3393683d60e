// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
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

/// One graph that is being read in one transaction.
final class GraphReading {
    private final Session session;
    private final GraphQuestion question;
    private final LocalDate today;
    private final String title;
    private final GraphAddress address;
    private final GraphRows rows;
    private @Nullable List<String> facts;
    private @Nullable Collection<String> things;
    private boolean truncated;

    /// @param today the day whose conditions count if the question is about any day
    GraphReading(Session session, GraphQuestion question, LocalDate today, String title, GraphAddress address) {
        this.session = session;
        this.question = question;
        this.today = today;
        this.title = title;
        this.address = address;
        this.rows = new GraphRows(address);
    }

    /// Reads only the facts among some things.
    GraphReading of(Set<String> among) {
        truncated = among.size() > GraphRunner.MOST_AROUND;
        things = new TreeSet<>(among.stream().limit(GraphRunner.MOST_AROUND).toList());
        return this;
    }

    /// Reads only some facts, and things beside.
    ///
    /// @param some grouped by where they begin
    GraphReading of(List<String> some, Set<String> beside, boolean cut) {
        facts = some;
        things = beside;
        truncated = cut;
        return this;
    }

    GraphHead head(String version) {
        List<String> licences =
                session
                        .run(Statement.of(
                                CypherFiles.one("graph/licences.cypher").text()))
                        .rows()
                        .stream()
                        .map(row -> row.get("licence"))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList();
        return new GraphHead(
                title,
                address.permalink(),
                question.asOf(),
                question.knownBy(),
                version,
                truncated,
                licences,
                GraphSchema.attributes(GraphSchema.NODES),
                GraphSchema.attributes(GraphSchema.EDGES));
    }

    void handTo(GraphReader reader) {
        stream("graph/things.cypher", nodeIds(), row -> reader.node(GraphRows.node(row)));
        stream("graph/facts.cypher", things, row -> reader.edge(rows.edge(row)));
    }

    /// {@return the nodes of a part: what its edges join, and what was named; null for those of the whole
    /// graph}
    private @Nullable Collection<String> nodeIds() {
        if (things == null) {
            return null;
        }
        var ids = new TreeSet<String>(question.shape().fold() ? Set.of() : things);
        stream("graph/facts.cypher", things, row -> {
            ids.add(text(row, "source"));
            ids.add(text(row, "target"));
        });
        return ids;
    }

    private void stream(String file, @Nullable Collection<String> ids, Consumer<Map<String, @Nullable Object>> row) {
        var more = new HashMap<String, @Nullable Object>();
        more.put("facts", facts);
        more.put("things", ids == null ? null : List.copyOf(ids));
        more.put("isWhole", question.types().isEmpty());
        session.stream(new Statement(CypherFiles.one(file).text(), parameters(question, today, more)), _ -> {}, row);
    }

    /// {@return what the statements of `cypher/graph` are given}
    static Map<String, @Nullable Object> parameters(
            GraphQuestion question, LocalDate today, Map<String, ? extends @Nullable Object> more) {
        var parameters = new LinkedHashMap<String, @Nullable Object>(more);
        List<FactType> types = question.types().isEmpty() ? GraphRunner.TYPES : question.types();
        LocalDate asOf = question.asOf();
        parameters.put("types", types.stream().map(FactType::name).toList());
        parameters.put("asOf", asOf == null ? null : asOf.toEpochDay());
        parameters.put("day", (asOf == null ? today : asOf).toEpochDay());
        parameters.put("knownBy", question.knownBy().toEpochDay());
        parameters.put("fold", question.shape().fold());
        return parameters;
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
