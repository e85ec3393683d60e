// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.entente.graph.GraphException;
import org.entente.query.AskedQuestion;
import org.entente.query.QueryException;
import org.entente.query.QuestionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Counts the questions by query and by what came of them, and tells slow ones to the log: by name only,
/// since an argument may be what somebody does not want to be known.
@Component
@EnableConfigurationProperties(WatchSettings.class)
final class QuestionMetrics implements QuestionListener {
    private static final Logger SLOW = LoggerFactory.getLogger("org.entente.slow");
    private static final String QUERY = "query";
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Duration slow;

    QuestionMetrics(MeterRegistry registry, WatchSettings settings) {
        this.registry = registry;
        this.slow = settings.slow();
    }

    @Override
    public void asked(AskedQuestion asked) {
        String query = asked.query().name();
        String outcome = outcome(asked.failure());
        Timer.builder("entente.questions")
                .description("Time in the graph and for wording; not that of a slow reader")
                .tag(QUERY, query)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(asked.took());
        if (asked.failure() == null) {
            DistributionSummary.builder("entente.rows")
                    .description("Rows of an answer or a page of it")
                    .tag(QUERY, query)
                    .register(registry)
                    .record((double) asked.rows());
        }
        if (asked.truncated()) {
            Counter.builder("entente.truncated")
                    .description("Answers that had more rows than their limit")
                    .tag(QUERY, query)
                    .register(registry)
                    .increment();
        }
        if (asked.took().compareTo(slow) >= 0) {
            SLOW.warn("slow: {} took {} ms, {} rows, {}", query, asked.took().toMillis(), asked.rows(), outcome);
        }
    }

    private static String outcome(@Nullable RuntimeException failure) {
        return switch (failure) {
            case null -> "answered";
            case GraphException.TimedOut _ -> "too-slow";
            case GraphException.Unavailable _, GraphException.Refused _ -> "unavailable";
            case QueryException.DataChanged _ -> "data-changed";
            case QueryException.Loading _ -> "loading";
            case QueryException.NotAvailable _ -> "not-available";
            case QueryException _ -> "refused";
            case UncheckedIOException _ -> "reader-gone";
            default -> "failed";
        };
    }
}
