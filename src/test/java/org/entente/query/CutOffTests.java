// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.Sample;
import org.entente.graph.GraphException;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions about a whole network whose time is over, at any moment of their work.
@Tag("whole")
@ResourceLock(TestGraph.LOCK)
class CutOffTests {
    private static final int THINGS = 1_000;
    private static final int TIES = 10_000;
    private static final int QUESTIONS = 60;
    private static final int STEP_MS = 5;

    @BeforeAll
    static void write() {
        TestGraph.clear();
        var random = new Random(7);
        var ties = new ArrayList<String>();
        for (int i = 0; i < TIES; i++) {
            ties.add(random.nextInt(THINGS) + "-" + random.nextInt(THINGS));
        }
        new TestNetwork().ties(String.join(" ", ties)).write();
    }

    /// Each question is about a day of its own, so that nothing is there from the one before.
    @ParameterizedTest
    @ValueSource(strings = {"importance", "brokers", "communities", "paths"})
    void theyAreToldToBeTooSlowAndTheNextIsAnswered(String query) {
        var arguments = new HashMap<String, List<String>>();
        if (query.equals("paths")) {
            arguments.putAll(Map.of("from", List.of("country:1"), "to", List.of("country:2"), "k", List.of("50")));
        }
        List<String> others = new ArrayList<>();
        int late = 0;
        for (int i : Sample.of(IntStream.range(0, QUESTIONS).boxed().toList())) {
            String day = LocalDate.parse(TestNetwork.DAY).plusDays(i).toString();
            arguments.put("asOf", List.of(day));
            arguments.put("knownBy", List.of(day));
            QueryRunner runner = TestNetwork.runner(Duration.ofMillis(1 + (long) i * STEP_MS));
            try {
                assertThat(runner.ask(Question.of(query, arguments)).rows()).isNotEmpty();
            } catch (GraphException.TimedOut e) {
                late++;
            } catch (GraphException e) {
                others.add(i * STEP_MS + " ms: " + e);
            }
        }
        assertThat(others).isEmpty();
        assertThat(late).isPositive();
        assertThat(TestNetwork.ask(query, arguments).rows()).isNotEmpty();
    }
}
