// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.function.IntPredicate;
import org.eclipse.collections.api.set.primitive.IntSet;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.neo4j.procedure.TerminationGuard;

/// One step of a search: the arcs that the choice and the rules allow, what each costs, and which things
/// were passed over. Not safe for use by several threads.
final class Walk {
    private static final int LOOK_EVERY = 1 << 14;

    /// Gets a thing that can be reached, and what the step to it costs, in thousandths; a thing with
    /// several facts comes several times.
    interface Step {
        void to(int thing, int cost);
    }

    private final Network network;
    private final FactFilter filter;
    private final PathRules rules;
    private final IntSet avoid;
    private final IntPredicate isEnd;
    private final TerminationGuard guard;
    private final IntHashSet passedOver = new IntHashSet();
    private final IntHashSet avoided = new IntHashSet();
    private int looked;

    Walk(
            Network network,
            FactFilter filter,
            PathRules rules,
            IntSet avoid,
            IntPredicate isEnd,
            TerminationGuard guard) {
        this.network = network;
        this.filter = filter;
        this.rules = rules;
        this.avoid = avoid;
        this.isEnd = isEnd;
        this.guard = guard;
    }

    /// Takes every step from a thing.
    ///
    /// @param along whether the facts are followed from the beginning of the paths to their end, or back
    void from(int thing, boolean along, Step step) {
        for (int arc = network.firstArc(thing); arc < network.firstArc(thing + 1); arc++) {
            if (++looked % LOOK_EVERY == 0) {
                guard.check();
            }
            int other = network.neighbour(arc);
            if (other == thing || (rules.isDirected() && network.isForward(arc) != along)) {
                continue;
            }
            int doubt = filter.doubt(thing, arc);
            if (doubt >= 0 && isAllowed(other)) {
                step.to(other, doubt);
            }
        }
    }

    /// {@return how many arcs there are to look at from a thing}
    int arcs(int thing) {
        return network.firstArc(thing + 1) - network.firstArc(thing);
    }

    /// {@return what it costs to go through a thing, in thousandths: the binary logarithm of the number of
    /// its ties, so that each doubling costs the same; nothing for the ends}
    int cost(int thing) {
        return isEnd.test(thing) ? 0 : (int) Math.round(1_000 * Math.log(network.ties(thing)) / Math.log(2));
    }

    /// {@return the things with more ties than the rules allow that were met}
    IntHashSet passedOver() {
        return passedOver;
    }

    /// {@return the things to avoid that were met}
    IntHashSet avoided() {
        return avoided;
    }

    private boolean isAllowed(int thing) {
        if (isEnd.test(thing)) {
            return true;
        }
        if (avoid.contains(thing)) {
            avoided.add(thing);
            return false;
        }
        if (rules.maxTies() > 0 && network.ties(thing) > rules.maxTies()) {
            passedOver.add(thing);
            return false;
        }
        return true;
    }
}
