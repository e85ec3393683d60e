// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactType;
import org.entente.claim.Hash;
import org.entente.claim.TimeKind;
import org.jspecify.annotations.Nullable;

/// Makes nodes and edges of the rows of `cypher/graph/things.cypher` and `cypher/graph/facts.cypher`; one
/// for each graph, since it counts parallel edges.
final class GraphRows {
    private static final Set<String> OF_COMMITMENTS =
            Set.of("BENEFITS", "TARGETS", "ANNOUNCED_AT", "PART_OF", "DEPENDS_ON");

    private final GraphAddress address;

    /// How many edges of a type there were between two nodes; of the node where the edges now begin.
    private final Map<String, Integer> parallels = new HashMap<>();

    private String source = "";

    GraphRows(GraphAddress address) {
        this.address = address;
    }

    static GraphNode node(Map<String, @Nullable Object> row) {
        List<String> labels = texts(row.get("labels")).stream()
                .sorted(GraphRows::generalFirst)
                .toList();
        var properties = properties(row.get("own"));
        properties.put("type", labels.getLast());
        properties.put("labels", labels);
        // these change with what was pledged when, and with what was known
        properties.remove("state");
        properties.keySet().removeAll(FactType.Terms.COMMITMENT);
        texts(row.get("states")).forEach(state -> properties.put("state", state));
        if (row.get("terms") instanceof List<?> terms && !terms.isEmpty()) {
            properties.putAll(properties(terms.getFirst()));
        }
        properties.put("amount", amount(properties));
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

    GraphEdge edge(Map<String, @Nullable Object> row) {
        var properties = properties(row.get("own"));
        String type = text(row, "type");
        String fact = text(row, "fact");
        String from = text(row, "source");
        String to = text(row, "target");
        Map<?, ?> hop = (Map<?, ?>) Objects.requireNonNull(row.get("hop"));
        for (String name :
                List.of("type", "holds", "disputed", "commitment", "commitmentName", "role", "roleFact", "partOf")) {
            properties.put(name, row.get(name));
        }
        properties.put("sentence", Wording.sentence(hop));
        properties.put("status", status(type, hop));
        properties.put("conditions", hop.get("conditions"));
        properties.put("through", hop.get("through"));
        properties.put("amount", amount(properties));
        properties.put("startPrecision", precision(properties.get("since")));
        properties.put("endPrecision", precision(properties.get("until")));
        properties.put("evidence", address.evidence(fact));
        evidence(properties, (List<?>) Objects.requireNonNull(row.get("sources")));
        Object role = row.get("role");
        return new GraphEdge(
                "rel:" + Hash.of(fact + "@" + row.get("version") + (role == null ? "" : "#" + role + "/" + to)),
                from,
                to,
                type,
                parallel(from, to, type),
                1,
                List.of(spell(start(properties), end(type, properties))),
                GraphSchema.values(GraphSchema.EDGES, properties));
    }

    /// What a commitment is about, whom it is for and what it hangs on is as firm as whoever makes it is; it
    /// has no status of its own, but that nobody has made it.
    private static @Nullable String status(String type, Map<?, ?> hop) {
        String status = Wording.status(hop);
        return OF_COMMITMENTS.contains(type) && status.equals("firm") ? null : status;
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
            properties.put(
                    "sourceUrl", each(sources, "address").stream().findFirst().orElse(null));
            properties.put("retrievedAt", best.get("retrieved"));
            properties.put("quote", best.get("summary"));
            properties.put("confidence", best.get("basis"));
            properties.put("licence", best.get("licence"));
        }
    }

    /// {@return the licences of the sources of a row of facts}
    static List<String> licences(Map<String, @Nullable Object> row) {
        return each((List<?>) Objects.requireNonNull(row.get("sources")), "licence");
    }

    private static List<String> each(List<?> sources, String key) {
        return sources.stream()
                .map(source -> ((Map<?, ?>) source).get(key))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    /// What sources contradict each other about may have ended before it began: then it has no time, and
    /// the words of the sources say why.
    private static Spell spell(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null && end != null && end.isBefore(start) ? Spell.ALWAYS : new Spell(start, end);
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

    /// {@return the amount as a decimal number that no tool rounds, `11400000000`; with two dots between
    /// the ends of a range}
    private static @Nullable String amount(Map<String, @Nullable Object> properties) {
        String least = decimal(properties.get("amountMin"));
        String most = decimal(properties.get("amountMax"));
        return least.equals(most) ? (least.isEmpty() ? null : least) : least + ".." + most;
    }

    private static String decimal(@Nullable Object number) {
        return number instanceof Number n
                ? BigDecimal.valueOf(n.doubleValue()).stripTrailingZeros().toPlainString()
                : "";
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
