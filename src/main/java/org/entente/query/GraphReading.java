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
import org.entente.claim.EdtfDate;
import org.entente.claim.FactType;
import org.entente.claim.Hash;
import org.entente.claim.TimeKind;
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
    private final String permalink;
    private @Nullable List<String> facts;
    private @Nullable Collection<String> things;
    private boolean truncated;

    /// How many edges of a type there were between two nodes; of the node where the edges now begin.
    private final Map<String, Integer> parallels = new HashMap<>();

    private String source = "";

    /// @param today the day whose conditions count if the question is about any day
    GraphReading(Session session, GraphQuestion question, LocalDate today, String title, String permalink) {
        this.session = session;
        this.question = question;
        this.today = today;
        this.title = title;
        this.permalink = permalink;
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
                permalink,
                question.asOf(),
                question.knownBy(),
                version,
                truncated,
                licences,
                GraphSchema.attributes(GraphSchema.NODES),
                GraphSchema.attributes(GraphSchema.EDGES));
    }

    void handTo(GraphReader reader) {
        stream("graph/things.cypher", nodeIds(), row -> reader.node(node(row)));
        stream("graph/facts.cypher", things, row -> reader.edge(edge(row)));
    }

    /// {@return the nodes of a part: what its edges join, and what was named; null for those of the whole
    /// graph}
    private @Nullable Collection<String> nodeIds() {
        if (things == null) {
            return null;
        }
        var ids = new TreeSet<String>(question.fold() ? Set.of() : things);
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
        parameters.put("fold", question.fold());
        return parameters;
    }

    private static GraphNode node(Map<String, @Nullable Object> row) {
        List<String> labels = texts(row.get("labels")).stream()
                .sorted(GraphReading::generalFirst)
                .toList();
        var properties = properties(row.get("own"));
        properties.put("type", labels.getLast());
        properties.put("labels", labels);
        String id = text(row, "id");
        Object name = row.get("name");
        return new GraphNode(
                id, name == null ? id : name.toString(), labels, GraphSchema.values(GraphSchema.NODES, properties));
    }

    private static int generalFirst(String a, String b) {
        List<String> general = List.of("Thing", "Entity");
        int first = general.contains(a) ? general.indexOf(a) : general.size();
        int second = general.contains(b) ? general.indexOf(b) : general.size();
        return first == second ? a.compareTo(b) : Integer.compare(first, second);
    }

    private GraphEdge edge(Map<String, @Nullable Object> row) {
        var properties = properties(row.get("own"));
        String type = text(row, "type");
        String fact = text(row, "fact");
        String from = text(row, "source");
        String to = text(row, "target");
        Map<?, ?> hop = (Map<?, ?>) Objects.requireNonNull(row.get("hop"));
        for (String name : List.of("type", "holds", "commitment", "commitmentName", "role")) {
            properties.put(name, row.get(name));
        }
        properties.put("sentence", Wording.sentence(hop));
        properties.put("status", Wording.status(hop));
        properties.put("conditions", hop.get("conditions"));
        properties.put("through", hop.get("through"));
        properties.put("startPrecision", precision(properties.get("since")));
        properties.put("endPrecision", precision(properties.get("until")));
        properties.put("evidence", "/api/facts/" + fact);
        evidence(properties, (List<?>) Objects.requireNonNull(row.get("sources")));
        Object role = row.get("role");
        return new GraphEdge(
                "rel:" + Hash.of(fact + "@" + row.get("version") + (role == null ? "" : "#" + role + "/" + to)),
                from,
                to,
                type,
                parallel(from, to, type),
                start(properties),
                end(type, properties),
                GraphSchema.values(GraphSchema.EDGES, properties));
    }

    private int parallel(String from, String to, String type) {
        if (!from.equals(source)) {
            parallels.clear();
            source = from;
        }
        return parallels.merge(type + ">" + to, 1, Integer::sum);
    }

    private static void evidence(Map<String, @Nullable Object> properties, List<?> sources) {
        properties.put("sources", each(sources, "source"));
        properties.put("sourceNames", each(sources, "name"));
        properties.put("claims", each(sources, "claim"));
        if (!sources.isEmpty() && sources.getFirst() instanceof Map<?, ?> best) {
            properties.put("sourceUrl", best.get("address"));
            properties.put("retrievedAt", best.get("retrieved"));
            properties.put("quote", best.get("summary"));
            properties.put("confidence", best.get("basis"));
            properties.put("licence", best.get("licence"));
        }
    }

    private static List<String> each(List<?> sources, String key) {
        return sources.stream()
                .map(source -> ((Map<?, ?>) source).get(key))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate start(Map<String, @Nullable Object> properties) {
        long first = number(properties, "sinceDay");
        return first <= EdtfDate.PAST ? null : LocalDate.ofEpochDay(first);
    }

    /// What happened once was over on the last day on which it may have happened.
    private static @Nullable LocalDate end(String type, Map<String, @Nullable Object> properties) {
        if (FactType.valueOf(type).time() == TimeKind.INSTANT) {
            Object since = properties.get("since");
            long last = since == null
                    ? EdtfDate.FUTURE
                    : EdtfDate.parse(since.toString()).last();
            return last >= EdtfDate.FUTURE ? null : LocalDate.ofEpochDay(last);
        }
        long until = number(properties, "untilDay");
        return until >= EdtfDate.FUTURE ? null : LocalDate.ofEpochDay(until - 1);
    }

    /// {@return how exactly a date is known: to the day, month or year, within bounds, or not at all}
    private static @Nullable String precision(@Nullable Object edtf) {
        if (edtf == null) {
            return null;
        }
        String text = edtf.toString();
        return text.contains("/")
                ? "bounds"
                : switch (text.length()) {
                    case 4 -> "year";
                    case 7 -> "month";
                    default -> "day";
                };
    }

    private static Map<String, @Nullable Object> properties(@Nullable Object own) {
        var properties = new HashMap<String, @Nullable Object>();
        ((Map<?, ?>) Objects.requireNonNull(own)).forEach((key, value) -> properties.put(String.valueOf(key), value));
        return properties;
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static long number(Map<String, @Nullable Object> properties, String name) {
        return ((Number) Objects.requireNonNull(properties.get(name))).longValue();
    }
}
