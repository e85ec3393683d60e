// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.entente.claim.EdtfDate;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// Brings the graph to what a data set says. Loading the same twice changes nothing; a row taken out
/// retracts its claim. Up to some number of changes it is one transaction: all of it or nothing. More go in
/// several; until the last of them the data set's node is marked with `loading`, and whoever asks the graph
/// is refused.
public final class Loader {
    static final Limits LIMITS = new Limits(Duration.ofMinutes(30), Integer.MAX_VALUE);

    /// How many facts, and how many things, one transaction may change. It takes some 10 KB of memory for
    /// each.
    public static final int ONE_TRANSACTION = 50_000;

    /// From so many facts on, queries are planned anew after a load. After fewer, each query would be slow
    /// once for nothing: Neo4j itself plans anew what has become wrong little by little.
    private static final int MANY = 1_000;

    private final Graph graph;
    private final Clock clock;
    private final int most;

    /// Makes a loader.
    ///
    /// @param clock gives the time at which claims are recorded
    public Loader(Graph graph, Clock clock) {
        this(graph, clock, ONE_TRANSACTION);
    }

    /// Makes a loader that takes smaller bites.
    ///
    /// @param most how many facts, and how many things, one transaction may change
    Loader(Graph graph, Clock clock, int most) {
        this.graph = graph;
        this.clock = clock;
        this.most = most;
    }

    /// Loads a data set.
    ///
    /// @throws ImportException.Inconsistent if a check of `cypher/checks` finds something; nothing is
    /// changed then
    /// @throws ImportException.Unfinished if another data set is being loaded in several transactions, or
    /// was not loaded to its end
    /// @throws org.entente.graph.GraphException if the graph cannot be written; in one transaction nothing
    /// was changed then, in several the graph is marked until it is loaded again
    public LoadReport load(Content content, Progress progress) {
        Instant start = clock.instant();
        var common = new LinkedHashMap<String, @Nullable Object>();
        common.put("dataset", content.dataset());
        common.put("now", start.toString());
        common.put("pending", null);
        common.put("token", UUID.randomUUID().toString());
        common.put("forever", EdtfDate.FUTURE);
        Optional<LoadReport> small =
                graph.write(LIMITS, session -> new OneTransaction(session, common, content, most).load(progress));
        LoadReport report = small.orElseGet(() -> new ManyTransactions(graph, common, content, most).load(progress));
        if (report.facts() >= MANY) {
            graph.write(
                    LIMITS,
                    session -> session.run(
                            Statement.of(CypherFiles.one("load/after.cypher").text())));
        }
        return report.took(Duration.between(start, clock.instant()));
    }

    /// {@return whether nothing has been loaded yet}
    public boolean isEmpty() {
        return graph.read(
                LIMITS,
                session -> Boolean.TRUE.equals(session.run(
                                Statement.of(CypherFiles.one("is-empty.cypher").text()))
                        .rows()
                        .getFirst()
                        .get("empty")));
    }
}
