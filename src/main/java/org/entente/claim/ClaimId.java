// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The id of a claim, made from all that the claim says: the same in every graph that was made of the same
/// rows. It is stored, so its form is never changed, only followed by another with a number of its own;
/// `src/docs/model.md` describes it.
public final class ClaimId {
    private static final int FORM = 1;
    private static final int SOURCE_DIGITS = 6;

    private ClaimId() {}

    /// {@return the id of a claim}
    ///
    /// @param source id of the source that makes it
    /// @param evidence who says it when and where, and the data set: what stands on the claim and is not of
    /// one of its facts
    /// @param shares which end its facts share, if it is a claim of many facts, be they one only; that is another
    /// claim than one of one fact
    /// @param claims what it says of each of its facts, at least one; their ids do not matter
    public static String of(String source, Map<String, Object> evidence, @Nullable String shares, List<Claim> claims) {
        var content = new LinkedHashMap<String, Object>(Map.of(
                "form", FORM,
                "source", source,
                "basis", claims.getFirst().basis().word(),
                "evidence", evidence,
                "facts",
                        claims.stream()
                                .sorted(Comparator.comparing(Claim::fact))
                                .map(ClaimId::fact)
                                .toList()));
        if (shares != null) {
            content.put("shares", shares);
        }
        // the source comes first, so that where two sources tie, the same one is preferred for a person and for the
        // state that the person came for
        return "claim:" + Hash.of(source).substring(0, SOURCE_DIGITS)
                + Hash.of(Canonical.text(content)).substring(SOURCE_DIGITS);
    }

    private static Map<String, Object> fact(Claim claim) {
        var fact = new LinkedHashMap<String, Object>(Map.of(
                "fact", claim.fact(),
                "type", claim.type().name(),
                "values", claim.values(),
                "from", claim.from().text()));
        EdtfDate until = claim.until();
        if (until != null) {
            fact.put("until", until.text());
        }
        EdtfDate seen = claim.seen();
        if (seen != null) {
            fact.put("seen", seen.text());
        }
        return fact;
    }
}
