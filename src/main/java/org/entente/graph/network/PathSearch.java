// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.jspecify.annotations.Nullable;

/// The k best simple paths between two things: shorter before longer, and of the same length by score,
/// which is the sum of [Walk#cost] over the inner things and of [FactFilter#doubt] over the hops; less is
/// better.
///
/// For each length, one after the other, until there are enough paths: what lies within some hops of either
/// end is found level by level from both ends, the next level on the side with fewer arcs at its border,
/// until the levels together make the length (bidirectional search; I. Pohl, *Bi-directional Search*,
/// 1971). On the levels of the far side the least cost of the rest of a walk is known, and it is carried
/// back through the levels of the near side; so a best-first search from the beginning (A*; P. Hart, N.
/// Nilsson, B. Raphael, 1968) gets the rest of the cost as a bound that is exact but for walks that meet a
/// thing twice, and meets the paths in the order of their scores without looking at others. Restricting the
/// k-path search to what two-sided bounds leave over follows PeeK (W. Feng et al., *PeeK: A Prune-Centric
/// Approach for K Shortest Path Computation*, SC 2023).
///
/// The best-first search is bounded: beyond [#MOST_STEPS] candidates it stops and says so. The levels are not cut, as
/// the
/// answer would be wrong; there is at most one for each hop, of at most 24 bytes for each thing, and the search ends
/// with
/// the side that reaches nothing more.
final class PathSearch {
    /// Candidates looked at for one question before it ends with what it has.
    static final int MOST_STEPS = 200_000;

    /// A simple path.
    ///
    /// @param things from the beginning to the end
    /// @param cost its score in thousandths
    @SuppressWarnings("ArrayRecordComponent") // the array is handed over and not compared
    record Route(int[] things, int cost) {}

    /// What was found.
    ///
    /// @param routes the best first
    /// @param isCut whether there may be more of the last length
    record Found(List<Route> routes, boolean isCut) {}

