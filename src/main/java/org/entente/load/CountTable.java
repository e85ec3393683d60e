// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactId;
import org.entente.claim.FactType;

/// `counts.csv`: a number that a source gives of a thing without naming what is counted. It makes no
/// relationship.
final class CountTable implements ClaimTable {
    private static final List<String> PROPERTIES =
            List.of("participants", "members", "chairs", "founded", "agreements");

    private final Names names;

    CountTable(Names names) {
        this.names = names;
    }

    @Override
    public void read(Row row, Evidence evidence, Draft draft) {
        Set<String> kinds = new LinkedHashSet<>(Names.ACTORS);
        kinds.add("event");
        String thing = names.required(row, "thing", kinds);
        String property = row.requiredWord("property", PROPERTIES);
        Long value = row.count("value");
        String unit = row.required("unit", "what is counted, such as nations");
        EdtfDate from = row.date("from");
        if (property != null && value != null) {
            var values = new LinkedHashMap<String, Object>();
            values.put("property", property);
            values.put("value", value);
            values.put("unit", unit);
            var when = new Draft.When(from == null ? evidence.reported().orBefore() : from, null, null);
            var fact = new FactId(FactType.COUNT.family(), thing, property, null);
            draft.add(row, evidence, FactType.COUNT, fact, values, when);
        }
    }
}
