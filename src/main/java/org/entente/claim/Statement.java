// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one claim says of one moment: from then on these values, or, with no type, that it ended.
record Statement(EdtfDate when, @Nullable FactType type, Map<String, Object> values, Claim claim) {
    /// Stated before announced before reported before inferred, then the later report, then the id.
    static final Comparator<Statement> BEST_FIRST = Comparator.comparing((Statement s) -> s.claim.basis())
            .thenComparing(s -> s.claim.known(), Comparator.reverseOrder())
            .thenComparing(s -> s.claim.id());

    /// A pledge that was kept, broken or withdrawn was open until then: such a claim speaks of two moments. An outcome
    /// without a date came at the latest when it was reported.
    static List<Statement> of(Claim claim) {
        var statements = new ArrayList<Statement>();
        Object outcome = claim.values().get("outcome");
        if (outcome == null || outcome.equals("open")) {
            statements.add(new Statement(claim.from(), claim.type(), claim.values(), claim));
        } else {
            var open = new LinkedHashMap<>(claim.values());
            open.remove("outcome");
            open.remove("outcomeDate");
            Object date = claim.values().get("outcomeDate");
            EdtfDate when = date == null
                    ? EdtfDate.day(LocalDate.ofEpochDay(claim.known())).orBefore()
                    : EdtfDate.parse(date.toString());
            if (when.order() > claim.from().order()) {
                statements.add(new Statement(claim.from(), claim.type(), open, claim));
                statements.add(new Statement(when, claim.type(), claim.values(), claim));
            } else {
                statements.add(new Statement(claim.from(), claim.type(), claim.values(), claim));
            }
        }
        EdtfDate until = claim.until();
        if (until != null) {
            statements.add(new Statement(until, null, Map.of(), claim));
        }
        return statements;
    }
}
