// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entente.claim.Basis;
import org.entente.claim.Claim;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactType;
import org.jspecify.annotations.Nullable;

/// A claim as the properties of its node, and back.
final class ClaimNode {
    private ClaimNode() {}

    static Map<String, Object> properties(Batch.Sourced sourced) {
        Claim claim = sourced.claim();
        var properties = new LinkedHashMap<String, Object>(sourced.properties());
        Batch.Shared shared = sourced.shared();
        if (shared != null) {
            properties.put("basis", claim.basis().word());
            properties.put("knownDay", claim.known());
            BundleNode.write(sourced, shared, properties);
            return properties;
        }
        properties.put("fact", claim.fact());
        properties.put("type", claim.type().name());
        properties.put("basis", claim.basis().word());
        properties.put("from", claim.from().text());
        properties.put("fromDay", claim.from().first());
        properties.put("certainDay", claim.from().certain(claim.known()));
        properties.put("knownDay", claim.known());
        EdtfDate until = claim.until();
        if (until != null) {
            properties.put("until", until.text());
        }
        EdtfDate seen = claim.seen();
        if (seen != null) {
            properties.put("seen", seen.text());
        }
        properties.putAll(claim.values());
        return properties;
    }

    /// {@return what the claim says, of each of its facts}
    static List<Claim> claims(Map<?, ?> node) {
        return node.containsKey("factCount") ? BundleNode.read(node) : List.of(claim(node));
    }

    private static Claim claim(Map<?, ?> node) {
        FactType type = FactType.valueOf(text(node, "type"));
        var values = new LinkedHashMap<String, Object>();
        for (String property : type.properties()) {
            Object value = node.get(property);
            if (value != null) {
                values.put(property, value);
            }
        }
        return new Claim(
                text(node, "id"),
                text(node, "fact"),
                type,
                values,
                EdtfDate.parse(text(node, "from")),
                date(node, "until"),
                date(node, "seen"),
                basis(node),
                known(node));
    }

    static Basis basis(Map<?, ?> node) {
        return Basis.valueOf(text(node, "basis").toUpperCase(Locale.ROOT));
    }

    static long known(Map<?, ?> node) {
        return ((Number) Objects.requireNonNull(node.get("knownDay"), "a claim has knownDay")).longValue();
    }

    static String text(Map<?, ?> node, String property) {
        return Objects.requireNonNull(node.get(property), () -> "a claim has " + property)
                .toString();
    }

    private static @Nullable EdtfDate date(Map<?, ?> node, String property) {
        Object value = node.get(property);
        return value == null ? null : EdtfDate.parse(value.toString());
    }
}
