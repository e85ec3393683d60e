// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.ArrayList;
import java.util.List;

/// Facts as they are read: the internal numbers of their ends and a type, seventeen bytes each, not moved when
/// there are more.
final class Pairs {
    private static final int CHUNK = 1 << 14;

    /// What is done with a fact.
    interface Each {
        void fact(long source, long target, int type);
    }

    private static final class Chunk {
        private final long[] ends = new long[CHUNK * 2];
        private final byte[] types = new byte[CHUNK];
    }

    private final List<Chunk> chunks = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private long size;
    private long greatest;
    private long loops;

    /// Adds a fact; of one of a thing with itself only the number is kept.
    void add(long source, long target, String type) {
        if (source == target) {
            loops++;
            return;
        }
        int at = (int) (size % CHUNK);
        if (at == 0) {
            chunks.add(new Chunk());
        }
        Chunk last = chunks.getLast();
        last.ends[2 * at] = source;
        last.ends[2 * at + 1] = target;
        last.types[at] = (byte) number(type);
        size++;
        greatest = Math.max(greatest, Math.max(source, target));
    }

    long size() {
        return size;
    }

    long greatest() {
        return greatest;
    }

    /// {@return how many were left out, since both ends were the same}
    long loops() {
        return loops;
    }

    /// {@return the types, by their numbers}
    List<String> types() {
        return types;
    }

    void forEach(Each each) {
        long left = size;
        for (Chunk chunk : chunks) {
            int facts = (int) Math.min(left, CHUNK);
            for (int i = 0; i < facts; i++) {
                each.fact(chunk.ends[2 * i], chunk.ends[2 * i + 1], chunk.types[i]);
            }
            left -= facts;
        }
    }

    /// There are seventeen types in the model, and a byte has room for more than a hundred.
    private int number(String type) {
        int known = types.indexOf(type);
        if (known >= 0) {
            return known;
        }
        if (types.size() == Byte.MAX_VALUE) {
            throw new IllegalStateException("expected at most " + Byte.MAX_VALUE + " relationship types, got more");
        }
        types.add(type);
        return types.size() - 1;
    }
}
