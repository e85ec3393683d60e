// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Hash;
import org.jspecify.annotations.Nullable;

/// Draws all facts of one type from one thing to another as one edge that counts and lists them. Edges come
/// grouped by where they begin, so only those of one thing are in memory.
///
/// Amounts are added up only if that says something true: each is one number and not a rate, all have one
/// currency and one status, none is part of another commitment, and what was pledged in two versions or
/// roles counts once. Else `amounts` lists them.
final class Aggregation implements GraphReader {
    private static final List<String> SINGLE = List.of(
            "fact",
            "sentence",
            "status",
            "holds",
            "evidence",
            "source_url",
            "quote",
            "licence",
            "capacity",
            "programme");
    private static final List<String> LISTS = List.of("claims", "sources", "source_names", "conditions");

    private final GraphReader reader;
    private final Map<String, Bundle> bundles = new LinkedHashMap<>();
    private String source = "";

    Aggregation(GraphReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean begin(GraphHead head) {
        bundles.clear();
        return reader.begin(head.withEdges(GraphSchema.attributes(GraphSchema.AGGREGATED)));
    }

    @Override
    public void node(GraphNode node) {
        reader.node(node);
    }

    @Override
    public void edge(GraphEdge edge) {
        if (!edge.source().equals(source)) {
            handOn();
            source = edge.source();
        }
        bundles.computeIfAbsent(edge.type() + ">" + edge.target(), _ -> new Bundle(edge))
                .add(edge);
    }

    @Override
    public void end() {
        handOn();
        reader.end();
    }

    private void handOn() {
        bundles.values().forEach(bundle -> reader.edge(bundle.edge()));
        bundles.clear();
    }

    /// The facts of one type between two things.
    private static final class Bundle {
        private final GraphEdge first;
        private final List<Spell> spells = new ArrayList<>();
        private final Map<String, Set<String>> texts = new LinkedHashMap<>();
        private final Map<String, BigDecimal> amounts = new HashMap<>();
        private final Set<String> currencies = new LinkedHashSet<>();
        private boolean hasSum = true;
        private boolean isDisputed;

        Bundle(GraphEdge first) {
            this.first = first;
        }

        void add(GraphEdge edge) {
            spells.addAll(edge.spells());
            isDisputed |= Boolean.TRUE.equals(edge.values().get("disputed"));
            note("edge_ids", edge.id());
            for (String name : SINGLE) {
                note(name, edge.values().get(name));
            }
            for (String name : LISTS) {
                ((List<?>) edge.values().getOrDefault(name, List.of())).forEach(value -> note(name, value));
            }
            amount(edge.values());
        }

        private void amount(Map<String, Object> values) {
            Object amount = values.get("amount");
            if (amount == null) {
                return;
            }
            String currency = String.valueOf(values.getOrDefault("currency", "?"));
            note(
                    "amount",
                    Stream.of(
                                    amount,
                                    currency,
                                    values.containsKey("per") ? "per " + values.get("per") : "",
                                    values.getOrDefault("period", ""),
                                    "(" + values.get("status") + ")")
                            .map(Object::toString)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" ")));
            currencies.add(currency);
            Object of = values.getOrDefault("commitment", values.getOrDefault("fact", ""));
            if (amount.toString().contains("..") || values.containsKey("per") || values.containsKey("part_of")) {
                hasSum = false;
            } else {
                var number = new BigDecimal(amount.toString());
                var before = amounts.putIfAbsent(of.toString(), number);
                hasSum &= before == null || before.compareTo(number) == 0;
            }
        }

        private void note(String name, @Nullable Object value) {
            if (value != null) {
                texts.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value.toString());
            }
        }

        private List<String> noted(String name) {
            return List.copyOf(texts.getOrDefault(name, Set.of()));
        }

        /// {@return how many facts: one about which sources differ is one}
        private int count() {
            return Math.max(1, noted("fact").size());
        }

        GraphEdge edge() {
            List<Spell> union = Spell.union(spells);
            var properties = new HashMap<String, @Nullable Object>();
            properties.put("type", first.type());
            properties.put("count", (long) count());
            properties.put("edge_ids", noted("edge_ids"));
            properties.put("facts", noted("fact"));
            properties.put("sentences", noted("sentence"));
            properties.put("statuses", noted("status"));
            properties.put("holds", noted("holds").size() == 1 ? noted("holds").getFirst() : null);
            properties.put("disputed", isDisputed);
            properties.put("times", union.stream().map(Spell::toString).toList());
            properties.put("amounts", noted("amount"));
            if (hasSum && currencies.size() == 1 && noted("status").size() == 1 && !currencies.contains("?")) {
                BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                properties.put("amount_sum", sum.doubleValue());
                properties.put("amount", sum.stripTrailingZeros().toPlainString());
                properties.put("currency", currencies.iterator().next());
            }
            for (String name : List.of("claims", "sources", "source_names", "evidence", "conditions")) {
                properties.put(name, noted(name));
            }
            properties.put("source_urls", noted("source_url"));
            properties.put("quotes", noted("quote"));
            properties.put("capacities", noted("capacity"));
            properties.put("programmes", noted("programme"));
            properties.put("licences", noted("licence"));
            return new GraphEdge(
                    "rel:" + Hash.of(first.source() + ">" + first.type() + ">" + first.target()),
                    first.source(),
                    first.target(),
                    first.type(),
                    1,
                    count(),
                    union,
                    GraphSchema.values(GraphSchema.AGGREGATED, properties));
        }
    }
}
