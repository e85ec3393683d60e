// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The tables of a data folder in a zip, at its top or in folders; or a mapping and the tables that it
/// describes. A zip is not trusted: only the names of the files count, wherever an entry says that it lies,
/// and what it holds is counted while it is unpacked.
public final class ZippedTables {
    private static final Pattern FILE = Pattern.compile("[^.].*\\.(csv|tsv|txt|yaml)");
    private static final int MOST_ENTRIES = 1_000;

    /// How much is read.
    ///
    /// @param packed bytes of the zip
    /// @param unpacked bytes of all tables together
    /// @param time until all of it has come
    public record Bounds(long packed, long unpacked, Duration time) {}

    /// There is more than the bounds allow.
    public static final class TooLargeException extends IOException {
        TooLargeException(String message) {
            super(message);
        }
    }

    private final Path folder;
    private final Bounds bounds;
    private final Faults faults = new Faults();
    private final List<String> unknown = new ArrayList<>();
    private long unpacked;
    private @Nullable Path mapping;

    private ZippedTables(Path folder, Bounds bounds) {
        this.folder = folder;
        this.bounds = bounds;
    }

    /// Unpacks tables.
    ///
    /// @param zip is not closed
    /// @param folder where they are put; there must be none of their names
    /// @return the folder, or the mapping in it
    /// @throws TooLargeException if there is more than the bounds allow
    /// @throws ImportException.Faulty if it is no zip, or holds a table twice or a table that is not known
    /// @throws IOException if it cannot be read, or the folder not be written
    public static Path unpack(InputStream zip, Path folder, Bounds bounds) throws IOException {
        return new ZippedTables(folder, bounds).unpack(zip);
    }

    private Path unpack(InputStream zip) throws IOException {
        int entries = 0;
        try (var in = new ZipInputStream(new Counted(zip, bounds))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new TooLargeException("expected at most " + MOST_ENTRIES + " entries in the zip, got more");
                }
                String path = entry.getName().replace('\\', '/');
                String name = path.substring(path.lastIndexOf('/') + 1);
                // what an operating system adds beside the files is no table
                if (FILE.matcher(name).matches() && !path.startsWith("__MACOSX/")) {
                    file(name, in);
                } else {
                    copy(in, OutputStream.nullOutputStream());
                }
            }
        } catch (EOFException e) {
            faults.add("the body", 0, "", "a whole zip", "one that is cut off");
        } catch (ZipException | IllegalArgumentException e) { // the latter for a name that is no text
            faults.add("the body", 0, "", "a zip that can be read", Fault.quoted(String.valueOf(e.getMessage())));
        }
        if (entries == 0) {
            faults.add("the body", 0, "", "a zip of the tables of import/README.md", "none with an entry");
        }
        if (mapping == null) {
            unknown.forEach(name -> faults.add(
                    Fault.quoted(name),
                    0,
                    "",
                    "a table out of " + String.join(", ", Tables.COLUMNS.keySet())
                            + "; or a mapping, .yaml, with its tables",
                    "another"));
        }
        faults.check();
        Path described = mapping;
        return described == null ? folder : described;
    }

    private void file(String name, InputStream in) throws IOException {
        Path file = folder.resolve(name);
        if (name.endsWith(".yaml") && mapping == null) {
            mapping = file;
        } else if (name.endsWith(".csv") && !Tables.COLUMNS.containsKey(name)) {
            unknown.add(name);
        }
        if (Files.exists(file)) {
            faults.add(name, 0, "", "each table once", "it twice");
            return;
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            copy(in, out);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[1 << 14];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            unpacked += read;
            if (unpacked > bounds.unpacked()) {
                throw new TooLargeException(
                        "expected tables of at most " + bounds.unpacked() + " bytes together, got more");
            }
            out.write(block, 0, read);
        }
    }

    /// Ends the reading of a body that is too long, or too long on its way.
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final Bounds bounds;
        private final long start = System.nanoTime();
        private long count;

        Counted(InputStream in, Bounds bounds) {
            this.in = in;
            this.bounds = bounds;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLargeException {
            count += read;
            if (count > bounds.packed()) {
                throw new TooLargeException("expected a body of at most " + bounds.packed() + " bytes, got more");
            }
            if (System.nanoTime() - start > bounds.time().toNanos()) {
                throw new TooLargeException(
                        "expected the whole body within " + bounds.time().toSeconds() + " s, and it is still coming");
            }
        }
    }
}
