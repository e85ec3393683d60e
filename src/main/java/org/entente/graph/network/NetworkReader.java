// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.entente.graph.CypherFiles;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.internal.kernel.api.CursorFactory;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.Read;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.io.pagecache.context.CursorContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.memory.MemoryTracker;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.token.api.TokenConstants;
import org.neo4j.values.storable.TextValue;

/// Reads the whole network out of the store, through the kernel's cursors: all relationships once, and of
/// each only the properties of its [Profile].
final class NetworkReader {
    private record Thing(String id, long node) {}

    private final InternalTransaction transaction;
    private final Read read;
    private final CursorFactory cursors;
    private final TokenRead tokens;
    private final CursorContext context;
    private final MemoryTracker memory;

    private NetworkReader(InternalTransaction transaction) {
        this.transaction = transaction;
        KernelTransaction kernel = transaction.kernelTransaction();
        this.read = kernel.dataRead();
        this.cursors = kernel.cursors();
        this.tokens = kernel.tokenRead();
        this.context = kernel.cursorContext();
        this.memory = kernel.memoryTracker();
    }

    /// {@return the network as a transaction sees it}
    static Network read(InternalTransaction transaction) throws KernelException {
        return new NetworkReader(transaction).read();
    }

    private Network read() throws KernelException {
        List<Thing> things = things();
        int size = things.size();
        long[] nodes = new long[size];
        String[] ids = new String[size];
        var indexes = new LongIntHashMap(size);
        for (int i = 0; i < size; i++) {
            nodes[i] = things.get(i).node();
            ids[i] = things.get(i).id();
            indexes.put(nodes[i], i);
        }
        things.clear();
        var facts = new Facts();
        facts(indexes, facts);
        return new Network(
                nodes,
                Arrays.copyOf(facts.sources, facts.size),
                Arrays.copyOf(facts.targets, facts.size),
                Arrays.copyOf(facts.relationships, facts.size),
                Arrays.copyOf(facts.profiles, facts.size),
                List.copyOf(facts.known.keySet().stream()
                        .sorted(Comparator.comparing(facts.known::get))
                        .toList()),
                facts.sameFacts(number ->
                        String.valueOf(transaction.newRelationshipEntity(number).getProperty("fact", ""))),
                held(ids));
    }

    private List<Thing> things() {
        var things = new ArrayList<Thing>();
        int label = tokens.nodeLabel("Thing");
        int id = tokens.propertyKey("id");
        if (label == TokenConstants.NO_TOKEN || id == TokenConstants.NO_TOKEN) {
            return things;
        }
        var selection = PropertySelection.selection(id);
        try (NodeCursor node = cursors.allocateNodeCursor(context, memory);
                PropertyCursor property = cursors.allocatePropertyCursor(context, memory)) {
            read.allNodesScan(node);
            while (node.next()) {
                if (node.hasLabel(label)) {
                    node.properties(property, selection);
                    if (property.next() && property.propertyValue() instanceof TextValue text) {
                        things.add(new Thing(text.stringValue(), node.nodeReference()));
                    }
                }
            }
        }
        things.sort(Comparator.comparing(Thing::id));
        return things;
    }

    private void facts(LongIntHashMap indexes, Facts facts) throws KernelException {
        var properties = new ProfileProperties(tokens);
        Map<Integer, String> types = new HashMap<>();
        try (RelationshipScanCursor relationship = cursors.allocateRelationshipScanCursor(context, memory);
                PropertyCursor property = cursors.allocatePropertyCursor(context, memory)) {
            read.allRelationshipsScan(relationship);
            while (relationship.next()) {
                int source = indexes.getIfAbsent(relationship.sourceNodeReference(), -1);
                int target = indexes.getIfAbsent(relationship.targetNodeReference(), -1);
                if (source < 0 || target < 0) {
                    continue; // claims and their sources
                }
                String type = types.get(relationship.type());
                if (type == null) {
                    type = tokens.relationshipTypeName(relationship.type());
                    types.put(relationship.type(), type);
                }
                relationship.properties(property, properties.selection());
                Profile profile = properties.read(type, property);
                if (profile != null) {
                    facts.add(source, target, relationship.relationshipReference(), profile, properties.isLater());
                }
            }
        }
    }

    private Map<Integer, List<Network.Held>> held(String[] ids) {
        Map<Integer, List<Network.Held>> held = new HashMap<>();
        try (var rows =
                transaction.execute(CypherFiles.one("network/held.cypher").text())) {
            while (rows.hasNext()) {
                var row = rows.next();
                int thing = Arrays.binarySearch(ids, String.valueOf(row.get("id")));
                if (thing >= 0) {
                    held.computeIfAbsent(thing, _ -> new ArrayList<>())
                            .add(new Network.Held(day(row.get("certainDay")), day(row.get("knownDay"))));
                }
            }
        }
        return Collections.unmodifiableMap(held);
    }

    private static int day(@Nullable Object value) {
        return Math.toIntExact(((Number) Objects.requireNonNull(value, "a claim has its days")).longValue());
    }

    /// Versions of facts as they come, in arrays that grow.
    private static final class Facts {
        private static final int START = 1 << 12;

        private final Map<Profile, Integer> known = new HashMap<>();
        private int[] sources = new int[START];
        private int[] targets = new int[START];
        private int[] profiles = new int[START];
        private long[] relationships = new long[START];
        private int size;

        /// The pairs of things between which there are facts of several versions; there are few.
        private final LongHashSet several = new LongHashSet();

        void add(int source, int target, long relationship, Profile profile, boolean isLater) {
            if (size == sources.length) {
                int larger = size + (size >> 1);
                sources = Arrays.copyOf(sources, larger);
                targets = Arrays.copyOf(targets, larger);
                profiles = Arrays.copyOf(profiles, larger);
                relationships = Arrays.copyOf(relationships, larger);
            }
            sources[size] = source;
            targets[size] = target;
            profiles[size] = known.computeIfAbsent(profile, _ -> known.size());
            relationships[size++] = relationship;
            if (isLater) {
                several.add(pair(source, target));
            }
        }

        /// {@return of versions of one fact all but the first that came, each with that first one}
        IntIntHashMap sameFacts(LongFunction<String> factOf) {
            var same = new IntIntHashMap();
            Map<String, Integer> first = new HashMap<>();
            for (int i = 0; i < size && several.notEmpty(); i++) {
                if (several.contains(pair(sources[i], targets[i]))) {
                    Integer known = first.putIfAbsent(factOf.apply(relationships[i]), i);
                    if (known != null) {
                        same.put(i, known);
                    }
                }
            }
            return same;
        }

        private static long pair(int source, int target) {
            return (long) source << Integer.SIZE | target;
        }
    }
}
