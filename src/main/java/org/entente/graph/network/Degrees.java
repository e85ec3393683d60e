// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.gds.api.IdMap;

/// How many facts of each type a thing of a projection has, in either direction.
final class Degrees {
    private final List<String> types;
    private final int[][] counts;

    Degrees(Pairs pairs, IdMap ids) {
        this.types = List.copyOf(pairs.types());
        this.counts = new int[types.size()][Math.toIntExact(ids.nodeCount())];
        pairs.forEach((source, target, type) -> {
            counts[type][(int) ids.toMappedNodeId(source)]++;
            counts[type][(int) ids.toMappedNodeId(target)]++;
        });
    }

    long bytes() {
        return (long) counts.length * counts[0].length * Integer.BYTES;
    }

    /// {@return the numbers of facts by type, in the order of the alphabet, without those of which there are none}
    Map<String, Object> of(int node) {
        var found = new LinkedHashMap<String, Object>();
        for (String type : types.stream().sorted().toList()) {
            int count = counts[types.indexOf(type)][node];
            if (count > 0) {
                found.put(type, (long) count);
            }
        }
        return found;
    }
}
