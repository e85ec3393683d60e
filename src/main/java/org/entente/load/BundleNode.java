// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.entente.claim.Basis;
import org.entente.claim.Claim;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactType;
import org.jspecify.annotations.Nullable;

/// A claim of many facts as the properties of one node, and back. `facts` lists the facts. What they have
/// in common stands on the node as on that of a claim of one fact; what differs stands in a list of texts
/// beside `facts`, under the name with `own_` before it, empty where a fact has none.
final class BundleNode {
    private static final String OWN = "own_";
    private static final Set<String> NUMBERS = Set.of("amountMin", "amountMax", "quantityMin", "quantityMax", "share");
    private static final Set<String> LISTS = Set.of("through", "measures");
    private static final String BETWEEN = ";";

    private BundleNode() {}

    static void write(Batch.Sourced sourced, Batch.Shared shared, Map<String, Object> properties) {
        List<Claim> claims = sourced.claims();
        properties.put("facts", claims.stream().map(Claim::fact).toList());
        properties.put("factCount", claims.size());
        properties.put("shares", shared.word());
        put(properties, claims, "type", c -> c.type().name());
        put(properties, claims, "from", c -> c.from().text());
        put(properties, claims, "until", c -> text(c.until()));
        put(properties, claims, "seen", c -> text(c.seen()));
        properties.put(
                "fromDay",
                claims.stream().mapToLong(c -> c.from().first()).min().orElseThrow());
        if (properties.containsKey(OWN + "from")) {
            properties.put(
                    OWN + "fromDay", claims.stream().map(c -> c.from().first()).toList());
        }
        var names = new LinkedHashSet<String>();
        claims.forEach(c -> names.addAll(c.values().keySet()));
        names.forEach(name -> put(properties, claims, name, c -> c.values().get(name)));
    }

    static List<Claim> read(Map<?, ?> node) {
        List<?> facts = (List<?>) Objects.requireNonNull(node.get("facts"));
        var claims = new ArrayList<Claim>(facts.size());
        Basis basis = ClaimNode.basis(node);
        long known = ClaimNode.known(node);
        String id = ClaimNode.text(node, "id");
        EdtfDate from = node.containsKey("from") ? EdtfDate.parse(ClaimNode.text(node, "from")) : null;
        for (int i = 0; i < facts.size(); i++) {
            FactType type = FactType.valueOf(Objects.requireNonNull(get(node, i, "type"), "each fact has a type")
                    .toString());
            var values = new LinkedHashMap<String, Object>();
            for (String name : type.properties()) {
                Object value = get(node, i, name);
                if (value != null) {
                    values.put(name, value);
                }
            }
            claims.add(new Claim(
                    id,
                    facts.get(i).toString(),
                    type,
                    values,
                    from == null ? Objects.requireNonNull(date(get(node, i, "from")), "each fact has from") : from,
                    date(get(node, i, "until")),
                    date(get(node, i, "seen")),
                    basis,
                    known));
        }
        return claims;
    }

    private static void put(
            Map<String, Object> properties, List<Claim> claims, String name, Function<Claim, @Nullable Object> value) {
        Object first = value.apply(claims.getFirst());
        if (claims.stream().allMatch(c -> Objects.equals(value.apply(c), first))) {
            if (first != null) {
                properties.put(name, first);
            }
        } else {
            properties.put(
                    OWN + name,
                    claims.stream().map(c -> written(value.apply(c))).toList());
        }
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                String.join(BETWEEN, list.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    private static @Nullable Object get(Map<?, ?> node, int i, String name) {
        if (!(node.get(OWN + name) instanceof List<?> own)) {
            return node.get(name);
        }
        String text = own.get(i).toString();
        if (text.isEmpty()) {
            return null;
        }
        if (NUMBERS.contains(name)) {
            return Double.valueOf(text);
        }
        return LISTS.contains(name) ? List.of(text.split(BETWEEN, -1)) : text;
    }

    private static @Nullable String text(@Nullable EdtfDate date) {
        return date == null ? null : date.text();
    }

    private static @Nullable EdtfDate date(@Nullable Object text) {
        return text == null ? null : EdtfDate.parse(text.toString());
    }
}
