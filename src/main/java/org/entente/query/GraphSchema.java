// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.entente.query.GraphAttribute.Type.INTEGER;
import static org.entente.query.GraphAttribute.Type.NUMBER;
import static org.entente.query.GraphAttribute.Type.TEXT;
import static org.entente.query.GraphAttribute.Type.TEXTS;
import static org.entente.query.GraphAttribute.Type.TRUTH;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What our nodes and edges have in a graph file, see `src/docs/graph-tools.md`.
final class GraphSchema {
    /// From the property of the model to the attribute, for things.
    static final Map<String, GraphAttribute> NODES = properties(
            texts("type"),
            of(TEXTS, "labels", "aliases", "identifiers"),
            of(TRUTH, "plural"),
            Map.of("kind", new GraphAttribute("commitmentKind", TEXT)),
            texts("state", "date"),
            Map.of("end", new GraphAttribute("endDate", TEXT)),
            texts("place"),
            texts("amount"),
            of(NUMBER, "amountMin", "amountMax"),
            texts("currency"),
            of(NUMBER, "quantityMin", "quantityMax"),
            texts("unit", "per", "period", "deadline", "note"));

    /// The same for facts.
    static final Map<String, GraphAttribute> EDGES = properties(
            texts("type", "fact"),
            of(INTEGER, "version"),
            texts("sentence", "status", "holds"),
            of(TRUTH, "disputed", "preferred"),
            texts("since", "until", "startPrecision", "endPrecision"),
            texts("commitment", "commitmentName", "role", "roleFact"),
            texts("strength", "outcome", "outcomeDate"),
            texts("amount"),
            of(NUMBER, "amountMin", "amountMax"),
            texts("currency"),
            of(NUMBER, "quantityMin", "quantityMax"),
            texts("unit", "per", "period", "deadline", "mode", "part"),
            of(TEXTS, "partOf", "through"),
            texts("capacity", "event", "programme"),
            of(TEXTS, "measures"),
            texts("reference", "package"),
            Map.of("kind", new GraphAttribute("dependencyKind", TEXT)),
            texts("anyOf", "condition"),
            of(TEXTS, "conditions"),
            of(NUMBER, "share"),
            of(TEXTS, "claims", "sources", "sourceNames"),
            texts("sourceUrl", "retrievedAt", "quote", "confidence", "licence", "evidence"));

    /// What facts that are drawn as one edge have, by the name of the attribute.
    static final Map<String, GraphAttribute> AGGREGATED = properties(
            texts("type"),
            of(INTEGER, "count"),
            of(TEXTS, "edge_ids", "facts", "sentences", "statuses", "conditions", "capacities", "programmes"),
            texts("holds"),
            of(TRUTH, "disputed"),
            of(TEXTS, "times", "amounts"),
            of(NUMBER, "amount_sum"),
            texts("amount", "currency"),
            of(TEXTS, "claims", "sources", "source_names", "source_urls", "quotes", "licences", "evidence"));

    private GraphSchema() {}

    static List<GraphAttribute> attributes(Map<String, GraphAttribute> schema) {
        return List.copyOf(schema.values());
    }

    /// {@return the values of the attributes that there are}
    static Map<String, Object> values(Map<String, GraphAttribute> schema, Map<String, @Nullable Object> properties) {
        var values = new LinkedHashMap<String, Object>();
        schema.forEach((property, attribute) -> {
            Object value = attribute.value(properties.get(property));
            if (value != null && !value.equals(List.of())) {
                values.put(attribute.name(), value);
            }
        });
        return values;
    }

    private static Map<String, GraphAttribute> texts(String... names) {
        return of(TEXT, names);
    }

    private static Map<String, GraphAttribute> of(GraphAttribute.Type type, String... names) {
        return List.of(names).stream()
                .collect(Collectors.toMap(
                        name -> name, name -> new GraphAttribute(name, type), (a, _) -> a, LinkedHashMap::new));
    }

    @SafeVarargs
    private static Map<String, GraphAttribute> properties(Map<String, GraphAttribute>... parts) {
        var all = new LinkedHashMap<String, GraphAttribute>();
        for (Map<String, GraphAttribute> part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
