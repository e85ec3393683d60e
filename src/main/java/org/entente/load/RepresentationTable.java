// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactId;
import org.entente.claim.FactType;

/// `representation.csv`: who holds an office or a mandate, seen on a day. The office is certain between the
/// first and the last day on which it was seen.
final class RepresentationTable implements ClaimTable {
    private final Names names;

    RepresentationTable(Names names) {
        this.names = names;
    }

    @Override
    public void read(Row row, Evidence evidence, Draft draft) {
        String person = names.required(row, "person", Set.of("person"));
        String represents = names.required(row, "represents", Names.ACTORS);
        String capacity = row.required("capacity", "the office or mandate in words");
        String event = names.optional(row, "event", Names.EVENTS);
        EdtfDate since = row.date("since");
        EdtfDate until = row.date("until");
        EdtfDate seenOn = row.date("seen");
        EdtfDate seen = seenOn == null ? evidence.reported() : seenOn;
        if (since != null && until != null && until.last() < since.first()) {
            row.fault("until", "a day after since");
        }
        if (seenOn == null && until != null && until.last() <= seen.last()) {
            seen = since == null ? until : since;
        }
        var values = new LinkedHashMap<String, Object>(Map.of("capacity", capacity));
        if (event != null) {
            values.put("event", event);
        }
        var when = new Draft.When(since == null ? seen.orBefore() : since, until, seen);
        try {
            var fact = new FactId(
                    FactType.REPRESENTS.family(),
                    person,
                    represents,
                    event == null ? capacity : capacity + "/" + event);
            draft.add(row, evidence, FactType.REPRESENTS, fact, values, when);
        } catch (IllegalArgumentException e) {
            row.fault("capacity", String.valueOf(e.getMessage()));
        }
    }
}
