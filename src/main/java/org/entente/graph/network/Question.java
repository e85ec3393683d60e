// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.neo4j.procedure.TerminationGuard;

/// One question for paths: between which things, through which facts, by which rules.
///
/// @param avoid the things of [PathRules#avoid], by index
record Question(Network network, int from, int to, Choice choice, PathRules rules, IntHashSet avoid) {
    /// What was found, and what was met on the way.
    record Searched(PathSearch.Found found, Walk walk) {}

    /// {@return the answer}
    Searched ask(TerminationGuard guard) {
        var walk = new Walk(
                network,
                new FactFilter(network, choice),
                rules,
                rules.avoid().isEmpty() ? new IntHashSet() : avoid,
                thing -> thing == from || thing == to,
                guard);
        return new Searched(new PathSearch(walk, from, to, rules).find(), walk);
    }

    Question with(Choice other) {
        return new Question(network, from, to, other, rules, avoid);
    }

    Question with(PathRules other) {
        return new Question(network, from, to, choice, other, avoid);
    }
}
