// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

/// The arcs of each thing, sorted by thing, then by neighbour, then by fact. A fact from a thing to itself
/// is one arc, any other is two.
///
/// @param first of each thing its first arc, and after the last thing the number of arcs
/// @param neighbours of each arc the thing at its other end
/// @param facts of each arc twice the number of its fact, and one more if it points back
@SuppressWarnings("ArrayRecordComponent") // the arrays are handed over and not compared
record Arcs(int[] first, int[] neighbours, int[] facts) {
    /// Sorts by counting: first by neighbour, then by thing, which keeps the order of neighbours.
    static Arcs of(int things, int[] sources, int[] targets) {
        int[] byNeighbour = new int[things + 1];
        int[] first = new int[things + 1];
        int arcs = 0;
        for (int fact = 0; fact < sources.length; fact++) {
            for (int arc = 2 * fact; arc < 2 * fact + ends(sources, targets, fact); arc++) {
                byNeighbour[neighbour(arc, sources, targets) + 1]++;
                first[thing(arc, sources, targets) + 1]++;
                arcs++;
            }
        }
        for (int i = 0; i < things; i++) {
            byNeighbour[i + 1] += byNeighbour[i];
            first[i + 1] += first[i];
        }
        int[] ordered = new int[arcs];
        for (int fact = 0; fact < sources.length; fact++) {
            for (int arc = 2 * fact; arc < 2 * fact + ends(sources, targets, fact); arc++) {
                ordered[byNeighbour[neighbour(arc, sources, targets)]++] = arc;
            }
        }
        int[] next = first.clone();
        int[] neighbours = new int[arcs];
        int[] facts = new int[arcs];
        for (int arc : ordered) {
            int place = next[thing(arc, sources, targets)]++;
            neighbours[place] = neighbour(arc, sources, targets);
            facts[place] = arc;
        }
        return new Arcs(first, neighbours, facts);
    }

    private static int ends(int[] sources, int[] targets, int fact) {
        return sources[fact] == targets[fact] ? 1 : 2;
    }

    private static int thing(int arc, int[] sources, int[] targets) {
        return (arc & 1) == 0 ? sources[arc >> 1] : targets[arc >> 1];
    }

    private static int neighbour(int arc, int[] sources, int[] targets) {
        return (arc & 1) == 0 ? targets[arc >> 1] : sources[arc >> 1];
    }
}
