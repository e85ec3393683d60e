// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Plan;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.Content;
import org.entente.load.Digest;
import org.entente.load.ImportException;
import org.entente.load.LoaderOf;
import org.entente.load.Progress;
import org.entente.load.SpoiledGraph;
import org.entente.load.TestData;
import org.entente.query.QueryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Loads that are too large for one transaction, here because one holds next to nothing: the same graph
/// comes of it, also if they are broken off anywhere, and nobody is told of half of it.
@Contract
class ManyTransactionsTests {
    private static final int CALLS = 12;

    private final Mapped votes = Mapped.sample("votes").edit("votes.csv", t -> table(12, "yes"));

    @BeforeEach
    void clear() {
        TestGraph.clear();
    }

    @Test
    void theGraphIsThatOfOneTransaction() {
        votes.load();
        String whole = Digest.of(TestGraph.graph());
        TestGraph.clear();
        var report = votes.load(5);
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(whole);
        assertThat(report.facts()).isEqualTo(CALLS * 3 + CALLS);
        assertThat(votes.load(5).unchanged()).isTrue();
        assertThat(votes.load().unchanged()).isTrue();
    }

    @Test
    void changedAndShrunkItIsThatOfOneTransactionToo() {
        votes.load(5);
        votes.edit("votes.csv", t -> table(9, "absent")).load();
        String whole = content();
        TestGraph.clear();
        votes.edit("votes.csv", t -> table(12, "yes")).load(5);
        var report = votes.edit("votes.csv", t -> table(9, "absent")).load(5);
        assertThat(content()).isEqualTo(whole);
        assertThat(report.things().removed()).isEqualTo(3);
        assertThat(Mapped.texts("MATCH (:Thing {id: 'country:B'})-[r]->() RETURN DISTINCT type(r) AS x"))
                .containsExactly("ABSENT_FROM");
    }

    @Test
    void brokenOffAnywhereItAnswersNobodyAndIsFinishedByLoadingAgain() {
        votes.load();
        String whole = Digest.of(TestGraph.graph());
        TestGraph.clear();
        int broken = 0;
        for (int writes = 1; ; writes += writes < 6 ? 1 : 5) {
            TestGraph.clear();
            if (!breaksAfter(writes)) {
                break;
            }
            broken++;
            boolean isMarked = !TestGraph.read("MATCH (d:Dataset) WHERE d.loading IS NOT NULL RETURN d.id")
                    .rows()
                    .isEmpty();
            if (isMarked) {
                assertRefused();
            } else {
                assertThat(TestGraph.read("MATCH (n) WHERE NOT n:DataVersion RETURN count(n) AS n")
                                .rows()
                                .getFirst()
                                .get("n"))
                        .as("before the mark there is nothing, and after it everything")
                        .satisfiesAnyOf(
                                n -> assertThat(n).isEqualTo(0L),
                                n -> assertThat(Digest.of(TestGraph.graph())).isEqualTo(whole));
            }
            votes.load(5);
            assertThat(Digest.of(TestGraph.graph()))
                    .as("broken off after " + writes + " writes")
                    .isEqualTo(whole);
        }
        assertThat(broken).isGreaterThan(8);
    }

    @Test
    void changesThatAreBrokenOffAreFinishedToo() {
        votes.load();
        votes.edit("votes.csv", t -> table(9, "absent")).load();
        String whole = content();
        for (int writes = 2; writes < 40; writes += 9) {
            TestGraph.clear();
            votes.edit("votes.csv", t -> table(12, "yes")).load();
            votes.edit("votes.csv", t -> table(9, "absent"));
            boolean isBroken = breaksAfter(writes);
            votes.load(5);
            assertThat(content()).as("broken off after " + writes + " writes").isEqualTo(whole);
            if (!isBroken) {
                break;
            }
        }
    }

    @Test
    void whileItIsUnfinishedNothingElseIsLoaded() {
        breaksAfter(8);
        assertThatThrownBy(() -> TestData.load(TestGraph.graph(), TestData.ARTICLE))
                .isInstanceOf(ImportException.Unfinished.class)
                .hasMessage(
                        "the graph is not whole: dataset:votes is being loaded, or its load was broken off; wait for it,"
                                + " or load it again first");
    }

