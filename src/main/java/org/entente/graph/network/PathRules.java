// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Map;
import java.util.Set;

/// Which paths are wanted, beside which facts they may go through.
///
/// @param k how many; at least 1
/// @param maxHops the most hops of a path; at least 1
/// @param isDirected whether every fact must point along the path
/// @param avoid ids of things that no path may go through
/// @param maxTies things with ties to more than so many others are passed over as inner things; 0 for no
///     such rule
/// @param perHop the most facts of one hop to give; at least 1
record PathRules(int k, int maxHops, boolean isDirected, Set<String> avoid, int maxTies, int perHop) {
    /// Copies the set.
    PathRules {
        avoid = Set.copyOf(avoid);
    }

    /// {@return the rules in the map that a query hands over}
    ///
    /// @throws IllegalArgumentException if a number is missing or too small
    static PathRules of(Map<String, Object> rules) {
        return new PathRules(
                number(rules, "k", 1),
                number(rules, "maxHops", 1),
                Boolean.TRUE.equals(rules.get("directed")),
                Choice.words(rules, "avoid"),
                number(rules, "maxTies", 0),
                number(rules, "perHop", 1));
    }

    PathRules withoutHubRule() {
        return new PathRules(k, maxHops, isDirected, avoid, 0, perHop);
    }

    PathRules avoidingNothing() {
        return new PathRules(k, maxHops, isDirected, Set.of(), maxTies, perHop);
    }

    PathRules inAnyDirection() {
        return new PathRules(k, maxHops, false, avoid, maxTies, perHop);
    }

    PathRules upTo(int hops) {
        return new PathRules(k, hops, isDirected, avoid, maxTies, perHop);
    }

    private static int number(Map<String, Object> rules, String name, int least) {
        if (rules.get(name) instanceof Number number && number.longValue() >= least) {
            return Math.toIntExact(number.longValue());
        }
        throw new IllegalArgumentException(name + ": expected a whole number of at least " + least + ", got "
                + (rules.get(name) == null ? "nothing" : "'" + rules.get(name) + "'"));
    }
}
