// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.claim.FactType;

/// A graph as two arrays, both directions of each edge, to choose pairs by and to hold answers against:
/// it is written for nothing else, so that a fault of the program cannot hide behind the same fault
/// here.
final class Adjacency {
    private static final int HOLDS = 1 << 6;

    /// Which paths count.
    ///
    /// @param isOnDay only by what held on [Asked#DAY]
    /// @param types only by facts of these; empty for all
    /// @param maxTies no inner node with ties to more others than this; 0 for any
    record Rule(boolean isOnDay, Set<FactType> types, int maxTies) {
        static final Rule ANY = new Rule(false, Set.of(), 0);
        static final Rule ON_DAY = new Rule(true, Set.of(), 0);

        private int mask() {
            return types.stream().mapToInt(type -> 1 << type.ordinal()).sum();
        }
    }

    private final List<String> ids;
    private final int[] first;
    private final int[] to;
    private final byte[] marks;
    private final int[] near;
    private final int[] far;
    private int stamp;

    private Adjacency(List<String> ids, int[] first, int[] to, byte[] marks) {
        this.ids = ids;
        this.first = first;
        this.to = to;
        this.marks = marks;
        near = new int[ids.size()];
        far = new int[ids.size()];
    }

    /// {@return the graph whose `ids.txt` and `edges.csv` are in a folder}
    static Adjacency read(Path folder) throws IOException {
        List<String> ids = Files.readAllLines(folder.resolve("ids.txt"));
        int[] first = new int[ids.size() + 2];
        int[] ends = new int[1 << 16];
        byte[] marks = new byte[1 << 15];
        int edges = 0;
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("edges.csv"))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine(), edges++) {
                String[] cells = line.split(",");
                if (edges == marks.length) {
                    ends = Arrays.copyOf(ends, 4 * edges);
                    marks = Arrays.copyOf(marks, 2 * edges);
                }
                int type = FactType.valueOf(cells[2]).ordinal();
                marks[edges] = (byte) (type | (cells[3].equals("1") ? HOLDS : 0));
                for (int i = 0; i < 2; i++) {
                    int node = Integer.parseInt(cells[i]);
                    ends[2 * edges + i] = node;
                    first[node + 2]++;
                }
            }
        }
        for (int i = 2; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] to = new int[2 * edges];
        byte[] both = new byte[2 * edges];
        for (int i = 0; i < 2 * edges; i++) {
            int place = first[ends[i] + 1]++;
            to[place] = ends[i ^ 1];
            both[place] = marks[i / 2];
        }
        return new Adjacency(ids, first, to, both);
    }

    int nodes() {
        return ids.size();
    }

    int edges() {
        return to.length / 2;
    }

    /// {@return how many of the edges held on [Asked#DAY]}
    int holding() {
        int ends = 0;
        for (byte mark : marks) {
            ends += (mark & HOLDS) == 0 ? 0 : 1;
        }
        return ends / 2;
    }

    String id(int node) {
        return ids.get(node);
    }

    int degree(int node) {
        return first[node + 1] - first[node];
    }

    int neighbour(int node, int number) {
        return to[first[node] + number];
    }

    /// {@return how many hops apart two nodes are, in either direction; -1 if nothing connects them in
    /// [Asked#HOPS]}
    ///
    int distance(int a, int b, Rule rule) {
        if (a == b) {
            return 0;
        }
        stamp += 2 * Asked.HOPS; // older marks in the two arrays then count as none
        int base = stamp;
        near[a] = base;
        far[b] = base;
        int[] left = {a};
        int[] right = {b};
        int types = rule.mask();
        int l = 0;
        int r = 0;
        while (l + r < Asked.HOPS && left.length > 0 && right.length > 0) {
            boolean isLeft = weight(left) <= weight(right);
            int depth = base + (isLeft ? ++l : ++r);
            int[] mine = isLeft ? near : far;
            int[] other = isLeft ? far : near;
            int[] next = new int[64];
            int count = 0;
            for (int node : isLeft ? left : right) {
                for (int i = first[node]; i < first[node + 1]; i++) {
                    boolean counts = (!rule.isOnDay() || (marks[i] & HOLDS) != 0)
                            && (types == 0 || (types & 1 << (marks[i] & (HOLDS - 1))) != 0);
                    if (!counts || mine[to[i]] >= base) {
                        continue;
                    }
                    if (other[to[i]] >= base) {
                        return l + r; // the other side is whole to its depth, so nothing shorter is left
                    }
                    if (rule.maxTies() > 0 && others(to[i]) > rule.maxTies()) {
                        continue; // it is no end, since the ends are marked from the beginning
                    }
                    mine[to[i]] = depth;
                    next = count == next.length ? Arrays.copyOf(next, 2 * count) : next;
                    next[count++] = to[i];
                }
            }
            next = Arrays.copyOf(next, count);
            left = isLeft ? next : left;
            right = isLeft ? right : next;
        }
        return -1;
    }

    /// {@return with how many others a node has an edge}
    private int others(int node) {
        return degree(node) == 0
                ? 0
                : (int) Arrays.stream(to, first[node], first[node + 1])
                        .distinct()
                        .count();
    }

    private long weight(int[] nodes) {
        return Arrays.stream(nodes).mapToLong(this::degree).sum();
    }
}
