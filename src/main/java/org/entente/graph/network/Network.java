// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.map.primitive.IntIntMap;

/// The things and the facts between them at one state of the data, in arrays: things by index in the order
/// of their ids, and for each its arcs in the order of the things at their other ends (compressed sparse
/// rows). It does not change and takes about 28 bytes for each fact and 24 for each thing.
///
/// A fact here is one version of it, since versions differ in what is chosen by; where facts are counted,
/// versions of the same one count once, see [#same]. An arc is a fact seen from one of its ends. The order
/// makes every answer the same on every copy of the data.
final class Network {
    private final long[] nodes;
    private final long[] sortedNodes;
    private final int[] indexes;
    private final int[] firstArc;
    private final int[] neighbours;
    private final int[] facts;
    private final long[] relationships;
    private final int[] profileOf;
    private final List<Profile> profiles;
    private final IntIntMap sameFacts;
    private final Map<Integer, List<Held>> held;
    private final int[] ties;

    /// That an event was held, as far as a claim says so.
    ///
    /// @param certainDay the first day on which it certainly had been
    /// @param knownDay the day by which that had been reported
    record Held(int certainDay, int knownDay) {}

    /// @param nodes Neo4j's number of each thing, by index
    /// @param sources index of the thing that each fact points from
    /// @param targets index of the thing that it points to
    /// @param relationships Neo4j's number of each fact
    /// @param profileOf index of its profile
    /// @param sameFacts of versions of one fact all but one, each with that one
    /// @param held of events, by index of the thing
    Network(
            long[] nodes,
            int[] sources,
            int[] targets,
            long[] relationships,
            int[] profileOf,
            List<Profile> profiles,
            IntIntMap sameFacts,
            Map<Integer, List<Held>> held) {
        this.nodes = nodes;
        this.relationships = relationships;
        this.profileOf = profileOf;
        this.profiles = profiles;
        this.sameFacts = sameFacts;
        this.held = held;
        this.sortedNodes = nodes.clone();
        Arrays.sort(sortedNodes);
        this.indexes = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            indexes[Arrays.binarySearch(sortedNodes, nodes[i])] = i;
        }
        var arcs = Arcs.of(nodes.length, sources, targets);
        this.firstArc = arcs.first();
        this.neighbours = arcs.neighbours();
        this.facts = arcs.facts();
        this.ties = new int[nodes.length];
        for (int thing = 0; thing < nodes.length; thing++) {
            for (int arc = firstArc[thing]; arc < firstArc[thing + 1]; arc++) {
                if (neighbours[arc] != thing && (arc == firstArc[thing] || neighbours[arc] != neighbours[arc - 1])) {
                    ties[thing]++;
                }
            }
        }
    }

    int things() {
        return nodes.length;
    }

    /// {@return the index of the thing that Neo4j has under a number; -1 if there is none}
    int index(long node) {
        int found = Arrays.binarySearch(sortedNodes, node);
        return found < 0 ? -1 : indexes[found];
    }

    /// {@return Neo4j's number of a thing}
    long node(int thing) {
        return nodes[thing];
    }

    /// {@return Neo4j's number of a fact}
    long relationship(int fact) {
        return relationships[fact];
    }

    /// {@return the first of the arcs of a thing; those of the next thing follow its last}
    int firstArc(int thing) {
        return firstArc[thing];
    }

    /// {@return the thing at the other end of an arc}
    int neighbour(int arc) {
        return neighbours[arc];
    }

    /// {@return the fact of an arc}
    int fact(int arc) {
        return facts[arc] >> 1;
    }

    /// {@return whether the fact points from the arc's thing to its neighbour}
    boolean isForward(int arc) {
        return (facts[arc] & 1) == 0;
    }

    /// {@return the version that stands for the fact of this one; the same for all versions of a fact}
    int same(int fact) {
        return sameFacts.getIfAbsent(fact, fact);
    }

    int profileIndex(int fact) {
        return profileOf[fact];
    }

    Profile profile(int index) {
        return profiles.get(index);
    }

    int profiles() {
        return profiles.size();
    }

    /// {@return how many other things it is tied to, by facts of any type and day}
    int ties(int thing) {
        return ties[thing];
    }

    /// {@return whether an event certainly had been held on a day, as known by a day}
    boolean isHeld(int thing, int day, int knownBy) {
        return held.getOrDefault(thing, List.of()).stream()
                .anyMatch(h -> h.certainDay() <= day && h.knownDay() <= knownBy);
    }
}
