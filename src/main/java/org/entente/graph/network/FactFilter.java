// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.jspecify.annotations.Nullable;

/// Tells which facts of a network a [Choice] takes, and how well founded each is. What depends only on a
/// profile is found out once for each profile. Not safe for use by several threads.
///
/// The status of a fact is the word that answers show (`org.entente.query.Wording`).
final class FactFilter {
    /// What a fact that rests on one claim costs on a path, in thousandths.
    private static final int ONE_CLAIM = 1_000;

    /// What a fact costs more that is disputed, or not certain on the day.
    private static final int DOUBTFUL = 2_000;

    private static final int NO = -1;
    private static final int UNSEEN = -2;

    private final Network network;
    private final Choice choice;
    private final int[] doubts;

    /// Of each profile, whether only some of its facts have a status that is taken.
    private final boolean[] differs;

    private final IntIntHashMap conditional = new IntIntHashMap();
    private final IntIntHashMap pledged = new IntIntHashMap();

    FactFilter(Network network, Choice choice) {
        this.network = network;
        this.choice = choice;
        this.doubts = new int[network.profiles()];
        Arrays.fill(doubts, UNSEEN);
        this.differs = new boolean[network.profiles()];
    }

    /// {@return how much doubt there is about the fact of an arc, in thousandths: 1,000 divided by its
    /// claims, 2,000 more if it is disputed, 2,000 more if it is not certain that it held on the day; -1 if
    /// the fact is not taken}
    int doubt(int thing, int arc) {
        int index = network.profileIndex(network.fact(arc));
        int doubt = doubts[index];
        if (doubt == UNSEEN) {
            doubt = ofProfile(index);
            doubts[index] = doubt;
        }
        return doubt == NO || !differs[index] || choice.statuses().contains(status(thing, arc)) ? doubt : NO;
    }

    /// {@return the status of the fact of an arc}
    String status(int thing, int arc) {
        Profile profile = network.profile(network.profileIndex(network.fact(arc)));
        List<String> possible = statuses(profile);
        if (possible.size() == 1) {
            return possible.getFirst();
        }
        boolean isFirm =
                profile.type().equals("PLEDGED") ? !isConditional(object(thing, arc)) : isPledged(subject(thing, arc));
        return isFirm ? possible.getFirst() : possible.getLast();
    }

    /// {@return the status of facts of a profile or, where that depends on a commitment, firm and what else it can be}
    private static List<String> statuses(Profile profile) {
        return switch (profile.type()) {
            case "PLEDGED" ->
                switch (profile.outcome()) {
                    case "", "open" -> List.of("firm", "conditional");
                    default -> List.of(profile.outcome());
                };
            case "CONSIDERS", "INVITED" -> List.of("considered");
            case "DECLINED", "ABSENT_FROM" -> List.of("declined");
            case "ASKED_FOR" -> List.of("asked for");
            case "EXPECTED_OF" -> List.of("expected");
            // of a commitment that nobody has pledged
            case "BENEFITS", "TARGETS", "ANNOUNCED_AT", "PART_OF", "DEPENDS_ON" -> List.of("firm", "considered");
            default -> List.of("firm");
        };
    }

    private int ofProfile(int index) {
        Profile profile = network.profile(index);
        Integer asOf = choice.asOf();
        List<String> possible = statuses(profile);
        long taken = possible.stream().filter(choice.statuses()::contains).count();
        if (taken == 0
                || (!choice.types().isEmpty() && !choice.types().contains(profile.type()))
                || !stands(profile, asOf, choice.knownBy())) {
            return NO;
        }
        differs[index] = taken < possible.size();
        return ONE_CLAIM / Math.max(1, profile.claims())
                + (profile.disputed() ? DOUBTFUL : 0)
                + (asOf != null && !profile.isCertain(asOf) ? DOUBTFUL : 0);
    }

    private static boolean stands(Profile profile, @Nullable Integer asOf, @Nullable Integer knownBy) {
        return (asOf == null || profile.holds(asOf)) && (knownBy == null || profile.isKnown(knownBy));
    }

    private int object(int thing, int arc) {
        return network.isForward(arc) ? network.neighbour(arc) : thing;
    }

    private int subject(int thing, int arc) {
        return network.isForward(arc) ? thing : network.neighbour(arc);
    }

    /// Whether a commitment waits for something that has not come.
    private boolean isConditional(int commitment) {
        int known = conditional.getIfAbsent(commitment, UNSEEN);
        if (known == UNSEEN) {
            known = isAny(commitment, true, "DEPENDS_ON", (profile, on) -> profile.waitsFor() && !hasCome(on)) ? 1 : 0;
            conditional.put(commitment, known);
        }
        return known == 1;
    }

    private boolean isPledged(int commitment) {
        int known = pledged.getIfAbsent(commitment, UNSEEN);
        if (known == UNSEEN) {
            known = isAny(commitment, false, "PLEDGED", (_, _) -> true) ? 1 : 0;
            pledged.put(commitment, known);
        }
        return known == 1;
    }

    private boolean hasCome(int thing) {
        Integer asOf = choice.asOf();
        Integer knownBy = choice.knownBy();
        return network.isHeld(
                        thing, asOf == null ? Integer.MAX_VALUE : asOf, knownBy == null ? Integer.MAX_VALUE : knownBy)
                || isAny(
                        thing,
                        false,
                        "PLEDGED",
                        (profile, _) -> profile.outcome().equals("fulfilled"));
    }

    private interface Test {
        boolean is(Profile profile, int neighbour);
    }

    private boolean isAny(int thing, boolean forward, String type, Test test) {
        for (int arc = network.firstArc(thing); arc < network.firstArc(thing + 1); arc++) {
            Profile profile = network.profile(network.profileIndex(network.fact(arc)));
            if (network.isForward(arc) == forward
                    && profile.type().equals(type)
                    && stands(profile, choice.asOf(), choice.knownBy())
                    && test.is(profile, network.neighbour(arc))) {
                return true;
            }
        }
        return false;
    }
}
