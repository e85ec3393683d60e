// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is computed on projections, by whom, and how long it is kept.
class ResultsTests extends ThreeFacts {
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
}
