// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.claim.Version;

/// A version of a fact as a row for `cypher/load/create-versions.cypher`.
final class VersionRow {
    private VersionRow() {}

    static Map<String, Object> of(Version version) {
        var properties = new LinkedHashMap<String, Object>(version.values());
        properties.put("fact", version.fact());
        properties.put("version", version.number());
        properties.put("sinceDay", version.sinceDay());
        properties.put("untilDay", version.untilDay());
        properties.put("certainFrom", version.certainFrom());
        properties.put("certainTo", version.certainTo());
        properties.put("knownDay", version.knownDay());
        properties.put("supersededDay", version.supersededDay());
        properties.put("disputed", version.disputed());
        properties.put("preferred", version.preferred());
        properties.put("claims", version.claims());
        String since = version.since();
        if (since != null) {
            properties.put("since", since);
        }
        String until = version.until();
        if (until != null) {
            properties.put("until", until);
        }
        var row = new LinkedHashMap<String, Object>(ends(version.fact()));
        row.put("type", version.type().name());
        row.put("properties", properties);
        return row;
    }

    /// {@return the fact and the ids of its two ends}
    private static Map<String, Object> ends(String fact) {
        String[] parts = fact.split("/", 4);
        return Map.of("fact", fact, "subject", parts[1], "object", parts[2]);
    }

    /// {@return the id of the first end}
    static String subject(String fact) {
        return fact.split("/", 4)[1];
    }

    /// {@return the id of the second end}
    static String object(String fact) {
        return fact.split("/", 4)[2];
    }
}