    private record Candidate(
            int thing,
            int hops,
            int cost,
            int bound,
            int order,
            @Nullable Candidate before) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byBound = Integer.compare(bound, other.bound);
            if (byBound != 0) {
                return byBound;
            }
            // of equals the one that is further, so that not all of them are begun before one is finished
            return hops != other.hops ? Integer.compare(other.hops, hops) : Integer.compare(order, other.order);
        }

        boolean meets(int other) {
            for (Candidate c = this; c != null; c = c.before) {
                if (c.thing == other) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Walk walk;
    private final int from;
    private final int to;
    private final PathRules rules;

    /// From the beginning: what can be reached in exactly so many hops.
    private final List<IntHashSet> near = new ArrayList<>();

    /// From the end: what reaches it in exactly so many hops, and the least cost of that.
    private final List<IntIntHashMap> far = new ArrayList<>();

    private long nearArcs;
    private long farArcs;
    private int steps;

    PathSearch(Walk walk, int from, int to, PathRules rules) {
        this.walk = walk;
        this.from = from;
        this.to = to;
        this.rules = rules;
        near.add(IntHashSet.newSetWith(from));
        far.add(IntIntHashMap.newWithKeysValues(to, 0));
        nearArcs = walk.arcs(from);
        farArcs = walk.arcs(to);
    }

    /// {@return the best paths; none if the two are the same thing}
    Found find() {
        var routes = new ArrayList<Route>();
        if (from == to) {
            return new Found(routes, false);
        }
        for (int hops = 1; hops <= rules.maxHops() && routes.size() < rules.k(); hops++) {
            if (!grow()) {
                break;
            }
            List<IntIntHashMap> rest = rest(hops);
            if (rest.getFirst().containsKey(from)) {
                extract(rest, hops, routes);
                if (steps > MOST_STEPS && routes.size() < rules.k()) {
                    return new Found(routes, true);
                }
            }
        }
        return new Found(routes, false);
    }

    /// Adds a level on one side.
    ///
    /// @return false if one side reaches nothing more, so that there is no longer path either
    private boolean grow() {
        if (nearArcs <= farArcs) {
            var level = new IntHashSet();
            near.getLast().forEach(thing -> {
                if (thing != to) {
                    walk.from(thing, true, (other, _) -> {
                        if (other != from) {
                            level.add(other);
                        }
                    });
                }
            });
            near.add(level);
            nearArcs = level.asLazy().collectLong(thing -> walk.arcs(thing)).sum();
            return !level.isEmpty();
        }
        var level = new IntIntHashMap();
        far.getLast().forEachKeyValue((thing, cost) -> {
            if (thing != from) {
                int through = cost + walk.cost(thing);
                walk.from(thing, false, (other, doubt) -> {
                    if (other != to) {
                        keepLess(level, other, through + doubt);
                    }
                });
            }
        });
        far.add(level);
        farArcs = level.keysView().collectLong(thing -> walk.arcs(thing)).sum();
        return !level.isEmpty();
    }

    /// {@return for each position on a path of a length the things that can be there, and the least cost of
    /// the rest}
    private List<IntIntHashMap> rest(int hops) {
        int middle = near.size() - 1;
        var rest = new ArrayList<IntIntHashMap>();
        for (int position = 0; position <= hops; position++) {
            rest.add(position < middle ? new IntIntHashMap() : far.get(hops - position));
        }
        IntIntHashMap meeting = new IntIntHashMap();
        IntIntHashMap there = rest.get(middle);
        IntHashSet here = near.get(middle);
        if (here.size() < there.size()) {
            here.forEach(thing -> {
                if (there.containsKey(thing)) {
                    meeting.put(thing, there.get(thing));
                }
            });
        } else {
            there.forEachKeyValue((thing, cost) -> {
                if (here.contains(thing)) {
                    meeting.put(thing, cost);
                }
            });
        }
        rest.set(middle, meeting);
        for (int position = middle - 1; position >= 0; position--) {
            IntIntHashMap level = rest.get(position);
            IntHashSet reached = near.get(position);
            IntIntHashMap next = rest.get(position + 1);
            // the border of a search is the larger, the further it is, and its things are looked up, not gone through
            reached.forEach(thing -> walk.from(thing, true, (other, doubt) -> {
                if (next.containsKey(other)) {
                    keepLess(level, thing, doubt + walk.cost(other) + next.get(other));
                }
            }));
        }
        return rest;
    }

    private void extract(List<IntIntHashMap> rest, int hops, List<Route> routes) {
        var queue = new PriorityQueue<Candidate>();
        queue.add(new Candidate(from, 0, 0, rest.getFirst().get(from), 0, null));
        var costs = new IntIntHashMap();
        while (!queue.isEmpty() && routes.size() < rules.k() && steps <= MOST_STEPS) {
            Candidate best = queue.remove();
            if (best.hops() == hops) {
                routes.add(route(best, hops));
                continue;
            }
            IntIntHashMap next = rest.get(best.hops() + 1);
            costs.clear();
            walk.from(best.thing(), true, (other, doubt) -> {
                if (next.containsKey(other)) {
                    keepLess(costs, other, doubt);
                }
            });
            for (int other : costs.keySet().toSortedArray()) {
                if (!best.meets(other) && (other != to || best.hops() + 1 == hops)) {
                    int cost = best.cost() + costs.get(other) + walk.cost(other);
                    queue.add(new Candidate(other, best.hops() + 1, cost, cost + next.get(other), ++steps, best));
                }
            }
        }
    }

    private static Route route(Candidate last, int hops) {
        int[] things = new int[hops + 1];
        int position = hops;
        for (Candidate c = last; c != null; c = c.before()) {
            things[position--] = c.thing();
        }
        return new Route(things, last.cost());
    }

    private static void keepLess(IntIntHashMap costs, int thing, int cost) {
        int known = costs.getIfAbsent(thing, Integer.MAX_VALUE);
        if (cost < known) {
            costs.put(thing, cost);
        }
    }
}
