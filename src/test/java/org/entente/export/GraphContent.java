// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.entente.query.GraphReader;
import org.entente.query.Spell;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is in a graph, to be compared with what a tool saw of it.
final class GraphContent implements GraphReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long EXACT = 1L << 53;

    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> edges = new LinkedHashMap<>();

    @Override
    public boolean begin(GraphHead head) {
        nodes.clear();
        edges.clear();
        return true;
    }

    @Override
    public void node(GraphNode node) {
        var values = new LinkedHashMap<>(node.values());
        values.put("name", PlainText.line(node.name()));
        nodes.put(node.id(), values);
    }

    @Override
    public void edge(GraphEdge edge) {
        var values = new LinkedHashMap<>(edge.values());
        values.put("source", edge.source());
        values.put("target", edge.target());
        values.put("type", edge.type());
        values.put("weight", (long) edge.weight());
        values.put("when", edge.spells());
        edges.put(edge.id(), values);
    }

    @Override
    public void end() {}

    int nodes() {
        return nodes.size();
    }

    int edges() {
        return edges.size();
    }

    /// What a tool made of the values.
    ///
    /// @param changed what it lost, changed or made up
    /// @param unheld what it cannot hold: times, or whole numbers beyond 2^53
    record Difference(Set<String> changed, Set<String> unheld) {}

    /// {@return what differs; each element has its values by name, edges also `source`, `target`, and
    /// either `when` or `start` and `end`}
    Difference compare(GraphFormat format, JsonNode seen) {
        var difference = new Difference(new LinkedHashSet<>(), new LinkedHashSet<>());
        compare(format, nodes, seen.get("nodes"), difference);
        compare(format, edges, seen.get("edges"), difference);
        return difference;
    }

    private static void compare(
            GraphFormat format, Map<String, Map<String, Object>> elements, JsonNode seen, Difference difference) {
        elements.forEach((id, values) -> {
            JsonNode found = seen.path(id);
            Set<String> names = new LinkedHashSet<>(values.keySet());
            found.propertyNames().forEach(names::add);
            names.removeAll(List.of("when", "start", "end"));
            for (String name : names) {
                Object expected = encoded(format, values.get(name));
                if (!isSame(expected, found.get(name))) {
                    if (expected instanceof Long number
                            && Math.abs(number) > EXACT
                            && found.path(name).isNumber()
                            && found.path(name).doubleValue() == number.doubleValue()) {
                        difference.unheld.add("whole numbers beyond 2^53");
                    } else {
                        difference.changed.add(name + " of " + id + ": " + expected + " is " + found.get(name));
                    }
                }
            }
            if (values.get("when") instanceof List<?> spells) {
                time(id, spells, found, difference);
            }
        });
    }

    private static void time(String id, List<?> spells, JsonNode found, Difference difference) {
        String expected;
        String got;
        if (found.has("when")) {
            expected = spells.equals(List.of(Spell.ALWAYS)) ? "" : joined(spells);
            got = found.get("when").valueStream().map(JsonNode::stringValue).collect(Collectors.joining(", "));
        } else {
            expected = new Spell(((Spell) spells.getFirst()).start(), ((Spell) spells.getLast()).end()).toString();
            got = found.path("start").asString("") + "/" + found.path("end").asString("");
            if (got.equals("/") && !expected.equals("/")) {
                difference.unheld.add("days (`since` and `until`, or `times`, are there)");
                return;
            }
        }
        if (!expected.equals(got)) {
            difference.changed.add("time of " + id + ": " + expected + " is " + got);
        }
    }

    private static String joined(List<?> spells) {
        return spells.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// {@return the value as `src/docs/graph-tools.md` says that the format has it}
    private static @Nullable Object encoded(GraphFormat format, @Nullable Object value) {
        if (value instanceof List<?> list) {
            List<String> texts =
                    list.stream().map(text -> PlainText.of(text.toString())).toList();
            return switch (format.name()) {
                case "graphml" -> JSON.writeValueAsString(texts);
                case "gexf12" -> texts.isEmpty() ? null : String.join(" | ", texts);
                default -> texts;
            };
        }
        return switch (value) {
            case Boolean b when format.name().equals("graphml") -> b.toString();
            case Long n when Math.abs(n) > EXACT && format.mediaType().endsWith("json") -> n.toString();
            case String text -> PlainText.of(text);
            case null, default -> value;
        };
    }

    private static boolean isSame(@Nullable Object expected, @Nullable JsonNode found) {
        if (found == null || found.isNull()) {
            return expected == null || expected.equals(List.of()); // some tools have no empty list
        }
        return switch (expected) {
            case null -> false;
            case List<?> list -> {
                var texts = new ArrayList<String>();
                found.forEach(text -> texts.add(text.asString("")));
                yield found.isArray() && list.equals(texts);
            }
            case Boolean b -> found.isBoolean() && found.booleanValue() == b;
            case Long n when Math.abs(n) > EXACT -> found.isIntegralNumber() && found.longValue() == n;
            case Number n -> found.isNumber() && found.doubleValue() == n.doubleValue();
            default -> found.isString() && found.stringValue().equals(expected.toString());
        };
    }
}
