// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Several clients at once, each with its own connection, without a pause for some time.
final class Burst {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Burst() {}

    /// Each client goes through the questions from another one on.
    ///
    /// A client asks once before the clock starts. Its first answer after that is not timed, since all
    /// begin at once, and nobody stops before the time is over and everybody has had two: the load is
    /// the same to the end. A server that lets some wait for ever is not waited for, but what its
    /// clients wait for in the end is counted.
    static void of(Side side, List<Question> questions, int clients, double seconds, Cell cell)
            throws InterruptedException {
        var ready = new CountDownLatch(clients);
        var served = new CountDownLatch(clients);
        var begin = new CompletableFuture<Long>();
        var last = new AtomicLong();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int i = 0; i < clients; i++) {
                int first = i;
                threads.execute(() -> {
                    var mine = new Cell();
                    boolean isServed = false;
                    try (Client client = side.connect().call()) {
                        ask(client, questions.get(31 * first % questions.size()), new Cell());
                        ready.countDown();
                        long now = begin.join();
                        long end = now + (long) (seconds * 1e9);
                        long latest = end + LONGEST.toNanos();
                        for (int asked = 1; now < end || served.getCount() > 0 && now < latest; asked++) {
                            long before = now;
                            boolean answered =
                                    ask(client, questions.get((31 * first + asked) % questions.size()), mine);
                            now = System.nanoTime();
                            if (now < end || served.getCount() > 0) {
                                mine.answers += answered ? 1 : 0;
                                mine.nanos.addAll(answered && asked > 1 ? List.of(now - before) : List.of());
                                last.accumulateAndGet(now, Math::max);
                            }
                            if (asked == 2) {
                                served.countDown();
                                isServed = true;
                            }
                        }
                    } catch (Exception e) {
                        mine.errors++;
                    } finally {
                        ready.countDown();
                        if (!isServed) {
                            served.countDown();
                        }
                        cell.add(mine);
                    }
                });
            }
            ready.await();
            begin.complete(System.nanoTime());
        }
        cell.took += last.get() - begin.join();
    }

    private static boolean ask(Client client, Question question, Cell cell) throws IOException {
        try {
            client.ask(question);
            return true;
        } catch (IOException | RuntimeException e) {
            if (cell.errors++ == 0) {
                System.err.println(question.name() + ": " + e);
            }
            client.close();
            return false;
        }
    }
}
