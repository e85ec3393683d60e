// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.claim.Claim;
import org.entente.claim.ClaimId;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactId;
import org.entente.claim.FactType;
import org.jspecify.annotations.Nullable;

/// The batch that an importer is making: the claims so far.
public final class Draft {
    private final String dataset;
    private final Map<String, Batch.Sourced> claims = new LinkedHashMap<>();
    private final Map<String, Row> mains = new HashMap<>();

    Draft(String dataset) {
        this.dataset = dataset;
    }

    List<Batch.Sourced> claims() {
        return new ArrayList<>(claims.values());
    }

    /// When a fact holds, as one source gives it.
    ///
    /// @param from the day from which it holds
    /// @param until the first day on which it no longer held
    /// @param seen the day on which an attested fact was seen
    public record When(
            EdtfDate from,
            @Nullable EdtfDate until,
            @Nullable EdtfDate seen) {
        /// {@return from the cells `from` and `until`; without `from`, it holds by the time of the report}
        static When of(Row row, Evidence evidence) {
            EdtfDate from = row.date("from");
            EdtfDate until = row.date("until");
            if (from != null && until != null && until.last() <= from.first()) {
                row.fault("until", "a day after from");
            }
            EdtfDate begin = from == null ? evidence.reported().orBefore() : from;
            // what had ended before the report had begun before it ended
            if (from == null && until != null && until.last() < begin.last()) {
                begin = until.orBefore();
            }
            return new When(begin, until, null);
        }
    }

    /// Adds what a row is there to say.
    void add(Row row, Evidence evidence, FactType type, FactId fact, Map<String, Object> values, When when) {
        Row other = mains.putIfAbsent(addAlso(evidence, type, fact, values, when), row);
        if (other != null) {
            row.fault(
                    "summary",
                    "a row that says something else than " + other.file() + ":" + other.line(),
                    "the same again");
        }
    }

    /// Adds what a row says besides; other rows may say it too.
    ///
    /// @return the id of the claim
    String addAlso(Evidence evidence, FactType type, FactId fact, Map<String, Object> values, When when) {
        Batch.Sourced claim = claim(dataset, evidence, type, fact, values, when);
        claims.putIfAbsent(claim.id(), claim);
        return claim.id();
    }

    /// {@return what one row says of one fact}
    public static Batch.Sourced claim(
            String dataset, Evidence evidence, FactType type, FactId fact, Map<String, Object> values, When when) {
        var properties = evidence.properties();
        properties.put("dataset", dataset);
        var unnamed = claim("", fact, type, values, when, evidence);
        String id = ClaimId.of(evidence.source(), properties, null, List.of(unnamed));
        var about = type.isRelationship() ? List.of(fact.subject(), fact.object()) : List.of(fact.subject());
        return Batch.Sourced.of(claim(id, fact, type, values, when, evidence), evidence.source(), about, properties);
    }

    /// {@return what a claim says of one of its facts}
    private static Claim claim(
            String id, FactId fact, FactType type, Map<String, Object> values, When when, Evidence evidence) {
        return new Claim(
                id,
                fact.toString(),
                type,
                values,
                when.from(),
                when.until(),
                when.seen(),
                evidence.basis(),
                evidence.reported().last());
    }
}
