// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The files of the top-level folder `cypher/`, which the build puts on the class path. Read once.
public final class CypherFiles {
    private static final String ROOT = "cypher/";
    private static final String ENDING = ".cypher";

    private static final class Holder {
        static final Map<String, CypherFile> FILES = read();
    }

    private CypherFiles() {}

    /// {@return the files of one folder below `cypher/`, by name}
    public static List<CypherFile> in(String directory) {
        String prefix = ROOT + directory + "/";
        return Holder.FILES.values().stream()
                .filter(f -> f.path().equals(prefix + f.name() + ENDING))
                .toList();
    }

    /// {@return one file, by its path below `cypher/`}
    ///
    /// @throws IllegalArgumentException if there is none
    public static CypherFile one(String path) {
        CypherFile file = Holder.FILES.get(ROOT + path);
        if (file == null) {
            throw new IllegalArgumentException("there is no file " + ROOT + path);
        }
        return file;
    }

    private static Map<String, CypherFile> read() {
        try (ScanResult scan = new ClassGraph().acceptPaths("cypher").scan()) {
            return scan.getResourcesWithExtension("cypher").stream()
                    .filter(r -> r.getPath().startsWith(ROOT))
                    .map(CypherFiles::file)
                    .collect(Collectors.toMap(CypherFile::path, f -> f, (first, _) -> first, TreeMap::new));
        }
    }

    private static CypherFile file(Resource resource) {
        try {
            String path = resource.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
            return new CypherFile(name, path, resource.getContentAsString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource.getPath(), e);
        }
    }
}
