// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.List;
import java.util.Map;
import org.entente.claim.Basis;
import org.entente.claim.Claim;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactType;
import org.entente.load.Batch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A claim as one line of text, to be sorted, and back.
///
/// @param shared which end its facts share; null for a claim of one fact
record ClaimLine(
        String id,
        String source,
        List<String> about,
        Batch.@Nullable Shared shared,
        Map<String, Object> properties,
        Basis basis,
        long known,
        List<FactLine> facts) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What a claim says of one fact.
    record FactLine(
            String fact,
            FactType type,
            Map<String, Object> values,
            String from,
            @Nullable String until,
            @Nullable String seen) {
        static FactLine of(Claim claim) {
            return new FactLine(
                    claim.fact(),
                    claim.type(),
                    claim.values(),
                    claim.from().text(),
                    text(claim.until()),
                    text(claim.seen()));
        }

        Claim claim(String id, Basis basis, long known) {
            return new Claim(id, fact, type, values, EdtfDate.parse(from), date(until), date(seen), basis, known);
        }

        private static @Nullable String text(@Nullable EdtfDate date) {
            return date == null ? null : date.text();
        }

        private static @Nullable EdtfDate date(@Nullable String text) {
            return text == null ? null : EdtfDate.parse(text);
        }
    }

    static ClaimLine of(Batch.Sourced claim) {
        return new ClaimLine(
                claim.id(),
                claim.source(),
                claim.about(),
                claim.shared(),
                claim.properties(),
                claim.claim().basis(),
                claim.claim().known(),
                claim.claims().stream().map(FactLine::of).toList());
    }

    static ClaimLine read(String text) {
        return JSON.readValue(text, ClaimLine.class);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    Batch.Sourced claim() {
        return new Batch.Sourced(
                facts.stream().map(fact -> fact.claim(id, basis, known)).toList(), shared, source, about, properties);
    }

    static FactLine fact(String text) {
        return JSON.readValue(text, FactLine.class);
    }

    static String text(FactLine fact) {
        return JSON.writeValueAsString(fact);
    }
}
