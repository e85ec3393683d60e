// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The statements that speak of the same time.
final class Moment {
    private final EdtfDate when;
    private final List<Statement> statements = new ArrayList<>();

    private Moment(EdtfDate when) {
        this.when = when;
    }

    EdtfDate when() {
        return when;
    }

    /// Puts statements together by time, in order. Precise dates make the moments; a vague date (a month, a year, an
    /// interval) joins the last moment within its bounds that it agrees with, else the last within its bounds,
    /// since it cannot be told to speak of another day.
    static List<Moment> of(List<Statement> statements) {
        var moments = new ArrayList<Moment>();
        statements.stream()
                .sorted(Comparator.comparingLong((Statement s) -> s.when().width())
                        .thenComparingLong(s -> s.when().order())
                        .thenComparing(Statement.BEST_FIRST))
                .forEach(s -> home(moments, s).statements.add(s));
        moments.sort(Comparator.comparingLong(m -> m.when.order()));
        return moments;
    }

    private static Moment home(List<Moment> moments, Statement statement) {
        EdtfDate when = statement.when();
        long first = when.width() == 0 ? when.order() : when.first();
        List<Moment> within = moments.stream()
                .filter(m -> m.when.order() >= first && m.when.order() <= when.order())
                .sorted(Comparator.comparingLong((Moment m) -> m.when.order()).reversed())
                .toList();
        return within.stream()
                .filter(m -> m.agreesWith(statement))
                .findFirst()
                .or(() -> within.stream().findFirst())
                .orElseGet(() -> {
                    var moment = new Moment(when);
                    moments.add(moment);
                    return moment;
                });
    }

    private boolean agreesWith(Statement statement) {
        FactType type = statement.type();
        return statements.stream().anyMatch(s -> {
            FactType mine = s.type();
            return mine == null
                    ? type == null
                    : type != null && new Reading(mine, s).agreesWith(type, statement.values());
        });
    }

    /// {@return the sets of values that the statements give, best first; empty if all say that it ended}
    List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        statements.stream().sorted(Statement.BEST_FIRST).forEach(s -> {
            FactType type = s.type();
            if (type != null) {
                readings.stream()
                        .filter(r -> r.agreesWith(type, s.values()))
                        .findFirst()
                        .ifPresentOrElse(r -> r.add(s), () -> readings.add(new Reading(type, s)));
            }
        });
        return readings;
    }
}
