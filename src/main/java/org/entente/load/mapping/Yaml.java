// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.Similar;
import org.entente.load.Fault;
import org.entente.load.Faults;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A part of a mapping file, which knows its line. What it holds that it should not becomes a fault, and
/// reading goes on. Every scalar is taken as the text that is written (YAML 1.2: `no` and `NO` are texts
/// too).
final class Yaml {
    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 20;

    private final String file;
    private final String key;
    private final Node node;
    private final Faults faults;

    private Yaml(String file, String key, Node node, Faults faults) {
        this.file = file;
        this.key = key;
        this.node = node;
        this.faults = faults;
    }

    /// {@return what a file holds, if that is YAML in UTF-8 of at most 1 MiB without aliases}
    static Optional<Yaml> read(Path path, Faults faults) {
        String file = String.valueOf(path.getFileName());
        try {
            if (!Files.isRegularFile(path)) {
                faults.add(file, 0, "", "a mapping file", "no such file");
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST) {
                faults.add(file, 0, "", "a mapping of at most 1 MiB", Files.size(path) + " bytes");
                return Optional.empty();
            }
            return parse(file, Files.readString(path), faults);
        } catch (CharacterCodingException e) {
            faults.add(file, 0, "", "text in UTF-8", "other bytes");
        } catch (IOException e) {
            faults.add(file, 0, "", "a file that can be read", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<Yaml> parse(String file, String text, Faults faults) {
        var settings = LoadSettings.builder().setLabel(file).build();
        try {
            int depth = 0;
            for (Event event : new Parse(settings).parseReader(new StringReader(text))) {
                Event.ID id = event.getEventId();
                long line = event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
                depth += id == Event.ID.MappingStart || id == Event.ID.SequenceStart ? 1 : 0;
                depth -= id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd ? 1 : 0;
                if (id == Event.ID.Alias || depth > DEEPEST) {
                    String expected = depth > DEEPEST ? "at most " + DEEPEST + " levels" : "everything written out";
                    faults.add(file, line, "", expected, depth > DEEPEST ? "more" : "an alias");
                    return Optional.empty();
                }
            }
            Optional<Node> root = new Compose(settings).composeReader(new StringReader(text));
            if (root.isEmpty()) {
                faults.add(file, 1, "", "a mapping as src/docs/mapping.md describes it", "an empty file");
            }
            return root.map(node -> new Yaml(file, "", node, faults));
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            faults.add(file, line, "", "YAML", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            faults.add(file, 0, "", "YAML", Fault.quoted(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    String file() {
        return file;
    }

    /// {@return its line in the file, from 1}
    long line() {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    /// {@return the key under which it stands}
    String key() {
        return key;
    }

    Faults faults() {
        return faults;
    }

    void fault(String expected) {
        fault(expected, shown());
    }

    void fault(String expected, String got) {
        faults.add(file, line(), key, expected, got);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /// {@return the text; empty for `null`, `~` and nothing; empty, with a fault, if it is none}
    String text() {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue();
            boolean isNull = scalar.isPlain() && (text.equals("null") || text.equals("~"));
            return isNull ? "" : text;
        }
        fault("one text");
        return "";
    }

    /// {@return the text; with a fault if it is none of the words}
    String word(Collection<String> words) {
        String text = text();
        if (isText() && !words.contains(text)) {
            fault("one of " + String.join(", ", words));
        }
        return text;
    }

    /// {@return the whole number; the default, with a fault, if it is none of 0 or more}
    int number(int otherwise) {
        String text = text();
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        fault("a whole number");
        return otherwise;
    }

    /// {@return whether it is a list or keys, and nothing in it}
    boolean isEmpty() {
        return node instanceof CollectionNode<?> all && all.getValue().isEmpty();
    }

    /// {@return the parts of a list; one that stands alone is a list of one}
    List<Yaml> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(n -> new Yaml(file, key, n, faults))
                    .toList();
        }
        if (node instanceof MappingNode) {
            fault("a list");
            return List.of();
        }
        return List.of(this);
    }

    /// {@return what stands under each key, in order; nothing, with a fault, if there are no keys}
    Map<String, Yaml> entries() {
        var entries = new LinkedHashMap<String, Yaml>();
        if (!(node instanceof MappingNode mapping)) {
            fault("keys with values");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            var name = new Yaml(file, key, tuple.getKeyNode(), faults);
            String text = name.keyText();
            var value = new Yaml(file, text, tuple.getValueNode(), faults);
            if (entries.putIfAbsent(text, value) != null) {
                name.fault("each key once");
            }
        }
        return entries;
    }

    /// {@return what stands under each key; with faults for keys that are not known}
    Keys keys(Collection<String> known) {
        Map<String, Yaml> entries = entries();
        List<String> missing =
                known.stream().filter(name -> !entries.containsKey(name)).toList();
        var meant = new HashSet<String>();
        for (String name : new ArrayList<>(entries.keySet())) {
            if (!known.contains(name)) {
                List<String> nearest = Similar.nearest(name, missing, 1);
                meant.addAll(nearest);
                faults.add(
                        file,
                        lineOf(name),
                        key,
                        "one of the keys " + String.join(", ", known),
                        Fault.quoted(name) + (nearest.isEmpty() ? "" : "; did you mean " + nearest.getFirst() + "?"));
                entries.remove(name);
            }
        }
        return new Keys(this, entries, meant);
    }

    /// {@return a key as it is written; `null` is one too}
    private String keyText() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : text();
    }

    private long lineOf(String entry) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                var name = new Yaml(file, key, tuple.getKeyNode(), faults);
                if (name.isText() && name.keyText().equals(entry)) {
                    return name.line();
                }
            }
        }
        return line();
    }

    private String shown() {
        return switch (node) {
            case ScalarNode scalar -> Fault.quoted(scalar.getValue());
            case SequenceNode _ -> "a list";
            default -> "keys";
        };
    }

    /// The keys of a part of a mapping.
    ///
    /// @param meant keys that are missing, but were probably meant by one that is not known: one slip is one
    /// fault
    record Keys(Yaml of, Map<String, Yaml> entries, Set<String> meant) {
        @Nullable
        Yaml get(String key) {
            return entries.get(key);
        }

        /// {@return whether something stands under a key, or was meant to}
        boolean has(String key) {
            return entries.containsKey(key) || meant.contains(key);
        }

        /// {@return what stands under a key; empty, with a fault, if nothing does}
        Optional<Yaml> required(String key, String expected) {
            Yaml value = entries.get(key);
            if (!has(key)) {
                of.fault("the key '" + key + "': " + expected, "none");
            }
            return Optional.ofNullable(value);
        }

        String text(String key, String otherwise) {
            Yaml value = entries.get(key);
            return value == null ? otherwise : value.text();
        }
    }
}
