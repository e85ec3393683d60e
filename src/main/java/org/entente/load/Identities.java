// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which ids name the same thing, as somebody judged, said when and why. Applied before anything is
/// written, so taking a row out and loading again undoes it.
final class Identities {
    private final Map<String, String> kept = new HashMap<>();

    /// Reads `identities.csv`: of two ids that are the same, the first is kept.
    static Identities read(List<Row> rows, Faults faults) {
        var identities = new Identities();
        for (Row row : rows) {
            String id = Names.id(row, "id", Names.PREFIXES);
            String other = Names.id(row, "other", Names.PREFIXES);
            String judgement = row.requiredWord("judgement", List.of("same", "not-same"));
            row.required("by", "who judged it");
            row.required("on", "the day it was judged");
            row.date("on");
            row.required("evidence", "why");
            if (judgement != null && judgement.equals("same") && !id.isEmpty() && !other.isEmpty()) {
                if (id.equals(other)) {
                    row.fault("other", "another id than the first");
                } else if (!Names.prefix(id).equals(Names.prefix(other))) {
                    row.fault("other", "an id of the same kind as " + id);
                } else if (identities.keep(id).equals(other)) {
                    row.fault("other", "no id that another row keeps in place of " + id);
                } else {
                    identities.merge(id, other);
                }
            }
        }
        for (Row row : rows) {
            String id = row.cell("id");
            if (row.cell("judgement").equals("not-same")
                    && identities.keep(id).equals(identities.keep(row.cell("other")))) {
                row.fault("judgement", "no other rows by which " + id + " and " + row.cell("other") + " are the same");
            }
        }
        return identities;
    }

    /// {@return the id to use for the id}
    String keep(String id) {
        return kept.getOrDefault(id, id);
    }

    /// {@return the ids that are not used, and which are used for them}
    Map<String, String> merged() {
        return new TreeMap<>(kept);
    }

    private void merge(String id, String other) {
        String keep = keep(id);
        String drop = keep(other);
        if (!keep.equals(drop)) {
            kept.replaceAll((_, now) -> now.equals(drop) ? keep : now);
            kept.put(drop, keep);
        }
    }
}
