// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.load.Content;
import org.entente.load.Doubt;
import org.entente.load.Fault;
import org.entente.load.Faults;
import org.entente.load.ImportException;
import org.entente.load.Importer;
import org.entente.load.Names;
import org.entente.load.Progress;
import org.jspecify.annotations.Nullable;

/// Reads tables as a mapping file describes them (`src/docs/mapping.md`). Everything is checked, and either
/// all of it can be loaded or nothing is. Tables are read in a stream; what does not fit into memory is
/// sorted on the disk.
public final class MappingImporter implements Importer {
    private static final List<String> KEYS = List.of("dataset", "sources", "things", "maps", "tables");

    private final @Nullable Path data;

    /// Makes an importer that finds the tables in the folder of the mapping.
    public MappingImporter() {
        this(null);
    }

    /// Makes an importer.
    ///
    /// @param data the folder with the tables; null for that of the mapping
    public MappingImporter(@Nullable Path data) {
        this.data = data;
    }

    /// {@return whether the path is that of a mapping file}
    public static boolean isMapping(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /// {@inheritDoc}
    ///
    /// @return what the tables say; to be closed, for some of it may be on the disk
    @Override
    public Content read(Path mapping, Progress progress) {
        return read(mapping, progress, new ArrayList<>());
    }

    /// Checks tables without loading them.
    ///
    /// @return the rows that would be left out because the mapping tolerates some that are faulty
    /// @throws ImportException.Faulty if they cannot be loaded
    public List<Doubt> check(Path mapping, Progress progress) {
        var doubts = new ArrayList<Doubt>();
        read(mapping, progress, doubts).close();
        return doubts;
    }

    private Content read(Path mapping, Progress progress, List<Doubt> doubts) {
        var faults = new Faults();
        Optional<Yaml> root = Yaml.read(mapping, faults);
        if (root.isEmpty()) {
            faults.check();
        }
        Yaml.Keys keys = root.orElseThrow().keys(KEYS);
        Filters filters = Filters.read(keys.get("maps"));
        Map<String, MadeThing> constants = new LinkedHashMap<>();
        Optional<MadeThing> dataset = keys.required("dataset", "id, title and licence of the data set")
                .flatMap(MappingImporter::dataset);
        Yaml sources = keys.get("sources");
        if (sources != null) {
            constants(sources, Set.of("source"), filters, constants);
        }
        Yaml things = keys.get("things");
        if (things != null) {
            var prefixes = new LinkedHashSet<>(Names.ACTORS);
            prefixes.add("commitment");
            constants(things, prefixes, filters, constants);
        }
        Path parent = mapping.toAbsolutePath().getParent();
        var folder = new TableFolder(data == null ? (parent == null ? Path.of("") : parent) : data);
        List<Yaml> described = keys.required("tables", "the tables, and what their rows make")
                .map(Yaml::list)
                .orElse(List.of());
        Yaml listed = keys.get("tables");
        if (listed != null && listed.isEmpty()) {
            listed.fault("at least one table", "none");
        }
        var tables = new ArrayList<TableMapping>();
        for (Yaml table : described) {
            TableMapping.read(tables.size(), table, folder, filters, constants).ifPresent(tables::add);
        }
        // what does not read well would be reported wrongly by what depends on it
        faults.check();
        return run(dataset.orElseThrow(), constants, tables, progress, faults, doubts);
    }

    private static Content run(
            MadeThing dataset,
            Map<String, MadeThing> constants,
            List<TableMapping> tables,
            Progress progress,
            Faults faults,
            List<Doubt> doubts) {
        var scratch = new Scratch();
        var collector = new Collector(dataset.id(), scratch.folder());
        try {
            collector.thing(dataset);
            constants.values().forEach(collector::thing);
            for (TableMapping table : tables) {
                long before = collector.facts();
                table.run(collector, faults, doubts);
                progress.say("read " + table.name() + ": " + (collector.facts() - before) + " facts");
            }
            faults.check();
            SortedContent content = collector.finish(faults);
            faults.check();
            doubts.forEach(doubt -> progress.say(doubt.toString()));
            progress.say(
                    "checked: no faults; " + content.thingCount() + " things, " + content.claimCount() + " claims");
            return scratch.with(content);
        } catch (RuntimeException e) {
            collector.close();
            scratch.delete();
            throw e;
        }
    }

    private static Optional<MadeThing> dataset(Yaml at) {
        Yaml.Keys keys = at.keys(List.of("id", "title", "licence", "note"));
        var properties = new HashMap<String, Object>();
        Optional<Yaml> id = keys.required("id", "its id, such as dataset:kiel");
        Optional<Yaml> title = keys.required("title", "what the data is about");
        Optional<Yaml> licence = keys.required("licence", "under which licence the data may be used");
        if (id.isEmpty() || title.isEmpty() || licence.isEmpty()) {
            return Optional.empty();
        }
        String text = id.get().text();
        if (!Names.isId(text) || !Names.prefix(text).equals("dataset")) {
            id.get().fault("an id that begins with dataset: and goes on with letters, digits, '.', '_' or '-'");
        }
        properties.put("name", title.get().text());
        properties.put("licence", licence.get().text());
        String note = keys.text("note", "");
        if (!note.isEmpty()) {
            properties.put("note", note);
        }
        for (Yaml required : List.of(title.get(), licence.get())) {
            if (required.isText() && required.text().isEmpty()) {
                required.fault("a text");
            }
        }
        return Optional.of(new MadeThing(text, text, properties, at.file(), at.line()));
    }

    private static void constants(Yaml at, Set<String> prefixes, Filters filters, Map<String, MadeThing> constants) {
        var none = new Columns();
        at.entries()
                .forEach((name, thing) -> ThingMapping.read(thing, prefixes, none, filters)
                        .ifPresent(mapping -> {
                            Cells once = Cells.none(thing);
                            MadeThing made = mapping.make(once);
                            once.tell(thing.faults());
                            if (made != null && constants.putIfAbsent(name, made) != null) {
                                thing.fault("a name that nothing else of the mapping has", Fault.quoted(name));
                            }
                        }));
    }

    /// A folder for what memory does not hold, which goes with the content that needs it.
    private record Scratch(Path folder) {
        Scratch() {
            this(create());
        }

        private static Path create() {
            try {
                return Files.createTempDirectory("entente-mapping");
            } catch (IOException e) {
                throw new UncheckedIOException("no folder can be made for what is sorted", e);
            }
        }

        Content with(SortedContent content) {
            return content.then(this::delete);
        }

        void delete() {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
