// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.entente.graph.GraphException;
import org.junit.jupiter.api.Test;
import org.neo4j.gds.core.loading.GraphStoreCatalog;

/// Which projections are kept, and for how long.
class ProjectionsTests extends ThreeFacts {
    private static final String USER = "somebody";

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
                            "there are more facts that held or may have held on 1970-01-02 as known by 1970-01-02, of all types, whose"
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

    private String name(int day) {
        try (Projections.Kept kept = projections.use(on(day))) {
            return kept.projection(NEVER).name();
        }
    }
}
