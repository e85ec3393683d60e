// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/// The folder of an embedded server: its store, the password, and the address while it runs.
final class DataFolder {
    private static final long NEEDED_MIB = 200;
    private static final int PASSWORD_BYTES = 24;

    private final Path home;

    private DataFolder(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    /// Makes the folder and looks whether a server can start in it, before Neo4j would find out noisily.
    static DataFolder prepare(Path path) {
        Path home = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
            Files.delete(Files.createTempFile(home, "probe", ""));
        } catch (AccessDeniedException e) {
            throw new GraphException.Unavailable(
                    "the data folder " + home + " cannot be written; choose another with entente.home", e);
        } catch (FileAlreadyExistsException e) {
            throw new GraphException.Unavailable(
                    "the data folder " + home + " is a file; choose another with entente.home", e);
        } catch (IOException e) {
            throw new GraphException.Unavailable(
                    "the data folder " + home + " cannot be used (" + e.getMessage()
                            + "); choose another with entente.home",
                    e);
        }
        long free = home.toFile().getUsableSpace() >> 20;
        if (free < NEEDED_MIB) {
            throw new GraphException.Unavailable(
                    "the disk of the data folder " + home + " has " + free + " MiB free, and " + NEEDED_MIB
                            + " MiB are needed; make room or choose another with entente.home",
                    null);
        }
        if (isLocked(home)) {
            throw new GraphException.Unavailable(
                    "the data folder " + home
                            + " is in use by another process; stop that one or choose another with entente.home",
                    null);
        }
        return new DataFolder(home);
    }

    static Path passwordFile(Path home) {
        return home.resolve("password");
    }

    static String password(Path home) {
        try {
            return Files.readString(passwordFile(home)).strip();
        } catch (IOException e) {
            throw new GraphException.Unavailable("the password file " + passwordFile(home) + " cannot be read", e);
        }
    }

    /// The file comes first: a process killed between the two must not leave a password that nobody has.
    void setPassword() {
        Path file = passwordFile(home);
        try {
            if (!Files.exists(file)) {
                // letters and digits only: Neo4j's own tool takes a password that begins with a dash for an option
                byte[] random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                Path written = Files.createTempFile(
                        home,
                        "password",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(written, HexFormat.of().formatHex(random) + "\n");
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new GraphException.Unavailable("the password file " + file + " cannot be written", e);
        }
        if (!Files.exists(home.resolve("data/dbms/auth.ini")) && !Files.exists(home.resolve("data/databases/system"))) {
            var said = new ByteArrayOutputStream();
            try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
                int code = AdminTool.execute(
                        new ExecutionContext(home, home.resolve("conf"), out, out, new DefaultFileSystemAbstraction()),
                        "dbms",
                        "set-initial-password",
                        password(home));
                if (code != 0) {
                    throw new GraphException.Unavailable(
                            "the first password could not be set in " + home + " (code " + code + ")", null);
                }
            }
        }
    }

    void writeAddress(URI bolt) {
        try {
            Path written = Files.createTempFile(home, "bolt", "");
            Files.writeString(written, bolt + "\n");
            Files.move(written, home.resolve("bolt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new GraphException.Unavailable(
                    "the data folder " + home + " cannot be written: " + e.getMessage(), e);
        }
    }

    void removeAddress() {
        try {
            Files.deleteIfExists(home.resolve("bolt"));
        } catch (IOException e) {
            // the lock decides whether a server runs, the file only says where
            return;
        }
    }

    static Optional<URI> runningIn(Path home) {
        if (!isLocked(home)) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(Files.readString(home.resolve("bolt")).strip()));
        } catch (IOException e) {
            throw new GraphException.Unavailable(
                    "the data folder " + home + " is in use by a process that has not said its address; try again", e);
        }
    }

    /// The operating system's lock counts, not the file: a killed process leaves the file behind.
    private static boolean isLocked(Path home) {
        Path lock = home.resolve("data/databases/store_lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new GraphException.Unavailable(
                    "the data folder " + home + " belongs to another user; choose another with entente.home", e);
        }
    }
}
