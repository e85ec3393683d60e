// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Several ways with the same questions, side by side: each is asked a few before another has its turn,
/// in another order each time, so that drift and garbage hit all alike. The first questions are the
/// cold ones; more of them warm up.
///
/// @param cold how many are asked first, and reported as cold
/// @param warmUp how many more are asked before it counts; from the same list, in the order of it
/// @param most the longest time for one way
record Trial(int cold, int warmUp, Duration most) {
    private static final int TURN = 20;

    Map<Way, Outcome> run(List<Way> ways) throws Exception {
        var outcomes = new LinkedHashMap<Way, Outcome>();
        var clients = new LinkedHashMap<Way, Client>();
        var spent = new LinkedHashMap<Way, Long>();
        try {
            for (Way way : ways) {
                outcomes.put(way, new Outcome());
                clients.put(way, way.connect().call());
                spent.put(way, 0L);
            }
            for (Way way : ways) {
                close(clients.get(way));
                warm(way, clients.get(way), outcomes.get(way));
            }
            var order = new ArrayList<>(ways);
            int longest = ways.stream().mapToInt(way -> size(way)).max().orElse(0);
            for (int begin = 0; begin < longest; begin += TURN) {
                Collections.rotate(order, 1);
                for (Way way : order) {
                    long used = spent.get(way);
                    if (begin < size(way) && used < most.toNanos()) {
                        again(way, clients.get(way), cold + warmUp + begin - 1);
                    }
                    for (int i = begin; i < Math.min(begin + TURN, size(way)) && used < most.toNanos(); i++) {
                        int number = (cold + warmUp + i) % way.questions().size();
                        Question question = way.questions().get(number);
                        long took = ask(way, clients.get(way), question, outcomes.get(way), true);
                        outcomes.get(way).each.add(new long[] {number, took});
                        used += took;
                    }
                    spent.put(way, used);
                }
            }
        } finally {
            for (Client client : clients.values()) {
                client.close();
            }
        }
        return outcomes;
    }

    /// Repeats the question before a turn, untimed: while the others had theirs, the server may have
    /// closed the connection, and what it costs to open one again is not what is measured.
    private static void again(Way way, Client client, int number) {
        Question question =
                way.questions().get(Math.floorMod(number, way.questions().size()));
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                client.ask(question);
                return;
            } catch (Exception e) {
                close(client);
            }
        }
    }

    private static int size(Way way) {
        return Math.min(way.most(), way.questions().size());
    }

    private void warm(Way way, Client client, Outcome outcome) {
        var ignored = new Outcome();
        long used = 0;
        int all = Math.min(cold + warmUp, Math.max(cold, size(way)));
        for (int i = 0; i < all && used < most.toNanos() / 2; i++) {
            Question question = way.questions().get(i % way.questions().size());
            used += ask(way, client, question, i < cold ? outcome : ignored, false);
        }
    }

    private static long ask(Way way, Client client, Question question, Outcome outcome, boolean isWarm) {
        long begin = System.nanoTime();
        long took;
        try {
            Object answer = client.ask(question);
            took = System.nanoTime() - begin;
            int got = way.reads().applyAsInt(answer);
            if (got != question.rows() && got != Way.UNCHECKED && outcome.wrong++ < 2) {
                System.err.printf(
                        "%s: %s gives %d, expected %d%n", way.name(), question.values(), got, question.rows());
            }
        } catch (Exception e) {
            took = System.nanoTime() - begin;
            boolean isLate =
                    String.valueOf(e.getMessage()).matches("(?s).*( 504 |imed out|imedOut|erminated|longer than).*");
            outcome.late += isLate ? 1 : 0;
            outcome.failed += isLate ? 0 : 1;
            if (outcome.failed + outcome.late < 3) {
                System.err.println(way.name() + ": " + question.values() + ": " + e);
            }
            close(client);
        }
        (isWarm ? outcome.warm : outcome.cold).nanos.add(took);
        return took;
    }

    /// An HTTP connection is of no use after a failure; it is opened again with the next question.
    private static void close(Client client) {
        try {
            if (client instanceof HttpClient) {
                client.close();
            }
        } catch (java.io.IOException e) {
            System.err.println("while closing: " + e);
        }
    }
}
