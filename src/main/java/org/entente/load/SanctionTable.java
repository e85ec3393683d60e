// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.List;
import org.entente.claim.FactId;
import org.entente.claim.FactType;

/// `sanctions.csv`: sanctions that have been imposed. What is only discussed, threatened or planned is a
/// commitment of kind sanctions in `pledges.csv`.
final class SanctionTable implements ClaimTable {
    private final Names names;

    SanctionTable(Names names) {
        this.names = names;
    }

    @Override
    public void read(Row row, Evidence evidence, Draft draft) {
        String imposer = names.required(row, "imposer", Names.ACTORS);
        String target = names.required(row, "target", Names.ACTORS);
        var values = new LinkedHashMap<String, Object>();
        for (String column : List.of("programme", "reference", "package")) {
            if (!row.cell(column).isEmpty()) {
                values.put(column, row.cell(column));
            }
        }
        List<String> measures = row.list("measures");
        if (!measures.isEmpty()) {
            values.put("measures", measures.stream().sorted().toList());
        }
        String listing = List.of("reference", "package", "programme").stream()
                .map(row::cell)
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
        if (listing.isEmpty()) {
            row.fault("reference", "the listing's reference, or its package or programme, which tells it from others");
            return;
        }
        try {
            var fact = new FactId(FactType.SANCTIONS.family(), imposer, target, listing);
            draft.add(row, evidence, FactType.SANCTIONS, fact, values, Draft.When.of(row, evidence));
        } catch (IllegalArgumentException e) {
            row.fault("reference", String.valueOf(e.getMessage()), Fault.quoted(listing));
        }
    }
}
