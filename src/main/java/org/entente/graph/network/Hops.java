// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The facts that make one hop of a path.
final class Hops {
    /// A fact between two things that follow one another on a path.
    record Fact(int fact, int doubt, String status, Profile profile) {}

    private Hops() {}

    /// {@return the facts from one thing to the next that a question takes, the best founded first}
    static List<Fact> facts(Question question, FactFilter filter, int thing, int next) {
        Network network = question.network();
        var facts = new ArrayList<Fact>();
        for (int arc = firstTo(network, thing, next);
                arc < network.firstArc(thing + 1) && network.neighbour(arc) == next;
                arc++) {
            int doubt = question.rules().isDirected() && !network.isForward(arc) ? -1 : filter.doubt(thing, arc);
            if (doubt >= 0) {
                int fact = network.fact(arc);
                facts.add(
                        new Fact(fact, doubt, filter.status(thing, arc), network.profile(network.profileIndex(fact))));
            }
        }
        facts.sort(Comparator.comparingInt(Fact::doubt)
                .thenComparing(fact -> fact.profile().type())
                .thenComparing(Fact::status)
                .thenComparingInt(Fact::fact));
        return facts;
    }

    static Optional<Fact> best(Question question, FactFilter filter, int thing, int next) {
        return facts(question, filter, thing, next).stream().findFirst();
    }

    /// The arcs of a thing are in the order of their neighbours.
    private static int firstTo(Network network, int thing, int next) {
        int low = network.firstArc(thing);
        int high = network.firstArc(thing + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (network.neighbour(middle) < next) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
