// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.entente.graph.CypherFiles;
import org.entente.graph.GraphException;
import org.entente.graph.ReadOnly;
import org.jspecify.annotations.Nullable;
import org.neo4j.gds.Aggregation;
import org.neo4j.gds.Orientation;
import org.neo4j.gds.RelationshipType;
import org.neo4j.gds.api.DatabaseId;
import org.neo4j.gds.api.DefaultValue;
import org.neo4j.gds.api.GraphStore;
import org.neo4j.gds.core.concurrency.Concurrency;
import org.neo4j.gds.core.loading.CSRGraphStoreUtil;
import org.neo4j.gds.core.loading.Nodes;
import org.neo4j.gds.core.loading.construction.GraphFactory;
import org.neo4j.gds.core.loading.construction.GraphFactory.PropertyConfig;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/// Makes projections: reads the facts in a transaction of its own, and hands them to Graph Data Science as an
/// undirected graph without parallel relationships, whose weight is the number of facts.
final class ProjectionBuilder {
    static final RelationshipType TIE = RelationshipType.of("TIE");

    /// The property that says how many facts a tie stands for.
    static final String WEIGHT = "facts";

    /// What a fact takes while a projection is made: the pair of its ends, two entries of sixteen bytes in the
    /// buffers of the loader, and two of a number and a weight in what it makes.
    static final long BYTES_PER_FACT = 100;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Concurrency ONE = new Concurrency(1);

    private final GraphDatabaseAPI database;
    private volatile @Nullable InternalTransaction running;

    ProjectionBuilder(GraphDatabaseAPI database) {
        this.database = database;
    }

    /// {@return the projection}
    ///
    /// @param most the bytes that it may take
    /// @param room is told how many it will take, before it does
    /// @throws GraphException.TooMuch if it would take more
    Projection build(String name, ProjectionFilter filter, long most, LongConsumer room) {
        Pairs pairs = read(filter, most);
        if (pairs.size() == 0) {
            return Projection.empty(name, filter, pairs.loops());
        }
        room.accept(pairs.size() * BYTES_PER_FACT);
        var nodesBuilder = GraphFactory.initNodesBuilder()
                .maxOriginalId(pairs.greatest())
                .deduplicateIds(true)
                .concurrency(ONE)
                .build();
        pairs.forEach((source, target, _) -> {
            nodesBuilder.addNode(source);
            nodesBuilder.addNode(target);
        });
        Nodes nodes = nodesBuilder.build();
        var ties = GraphFactory.initRelationshipsBuilder()
                .nodes(nodes.idMap())
                .relationshipType(TIE)
                .orientation(Orientation.UNDIRECTED)
                .addPropertyConfig(PropertyConfig.of(WEIGHT, Aggregation.SUM, DefaultValue.forDouble()))
                .concurrency(ONE)
                .build();
        pairs.forEach((source, target, _) -> ties.add(source, target, 1.0));
        GraphStore store = CSRGraphStoreUtil.createFromGraph(
                DatabaseId.of(database.databaseName()),
                GraphFactory.create(nodes.idMap(), ties.build()),
                Optional.of(WEIGHT),
                ONE);
        return new Projection(name, filter, store, new Degrees(pairs, nodes.idMap()), pairs.size(), pairs.loops());
    }

    /// Ends what runs, for a server that stops.
    void stop() {
        InternalTransaction tx = running;
        if (tx != null) {
            tx.terminate();
        }
    }

    private Pairs read(ProjectionFilter filter, long most) {
        var pairs = new Pairs();
        try (InternalTransaction tx = database.beginTransaction(
                        KernelTransaction.Type.EXPLICIT,
                        ReadOnly.LOGIN,
                        ClientConnectionInfo.EMBEDDED_CONNECTION,
                        LONGEST.toMillis(),
                        TimeUnit.MILLISECONDS);
                var result =
                        tx.execute(CypherFiles.one("network/project.cypher").text(), filter.parameters())) {
            running = tx;
            result.accept(row -> {
                pairs.add(
                        row.getNumber("source").longValue(),
                        row.getNumber("target").longValue(),
                        row.getString("type"));
                if (pairs.size() * BYTES_PER_FACT > most) {
                    throw new GraphException.TooMuch(String.format(
                            Locale.ROOT,
                            "there are more facts %s than a projection may hold: expected at most %,d, for which it"
                                    + " takes %,d MiB, got more; ask for fewer types or statuses, or give the program"
                                    + " more memory (-Xmx)",
                            filter.words(),
                            pairs.size() - 1,
                            most >> 20));
                }
                return true;
            });
        } finally {
            running = null;
        }
        return pairs;
    }
}