    @Test
    void whoLoadsLaterGoesOnAndTheEarlierStops() {
        Graph graph = new Breaking(TestGraph.graph(), 8, () -> votes.load(5));
        try (Content content = votes.read()) {
            assertThatThrownBy(() -> LoaderOf.bites(graph, 5).load(content, Progress.SILENT))
                    .isInstanceOf(ImportException.TakenOver.class);
        }
        assertThat(TestGraph.read("MATCH (d:Dataset) RETURN d.loading AS loading")
                        .rows()
                        .getFirst()
                        .get("loading"))
                .isNull();
        assertThat(votes.load(5).unchanged()).isTrue();
    }

    @Test
    void whatACheckFindsIsTakenOutAgain() {
        TestData.load(TestGraph.graph(), TestData.ARTICLE);
        String before = Digest.of(TestGraph.graph());
        spoiled();
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
        votes.load(5);
        votes.load();
        String loaded = Digest.of(TestGraph.graph());
        votes.edit("votes.csv", t -> table(9, "absent"));
        spoiled();
        assertThat(Digest.of(TestGraph.graph()))
                .as("also where it changed a data set")
                .isEqualTo(loaded);
        assertThat(votes.edit("votes.csv", t -> table(12, "yes")).load(5).unchanged())
                .isTrue();
    }

    /// Loads into a graph that loses something of what is written.
    private void spoiled() {
        try (Content content = votes.read()) {
            assertThatThrownBy(() -> LoaderOf.bites(new SpoiledGraph(TestGraph.graph()), 5)
                            .load(content, Progress.SILENT))
                    .isInstanceOf(ImportException.Inconsistent.class);
        }
    }

    private static void assertRefused() {
        KnowledgeGraph graph = KnowledgeGraph.over(TestGraph.graph());
        for (Map.Entry<String, String> argument : Map.of(
                        "attendance", "event", "evidence", "about", "events-of", "party")
                .entrySet()) {
            assertThatThrownBy(() -> graph.query(argument.getKey())
                            .with(argument.getValue(), "event:call-1")
                            .rows()
                            .toList())
                    .isInstanceOf(QueryException.Loading.class)
                    .hasMessage(
                            "the graph is not whole: dataset:votes is being loaded; ask again when that is done, or load"
                                    + " it again if it was broken off");
        }
    }

    /// {@return whether it was broken off}
    private boolean breaksAfter(int writes) {
        Graph graph = new Breaking(TestGraph.graph(), writes, () -> {
            throw new IllegalStateException("broken off");
        });
        try (Content content = votes.read()) {
            LoaderOf.bites(graph, 5).load(content, Progress.SILENT);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /// What there is, without claims that were retracted on the way.
    private static String content() {
        return TestGraph.read(
                                "MATCH (n) WHERE NOT n:DataVersion AND n.retracted IS NULL AND NOT n:Retired"
                                        + " WITH n ORDER BY n.id RETURN collect([n.id, labels(n), n.name, n.facts, n.pending, n.change, n.undo]) AS x")
                        .rows()
                + TestGraph.read("MATCH (:Thing)-[r]->(:Thing) WITH r ORDER BY r.fact, r.version"
                                + " RETURN collect([type(r), r.fact, r.version, r.since, r.claims]) AS x")
                        .rows()
                        .toString();
    }

    private static String table(int calls, String vote) {
        return "call,day,state,vote\n"
                + IntStream.rangeClosed(1, calls)
                        .mapToObj(c -> "%d,2020-01-%02d,A,yes\n%d,2020-01-%02d,B,%s\n%d,2020-01-%02d,C,absent\n"
                                .formatted(c, c, c, c, vote, c, c))
                        .collect(Collectors.joining());
    }

    /// A graph in which something happens in place of one write.
    private record Breaking(Graph graph, AtomicInteger left, Runnable happening) implements Graph {
        Breaking(Graph graph, int writes, Runnable happening) {
            this(graph, new AtomicInteger(writes), happening);
        }

        @Override
        public <T> T read(Limits limits, Function<Session, T> work) {
            return graph.read(limits, work);
        }

        @Override
        public <T> T write(Limits limits, Function<Session, T> work) {
            if (left.decrementAndGet() == 0) {
                happening.run();
            }
            return graph.write(limits, work);
        }

        @Override
        public Plan explain(Statement statement) {
            return graph.explain(statement);
        }

        @Override
        public void close() {}
    }
}
