// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.entente.claim.TimeKind.ATTESTED;
import static org.entente.claim.TimeKind.INSTANT;
import static org.entente.claim.TimeKind.LASTING;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a claim can say. The name is the relationship type; [#COUNT] and [#STATE] are properties of one
/// thing and make no relationship.
public enum FactType {
    /// A party has pledged a commitment.
    PLEDGED("pledge", LASTING, Terms.PLEDGE),
    /// A party is considering a commitment; nothing is promised.
    CONSIDERS("pledge", LASTING, Terms.PLEDGE),
    /// A party has declined a commitment.
    DECLINED("pledge", LASTING, Terms.PLEDGE),
    /// Somebody has asked for a commitment.
    ASKED_FOR("ASKED_FOR", LASTING, Terms.PLEDGE),
    /// A person, state or body took part in an event.
    ATTENDED("attendance", INSTANT, List.of("mode", "part", "through")),
    /// Somebody was invited to an event.
    INVITED("attendance", INSTANT, List.of("mode", "part", "through")),
    /// Somebody was not at an event.
    ABSENT_FROM("attendance", INSTANT, List.of("mode", "part", "through")),
    /// An authority has imposed sanctions on a target.
    SANCTIONS("SANCTIONS", LASTING, List.of("programme", "measures", "reference", "package")),
    /// A person holds an office or a mandate.
    REPRESENTS("REPRESENTS", ATTESTED, List.of("capacity", "event")),
    /// Who gains from a commitment.
    BENEFITS("BENEFITS", LASTING, List.of()),
    /// Against whom a commitment is directed.
    TARGETS("TARGETS", LASTING, List.of()),
    /// Of whom somebody expects a commitment that nobody has pledged.
    EXPECTED_OF("EXPECTED_OF", LASTING, List.of()),
    /// The event at which a commitment was announced.
    ANNOUNCED_AT("ANNOUNCED_AT", INSTANT, List.of()),
    /// A commitment is part of an umbrella commitment.
    PART_OF("PART_OF", LASTING, List.of()),
    /// A commitment hangs on another commitment or on an event.
    DEPENDS_ON("DEPENDS_ON", LASTING, List.of("kind", "anyOf", "condition")),
    /// An actor belongs to a group, body or state.
    MEMBER_OF("MEMBER_OF", LASTING, List.of()),
    /// An actor owns a share of another, in per cent.
    OWNS("OWNS", LASTING, List.of("share")),
    /// A number of a thing: how many took part, how many pledged.
    COUNT("count", LASTING, List.of("property", "value", "unit")),
    /// Whether an event was held, is planned, is only thought of, or was cancelled.
    STATE("state", LASTING, List.of("value"));

    /// Properties in which two sources may use other words without contradicting each other.
    private static final Set<String> WORDINGS = Set.of("condition");

    private final String family;
    private final TimeKind time;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> properties;

    FactType(String family, TimeKind time, List<String> properties) {
        this.family = family;
        this.time = time;
        this.properties = properties;
    }

    /// {@return the first part of the id of such a fact; types of one family contradict each other}
    public String family() {
        return family;
    }

    /// {@return what the time of such a fact means}
    public TimeKind time() {
        return time;
    }

    /// {@return the names of the fact's own properties}
    public List<String> properties() {
        return properties;
    }

    /// {@return whether such facts are relationships of the graph}
    public boolean isRelationship() {
        return this != COUNT && this != STATE;
    }

    /// {@return whether two different values of the property contradict each other}
    static boolean compares(String property) {
        return !WORDINGS.contains(property);
    }

    /// The terms of a commitment.
    public static final class Terms {
        /// Amounts in units of the currency, quantities in `unit`, `per` a period; dates as EDTF text.
        public static final List<String> COMMITMENT = List.of(
                "amountMin",
                "amountMax",
                "currency",
                "quantityMin",
                "quantityMax",
                "unit",
                "per",
                "period",
                "deadline");

        static final List<String> PLEDGE = Stream.concat(
                        Stream.of("strength", "outcome", "outcomeDate"), COMMITMENT.stream())
                .toList();

        private Terms() {}
    }
}
