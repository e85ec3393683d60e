// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.entente.claim.EdtfDate.FUTURE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private EdtfDate since = EdtfDate.parse("../9999");
    private long sinceDay;
    private long certainFrom;
    private long endedFrom = EdtfDate.PAST;

    private Timeline() {}

    static List<Entry> of(List<Claim> claims) {
        var statements = claims.stream().flatMap(c -> Statement.of(c).stream()).toList();
        if (claims.stream().allMatch(c -> c.type().time() == TimeKind.INSTANT)) {
            return Instants.of(statements);
        }
        var timeline = new Timeline();
        Moment.of(statements).forEach(timeline::add);
        timeline.close(null);
        return timeline.entries;
    }

    private void add(Moment moment) {
        List<Reading> readings = moment.readings();
        if (moment.isEnd()) {
            close(moment.when());
        } else if (!confirms(readings) && !speaksOfTheOpenPledge(readings)) {
            begin(moment, readings);
        }
    }

    private void begin(Moment moment, List<Reading> readings) {
        long earliest = current.isEmpty() ? endedFrom : certainFrom + 1;
        close(moment.when());
        current = readings;
        since = moment.when();
        sinceDay = Math.max(since.first(), earliest);
        certainFrom = Math.max(since.certain(moment.known()), sinceDay);
    }

    private boolean confirms(List<Reading> readings) {
        if (current.isEmpty()
                || !readings.stream().allMatch(r -> current.stream().anyMatch(c -> c.covers(r)))
                || (hasOutcome(current) && !hasOutcome(readings))) {
            return false;
        }
        readings.forEach(
                r -> current.stream().filter(c -> c.covers(r)).findFirst().ifPresent(c -> c.add(r)));
        return true;
    }

    /// After a pledge was kept, broken or withdrawn, a claim that gives no outcome speaks of the pledge as
    /// it was; only one that says `open` makes it anew.
    private boolean speaksOfTheOpenPledge(List<Reading> readings) {
        boolean silent = readings.stream()
                .allMatch(r -> r.type() == FactType.PLEDGED && !r.values().containsKey("outcome"));
        if (!silent || current.isEmpty() || !hasOutcome(current)) {
            return false;
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.stretch().type() == FactType.PLEDGED
                    && !Statement.isOutcome(entry.stretch().values())) {
                var claims = new LinkedHashSet<>(entry.claims());
                readings.forEach(r -> claims.addAll(r.claims()));
                entries.set(i, new Entry(entry.stretch(), List.copyOf(claims)));
                return true;
            }
        }
        return false;
    }

    private static boolean hasOutcome(List<Reading> readings) {
        return readings.stream().allMatch(r -> Statement.isOutcome(r.values()));
    }

    private void close(@Nullable EdtfDate until) {
        boolean disputed = current.size() > 1;
        boolean preferred = true;
        long untilDay = until == null ? FUTURE : Math.max(until.last(), sinceDay);
        for (Reading reading : current) {
            long certainTo = until == null ? FUTURE : Math.max(until.first(), Math.min(certainFrom + 1, untilDay));
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
                            untilDay,
                            certainFrom,
                            certainTo,
                            disputed,
                            preferred),
                    List.copyOf(reading.claims())));
            preferred = false;
        }
        if (until != null && !current.isEmpty()) {
            endedFrom = Math.max(endedFrom, until.first());
        }
        current = List.of();
    }

    /// A claim sees its fact on the day it gives, or, if it says when the fact ended, until the day before.
    private long lastSeen(Reading reading) {
        return reading.claims().stream()
                .mapToLong(c -> {
                    EdtfDate ended = c.until();
                    EdtfDate seen = c.seen();
                    if (ended != null) {
                        return ended.first() - 1;
                    }
                    return seen == null ? c.from().order() : seen.first();
                })
                .max()
                .orElse(certainFrom);
    }
}
