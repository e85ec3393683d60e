// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.graph.GraphException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.gds.core.loading.GraphStoreCatalog;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;

/// Which projections are kept, and for how long; on a server of its own, of three facts.
class ProjectionsTests {
    private static final TerminationGuard NEVER = () -> {};
    private static final long PLENTY = 1L << 28;
    private static final String USER = "somebody";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static DatabaseManagementService server;

    @SuppressWarnings("NullAway.Init")
    private static GraphDatabaseAPI database;

    @SuppressWarnings("NullAway.Init")
    private Projections projections;

    @BeforeAll
    static void start() throws Exception {
        server = new DatabaseManagementServiceBuilder(home).build();
        database = (GraphDatabaseAPI) server.database("neo4j");
        var procedures = database.getDependencyResolver().resolveDependency(GlobalProcedures.class);
        var networks = new Networks(database);
        procedures.registerComponent(Networks.class, _ -> networks, true);
        procedures.registerProcedure(EdgesProcedure.class);
    }

    @AfterAll
    static void stop() {
        server.shutdown();
    }

    @BeforeEach
    void threeFacts() {
        database.executeTransactionally("MATCH (n) DETACH DELETE n");
        database.executeTransactionally("UNWIND ['A', 'B', 'C', 'D'] AS name CREATE (:Thing {id: name, name: name})");
        database.executeTransactionally("""
                UNWIND [['A', 'B'], ['B', 'C'], ['C', 'D']] AS ends
                MATCH (a:Thing {id: ends[0]}), (b:Thing {id: ends[1]})
                CREATE (a)-[:OWNS {fact: a.id + b.id, version: 1, sinceDay: 0, untilDay: 9, certainFrom: 0, certainTo: 9,
                  knownDay: 0, supersededDay: 9, disputed: false, claims: []}]->(b)""");
        projections = new Projections(database, PLENTY);
    }

    @AfterEach
    void close() {
        projections.close();
    }

