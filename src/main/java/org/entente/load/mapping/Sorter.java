// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Puts records in the order of their keys, and those of one key in the order in which they came, also
/// where there are more than memory holds: sorted runs in files, which are merged (D. Knuth, *The Art of
/// Computer Programming*, vol. 3, section 5.4). Adding comes first, then reading, as often as wanted.
final class Sorter implements AutoCloseable {
    /// What a sorter keeps.
    record Entry(String key, long number, String text) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::key).thenComparingLong(Entry::number);
    private static final int OVERHEAD = 120;

    private final Path folder;
    private final String name;
    private final long memory;
    private final List<Path> runs = new ArrayList<>();
    private final List<DataInputStream> open = new ArrayList<>();
    private List<Entry> held = new ArrayList<>();
    private long heldBytes;
    private long count;

    /// @param folder for the runs
    /// @param memory about how many bytes it holds before it writes a run
    Sorter(Path folder, String name, long memory) {
        this.folder = folder;
        this.name = name;
        this.memory = memory;
    }

    void add(String key, String text) {
        held.add(new Entry(key, count++, text));
        heldBytes += OVERHEAD + key.length() + text.length();
        if (heldBytes > memory) {
            spill();
        }
    }

    long count() {
        return count;
    }

    /// {@return all records in order}
    Iterator<Entry> entries() {
        if (runs.isEmpty()) {
            held.sort(ORDER);
            return held.iterator();
        }
        if (!held.isEmpty()) {
            spill();
        }
        return new Merge();
    }

    private void spill() {
        held.sort(ORDER);
        Path run = folder.resolve(name + "-" + runs.size());
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            for (Entry entry : held) {
                write(out, entry.key());
                out.writeLong(entry.number());
                write(out, entry.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room for what is sorted in " + folder, e);
        }
        runs.add(run);
        held = new ArrayList<>();
        heldBytes = 0;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() {
        try {
            for (DataInputStream in : open) {
                in.close();
            }
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Merge implements Iterator<Entry> {
        private record Head(Entry entry, DataInputStream in) {}

        private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::entry, ORDER));

        Merge() {
            try {
                for (Path run : runs) {
                    var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 15));
                    open.add(in);
                    advance(in);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Entry next() {
            Head head = heads.poll();
            if (head == null) {
                throw new NoSuchElementException();
            }
            advance(head.in());
            return head.entry();
        }

        private void advance(DataInputStream in) {
            try {
                String key = read(in);
                if (key == null) {
                    in.close();
                    open.remove(in);
                } else {
                    heads.add(new Head(new Entry(key, in.readLong(), String.valueOf(read(in))), in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static @Nullable String read(DataInputStream in) throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return null;
            }
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
    }
}
