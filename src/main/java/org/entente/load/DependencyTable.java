// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.entente.claim.FactId;
import org.entente.claim.FactType;

/// `dependencies.csv`: what a commitment hangs on, beyond the plain conditions of `pledges.csv`.
final class DependencyTable implements ClaimTable {
    /// A commitment hangs on another or on an event.
    static final Set<String> TARGETS = Set.of("commitment", "event");

    private static final List<String> KINDS = List.of("waitsFor", "inReturnFor", "supports");

    private final Names names;

    DependencyTable(Names names) {
        this.names = names;
    }

    @Override
    public void read(Row row, Evidence evidence, Draft draft) {
        String commitment = names.required(row, "commitment", Names.COMMITMENTS);
        String dependsOn = names.required(row, "dependsOn", TARGETS);
        String kind = row.requiredWord("kind", KINDS);
        if (commitment.equals(dependsOn)) {
            row.fault("dependsOn", "something other than the commitment itself");
        }
        if (!row.cell("anyOf").isEmpty() && !"waitsFor".equals(kind)) {
            row.fault("anyOf", "nothing but where kind is 'waitsFor'");
        }
        var values = new LinkedHashMap<String, Object>();
        for (String column : List.of("kind", "anyOf", "condition")) {
            if (!row.cell(column).isEmpty()) {
                values.put(column, row.cell(column));
            }
        }
        var when = Draft.When.of(row, evidence);
        if (kind == null) {
            return;
        }
        // that each counts and that one of several is enough are two things, and neither takes the other away
        String discriminator = row.cell("anyOf").isEmpty() ? kind : kind + "/" + row.cell("anyOf");
        try {
            draft.add(row, evidence, FactType.DEPENDS_ON, id(commitment, dependsOn, discriminator), values, when);
        } catch (IllegalArgumentException e) {
            row.fault("anyOf", String.valueOf(e.getMessage()));
        }
    }

    static FactId id(String commitment, String dependsOn, String kind) {
        return new FactId(FactType.DEPENDS_ON.family(), commitment, dependsOn, kind);
    }
}