    @Test
    void twoWhoAskAtOnceGetOne() throws Exception {
        int askers = 8;
        var ready = new CountDownLatch(askers);
        try (var pool = Executors.newFixedThreadPool(askers)) {
            List<Future<Projection>> asked = IntStream.range(0, askers)
                    .mapToObj(_ -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return projections.use(on(1)).projection(NEVER);
                    }))
                    .toList();
            Projection first = asked.getFirst().get();
            for (Future<Projection> other : asked) {
                assertThat(other.get()).isSameAs(first);
            }
            assertThat(first.ties()).isEqualTo(3);
        }
    }

    @Test
    void anotherFilterIsAnotherProjection() {
        assertThat(projections.use(on(1)).projection(NEVER).name())
                .isNotEqualTo(projections.use(on(2)).projection(NEVER).name());
    }

    @Test
    void thoseUsedLastAreKept() {
        for (int day = 1; day <= 6; day++) {
            try (Projections.Kept kept = projections.use(on(day))) {
                kept.projection(NEVER).offer(USER);
            }
            if (day > 1) {
                projections.use(on(1)).close(); // so the first is used again and again
            }
        }
        assertThat(projections.names()).hasSize(4);
        assertThat(GraphStoreCatalog.getGraphStores(USER)).hasSize(4);
        assertThat(projections.names()).contains(name(1), name(6));
    }

    @Test
    void oneInUseIsNotDropped() {
        Projections.Kept inUse = projections.use(on(1));
        inUse.projection(NEVER).offer(USER);
        for (int day = 2; day <= 8; day++) {
            try (Projections.Kept kept = projections.use(on(day))) {
                kept.projection(NEVER);
            }
        }
        changeTheData();
        projections.use(on(2)).close();
        assertThat(GraphStoreCatalog.getGraphStores(USER)).hasSize(1);
        inUse.close();
        projections.use(on(2)).close();
        assertThat(GraphStoreCatalog.getGraphStores(USER)).isEmpty();
    }

    @Test
    void newDataDropsTheOld() {
        String before = name(1);
        try (Projections.Kept kept = projections.use(on(1))) {
            assertThat(kept.projection(NEVER).nodes()).isEqualTo(4);
        }
        changeTheData();
        try (Projections.Kept kept = projections.use(on(1))) {
            assertThat(kept.projection(NEVER).nodes()).isEqualTo(3);
        }
        assertThat(projections.names()).hasSize(1).doesNotContain(before);
    }

    @Test
    void whatTakesTooMuchMemoryIsRefusedInWords() {
        projections.close();
        projections = new Projections(database, 2 * ProjectionBuilder.BYTES_PER_FACT);
        try (Projections.Kept kept = projections.use(on(1))) {
            assertThatThrownBy(() -> kept.projection(NEVER))
                    .isInstanceOf(GraphException.TooMuch.class)
                    .hasMessage(
                            "there are more facts that held on 1970-01-02 as known by 1970-01-02, of all types, whose"
                                    + " status is broken, conditional, firm, fulfilled or withdrawn than a projection may hold: expected"
                                    + " at most 2, for which it takes 0 MiB, got more; ask for fewer types or statuses, or give the"
                                    + " program more memory (-Xmx)");
        }
        assertThat(projections.names()).isEmpty();
    }

    @Test
    void itIsMadeThoughWhoAskedIsOutOfTime() throws Exception {
        Projections.Kept kept = projections.use(on(1));
        for (int i = 0; i < 500 && !kept.isBegun(); i++) {
            Thread.sleep(10);
        }
        kept.close(); // nobody waits for it any more
        try (Projections.Kept later = projections.use(on(1))) {
            assertThat(later).isSameAs(kept);
            assertThat(later.projection(NEVER).ties()).isEqualTo(3);
        }
    }

    @Test
    void aFailureThatNobodyWaitedForIsNotToldToTheNext() throws Exception {
        projections.close();
        projections = new Projections(database, 2 * ProjectionBuilder.BYTES_PER_FACT);
        Projections.Kept failing = projections.use(on(1));
        for (int i = 0; i < 500 && !failing.isDone(); i++) {
            Thread.sleep(10);
        }
        failing.close();
        try (Projections.Kept next = projections.use(on(1))) {
            assertThat(next).isNotSameAs(failing);
        }
    }

    @Test
    void whatIsComputedIsThereThoughWhoAskedIsOutOfTime() throws Exception {
        var works = new CountDownLatch(1);
        var times = new AtomicInteger();
        Algorithm<Found> algorithm = _ -> {
            times.incrementAndGet();
            await(works);
            return new Found();
        };
        try (Projections.Kept kept = projections.use(on(1))) {
            assertThatThrownBy(() -> kept.results().result("it", Found.class, algorithm, () -> {
                        if (times.get() == 1) {
                            throw new IllegalStateException("out of time");
                        }
                    }))
                    .hasMessage("out of time");
        }
        for (int day = 2; day <= 8; day++) { // what is computed on is not dropped for others
            try (Projections.Kept other = projections.use(on(day))) {
                other.projection(NEVER);
            }
        }
        works.countDown();
        try (Projections.Kept kept = projections.use(on(1))) {
            kept.results().result("it", Found.class, algorithm, NEVER);
            kept.results().result("it", Found.class, algorithm, NEVER);
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void whatNobodyWaitsForIsNotBegun() throws Exception {
        var works = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var unwanted = new AtomicInteger();
        try (Projections.Kept kept = projections.use(on(1));
                var pool = Executors.newSingleThreadExecutor()) {
            Future<Found> first = pool.submit(() -> kept.results()
                    .result(
                            "first",
                            Found.class,
                            _ -> {
                                begun.countDown();
                                await(works);
                                return new Found();
                            },
                            NEVER));
            begun.await();
            assertThatThrownBy(() -> kept.results()
                            .result(
                                    "second",
                                    Found.class,
                                    _ -> {
                                        unwanted.incrementAndGet();
                                        return new Found();
                                    },
                                    () -> {
                                        throw new IllegalStateException("out of time");
                                    }))
                    .hasMessage("out of time");
            works.countDown();
            first.get();
            kept.results().result("third", Found.class, _ -> new Found(), NEVER);
            assertThat(unwanted).hasValue(0);
            assertThat(kept.results().bytes()).isEqualTo(2);
        }
    }

    @Test
    void whatIsQuickDoesNotWaitForTwoSlowOnesOfAnotherProjection() throws Exception {
        var works = new CountDownLatch(1);
        try (Projections.Kept slow = projections.use(on(1));
                Projections.Kept quick = projections.use(on(2))) {
            for (String key : List.of("first", "second")) {
                outOfTime(slow, key, works);
            }
            assertThat(quick.results().result("it", Found.class, _ -> new Found(), NEVER))
                    .isNotNull();
        } finally {
            works.countDown();
        }
    }

    @Test
    void whatIsComputedIsNotPushedOutByWhatIsNot() throws Exception {
        var works = new CountDownLatch(1);
        try (Projections.Kept kept = projections.use(on(1))) {
            for (int i = 0; i < 9; i++) {
                outOfTime(kept, "key " + i, works);
            }
            works.countDown();
            kept.results()
                    .result(
                            "key 0",
                            Found.class,
                            _ -> {
                                throw new IllegalStateException("again");
                            },
                            NEVER);
            for (int i = 0; i < 9; i++) {
                kept.results().result("other " + i, Found.class, _ -> new Found(), NEVER);
            }
            assertThat(kept.results().bytes()).isBetween(6L, 7L); // the last may not have pushed one out yet
        }
    }

    @Test
    void whatNobodyWaitsForMakesRoom() throws Exception {
        projections.close();
        projections = new Projections(database, 5 * ProjectionBuilder.BYTES_PER_FACT);
        try (Projections.Kept kept = projections.use(on(1))) {
            outOfTime(kept, "it", new CountDownLatch(1));
        }
        try (Projections.Kept other = projections.use(on(2))) {
            assertThat(other.projection(NEVER).ties()).isEqualTo(3);
        }
    }

    @Test
    void anErrorIsToldToo() {
        try (Projections.Kept kept = projections.use(on(1))) {
            assertThatThrownBy(() -> kept.results()
                            .result(
                                    "it",
                                    Found.class,
                                    _ -> {
                                        throw new StackOverflowError("for once");
                                    },
                                    NEVER))
                    .hasRootCauseMessage("for once");
        }
    }

    @Test
    void whatIsComputedOnOldDataEndsIfNobodyWaitsForIt() throws Exception {
        var ended = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (Projections.Kept kept = projections.use(on(1))) {
            assertThatThrownBy(() -> kept.results()
                            .result(
                                    "it",
                                    Found.class,
                                    computing -> {
                                        begun.countDown();
                                        try {
                                            while (true) {
                                                computing.guard().check();
                                                Thread.onSpinWait();
                                            }
                                        } finally {
                                            ended.countDown();
                                        }
                                    },
                                    () -> {
                                        if (begun.getCount() == 0) {
                                            throw new IllegalStateException("out of time");
                                        }
                                    }))
                    .hasMessage("out of time");
            assertThat(ended.await(100, TimeUnit.MILLISECONDS)).isFalse();
            changeTheData();
            projections.use(on(1)).close();
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatFailedIsTriedAgain() {
        var times = new AtomicInteger();
        Algorithm<Found> algorithm = _ -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("for once");
            }
            return new Found();
        };
        try (Projections.Kept kept = projections.use(on(1))) {
            assertThatThrownBy(() -> kept.results().result("it", Found.class, algorithm, NEVER))
                    .hasMessage("for once");
            assertThat(kept.results().result("it", Found.class, algorithm, NEVER))
                    .isNotNull();
        }
    }

    @Test
    void whatSomebodyTookOutOfTheCatalogueIsPutThereAgain() {
        Projection projection = projections.use(on(1)).projection(NEVER);
        projection.offer(USER);
        GraphStoreCatalog.removeAllLoadedGraphs();
        projection.offer(USER);
        assertThat(GraphStoreCatalog.getGraphStores(USER)).hasSize(1);
    }

    @Test
    void aNameThatIsNoneIsSaid() {
        assertThatThrownBy(() -> projections.use("nothing"))
                .hasMessage("there is no projection 'nothing'; expected a name that entente.project gives in the same"
                        + " transaction");
    }

    @Test
    void twoOfOneProcessDoNotMeetInTheCatalogue() {
        try (var others = new Projections(database, PLENTY)) {
            Projection one = projections.use(on(1)).projection(NEVER);
            Projection other = others.use(on(1)).projection(NEVER);
            one.offer(USER);
            other.offer(USER);
            assertThat(GraphStoreCatalog.getGraphStores(USER)).hasSize(2);
        }
        assertThat(GraphStoreCatalog.getGraphStores(USER)).hasSize(1);
    }

    private record Found() implements Results.Result {
        @Override
        public long bytes() {
            return 1;
        }
    }

    /// Asks for what works until a latch opens, and waits for it no longer than until it works, or must wait itself.
    private static void outOfTime(Projections.Kept kept, String key, CountDownLatch works) {
        kept.projection(NEVER);
        var looks = new AtomicInteger();
        assertThatThrownBy(() -> kept.results()
                        .result(
                                key,
                                Found.class,
                                computing -> {
                                    while (works.getCount() > 0) {
                                        computing.guard().check();
                                        Thread.onSpinWait();
                                    }
                                    return new Found();
                                },
                                () -> {
                                    if (looks.incrementAndGet() == 10) {
                                        throw new IllegalStateException("out of time");
                                    }
                                }))
                .hasMessage("out of time");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name(int day) {
        try (Projections.Kept kept = projections.use(on(day))) {
            return kept.projection(NEVER).name();
        }
    }

    private static ProjectionFilter on(int day) {
        return new ProjectionFilter(List.of(), List.of(), day, day);
    }

    private static void changeTheData() {
        database.executeTransactionally("MATCH (:Thing {id: 'C'})-[r:OWNS]->(:Thing {id: 'D'}) DELETE r");
    }
}
