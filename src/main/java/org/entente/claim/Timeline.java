// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.entente.claim.EdtfDate.FUTURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What held when, as far as a given set of claims on one fact tells.
final class Timeline {
    /// What held for one stretch of time; without the claims, so that equal stretches are recognised.
    record Stretch(
            FactType type,
            Map<String, Object> values,
            EdtfDate since,
            @Nullable EdtfDate until,
            long sinceDay,
            long untilDay,
            long certainFrom,
            long certainTo,
            boolean disputed,
            boolean preferred) {}

    /// A stretch and the claims for it.
    record Entry(Stretch stretch, List<Claim> claims) {}

    private final List<Entry> entries = new ArrayList<>();
    private List<Reading> current = List.of();
    private EdtfDate since = EdtfDate.parse("1970");
    private long sinceDay;

    private Timeline() {}

    static List<Entry> of(List<Claim> claims) {
        var timeline = new Timeline();
        var statements = claims.stream().flatMap(c -> Statement.of(c).stream()).toList();
        Moment.of(statements).forEach(timeline::add);
        timeline.close(null);
        return timeline.entries;
    }

    private void add(Moment moment) {
        List<Reading> readings = moment.readings();
        if (readings.isEmpty()) {
            close(moment.when());
            return;
        }
        if (!current.isEmpty()
                && readings.stream().allMatch(r -> current.stream().anyMatch(c -> c.covers(r)))) {
            readings.forEach(
                    r -> current.stream().filter(c -> c.covers(r)).findFirst().ifPresent(c -> c.add(r)));
            return;
        }
        long earliest = current.isEmpty() ? EdtfDate.PAST : certainFrom() + 1;
        close(moment.when());
        current = readings;
        since = moment.when();
        sinceDay = Math.max(since.first(), earliest);
    }

    private long certainFrom() {
        return since.last();
    }

    private void close(@Nullable EdtfDate until) {
        boolean disputed = current.size() > 1;
        boolean preferred = true;
        for (Reading reading : current) {
            long certainTo =
                    until == null ? FUTURE : Math.max(until.first(), Math.min(certainFrom() + 1, until.last()));
            if (reading.type().time() == TimeKind.ATTESTED) {
                certainTo = Math.min(certainTo, lastSeen(reading) + 1);
            }
            entries.add(new Entry(
                    new Stretch(
                            reading.type(),
                            reading.values(),
                            since,
                            until,
                            sinceDay,
                            until == null ? FUTURE : until.last(),
                            certainFrom(),
                            certainTo,
                            disputed,
                            preferred),
                    List.copyOf(reading.claims())));
            preferred = false;
        }
        current = List.of();
    }

    private long lastSeen(Reading reading) {
        return reading.claims().stream()
                .mapToLong(c -> {
                    EdtfDate seen = c.seen();
                    return seen == null
                            ? c.from().order()
                            : Math.max(seen.first(), c.from().order());
                })
                .max()
                .orElse(certainFrom());
    }
}
