// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.gds.api.DatabaseId;
import org.neo4j.gds.api.Graph;
import org.neo4j.gds.api.GraphStore;
import org.neo4j.gds.config.GraphProjectConfig;
import org.neo4j.gds.core.loading.CatalogRequest;
import org.neo4j.gds.core.loading.GraphStoreCatalog;
import org.neo4j.gds.mem.MemoryUsage;

/// A projection: an undirected graph of things in which two are tied if facts
/// join them, however many and in whichever direction.
final class Projection {
    private final String name;
    private final ProjectionFilter filter;
    private final @Nullable GraphStore store;
    private final @Nullable Degrees degrees;
    private final long facts;
    private final long loops;
    private final long bytes;
    private final Set<String> users = new HashSet<>();

    /// @param store the graph
    /// @param degrees the facts of each thing
    /// @param facts how many facts it stands for
    /// @param loops how many were left out, since both their ends are the same thing
    Projection(String name, ProjectionFilter filter, GraphStore store, Degrees degrees, long facts, long loops) {
        this.name = name;
        this.filter = filter;
        this.store = store;
        this.degrees = degrees;
        this.facts = facts;
        this.loops = loops;
        this.bytes = MemoryUsage.sizeOf(store) + degrees.bytes();
    }

    private Projection(String name, ProjectionFilter filter, long loops) {
        this.name = name;
        this.filter = filter;
        this.store = null;
        this.degrees = null;
        this.facts = 0;
        this.loops = loops;
        this.bytes = 0;
    }

    /// {@return the projection of no facts, which is in no catalogue}
    static Projection empty(String name, ProjectionFilter filter, long loops) {
        return new Projection(name, filter, loops);
    }

    String name() {
        return name;
    }

    /// {@return what it takes}
    long bytes() {
        return bytes;
    }

    long facts() {
        return facts;
    }

    boolean isEmpty() {
        return store == null;
    }

    long nodes() {
        return store == null ? 0 : store.nodeCount();
    }

    /// {@return how many pairs of things are tied}
    long ties() {
        return store == null ? 0 : store.relationshipCount() / 2;
    }

    /// {@return the graph, with the number of facts as weight}
    Graph graph() {
        return store().getGraph(ProjectionBuilder.WEIGHT);
    }

    GraphStore store() {
        return Objects.requireNonNull(store, "a projection without facts has no graph");
    }

    /// {@return the facts of its things}
    Degrees degrees() {
        return Objects.requireNonNull(degrees, "a projection without facts has no things");
    }

    /// {@return what was projected, in one line}
    String words() {
        return count(nodes(), "thing") + " and " + count(facts, "fact") + " " + filter.words() + "; "
                + count(ties(), "tie")
                + " in either direction, one for all the facts between two things"
                + (loops == 0 ? "" : "; left out: " + count(loops, "fact") + " of a thing with itself");
    }

    /// Puts it into the catalogue of Graph Data Science for a user, where its procedures find it, also if
    /// somebody took it out.
    synchronized void offer(String user) {
        if (store == null || GraphStoreCatalog.exists(user, database(), name)) {
            return;
        }
        GraphStoreCatalog.set(GraphProjectConfig.emptyWithName(user, name), store);
        users.add(user);
    }

    synchronized void withdraw() {
        for (String user : users) {
            GraphStoreCatalog.remove(CatalogRequest.of(user, database()), name, _ -> {}, false);
        }
        users.clear();
    }

    private DatabaseId database() {
        return store().databaseInfo().databaseId();
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
