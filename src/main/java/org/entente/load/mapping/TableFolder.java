// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder in which a mapping finds its tables, and beyond which it reads nothing.
///
/// @param folder where tables are looked for
record TableFolder(Path folder) {
    private static final Pattern ENDING = Pattern.compile(".+\\.(csv|tsv|txt)(\\.gz)?");

    /// {@return the table of a name; empty, with a fault, if it is not there or lies elsewhere}
    Optional<Path> find(Yaml at) {
        String name = at.text();
        try {
            Path path = Path.of(name);
            if (name.isEmpty()
                    || path.isAbsolute()
                    || name.contains("\\")
                    || !path.normalize().equals(path)
                    || path.startsWith("..")) {
                at.fault("the path of a table in the folder of the mapping, without '..'");
                return Optional.empty();
            }
            if (!ENDING.matcher(name).matches()) {
                at.fault("a file that ends with .csv, .tsv or .txt, or one of them and .gz");
                return Optional.empty();
            }
            Path found = folder.resolve(path);
            if (!Files.exists(found, LinkOption.NOFOLLOW_LINKS)) {
                at.fault("a table in " + folder, "no file '" + name + "' there");
                return Optional.empty();
            }
            if (!Files.isRegularFile(found)
                    || !found.toRealPath().equals(folder.toRealPath().resolve(path))) {
                at.fault("a file in the folder of the mapping, and no link", "'" + name + "'");
                return Optional.empty();
            }
            return Optional.of(found);
        } catch (InvalidPathException | IOException e) {
            at.fault("the path of a table that can be read");
            return Optional.empty();
        }
    }
}
