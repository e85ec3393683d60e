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
///
/// @param order the day by which statements are put in order
record Statement(EdtfDate when, long order, @Nullable FactType type, Map<String, Object> values, Claim claim) {
    private static final String OUTCOME = "outcome";

    /// Stated before listed before announced before reported before inferred, then the later report, then
    /// the id.
    static final Comparator<Statement> BEST_FIRST = Comparator.comparing((Statement s) -> s.claim.basis())
            .thenComparing(s -> s.claim.known(), Comparator.reverseOrder())
            .thenComparing(s -> s.claim.id());

    /// A pledge that was kept, broken or withdrawn was open until then: such a claim speaks of two moments.
    /// An outcome without a date came at the latest when it was reported.
    static List<Statement> of(Claim claim) {
        var statements = new ArrayList<Statement>();
        EdtfDate from = claim.from();
        if (!isOutcome(claim.values())) {
            statements.add(new Statement(from, from.order(), claim.type(), claim.values(), claim));
        } else {
            var open = new LinkedHashMap<>(claim.values());
            open.remove(OUTCOME);
            open.remove("outcomeDate");
            Object date = claim.values().get("outcomeDate");
            EdtfDate when = date == null
                    ? EdtfDate.day(LocalDate.ofEpochDay(claim.known())).orBefore()
                    : EdtfDate.parse(date.toString());
            if (when.order() > from.order()) {
                statements.add(new Statement(from, from.order(), claim.type(), open, claim));
            }
            long order = Math.max(when.order(), from.order());
            statements.add(new Statement(when, order, claim.type(), claim.values(), claim));
        }
        EdtfDate until = claim.until();
        if (until != null) {
            statements.add(new Statement(until, Math.max(until.order(), from.order()), null, Map.of(), claim));
        }
        return statements;
    }

    /// {@return whether it says that the fact ended}
    boolean isEnd() {
        return type == null;
    }

    /// {@return whether it says that a pledge was kept, broken or withdrawn}
    boolean isOutcome() {
        return isOutcome(values);
    }

    static boolean isOutcome(Map<String, Object> values) {
        Object outcome = values.get(OUTCOME);
        return outcome != null && !outcome.equals("open");
    }
}
