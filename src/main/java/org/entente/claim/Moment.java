// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The statements that speak of the same time.
final class Moment {
    private EdtfDate when;
    private final long order;
    private final List<Statement> statements = new ArrayList<>();

    private Moment(Statement first) {
        this.when = first.when();
        this.order = first.order();
    }

    EdtfDate when() {
        return when;
    }

    /// {@return the day by which the first of its statements had been reported}
    long known() {
        return statements.stream().mapToLong(s -> s.claim().known()).min().orElseThrow();
    }

    private void add(Statement statement) {
        when = when.narrower(statement.when());
        statements.add(statement);
    }

    boolean isEnd() {
        return statements.getFirst().isEnd();
    }

    /// Puts statements together by time, in order. Precise dates make the moments; a vague date (a month, a
    /// year, an interval) joins the last moment within its bounds that it agrees with, else the last within
    /// its bounds, since it cannot be told to speak of another day. That a fact began, that a pledge came
    /// to its outcome and that a fact ended are moments of their own, even on the same day, and two
    /// statements of one claim are never one.
    static List<Moment> of(List<Statement> statements) {
        var moments = new ArrayList<Moment>();
        statements.stream()
                .sorted(Comparator.comparingLong((Statement s) -> s.when().width())
                        .thenComparingLong(Statement::order)
                        .thenComparing(Statement.BEST_FIRST))
                .forEach(s -> home(moments, s).add(s));
        moments.sort(Comparator.comparingLong((Moment m) -> m.order).thenComparingInt(m -> m.rank(moments)));
        return moments;
    }

    /// On one day, what ended comes before what began, unless it is the end of just that.
    private int rank(List<Moment> all) {
        if (!isEnd()) {
            return statements.getFirst().isOutcome() ? 2 : 1;
        }
        boolean endsWhatBegan = all.stream()
                .anyMatch(m ->
                        !m.isEnd() && m.order == order && statements.stream().anyMatch(m::holdsClaimOf));
        return endsWhatBegan ? 3 : 0;
    }

    private boolean holdsClaimOf(Statement statement) {
        return statements.stream()
                .anyMatch(s -> s.claim().id().equals(statement.claim().id()));
    }

    private static Moment home(List<Moment> moments, Statement statement) {
        EdtfDate when = statement.when();
        long first = when.width() == 0 ? statement.order() : when.first();
        List<Moment> within = moments.stream()
                .filter(m -> m.order >= first && m.order <= statement.order())
                .filter(m -> m.isLike(statement) && !m.holdsClaimOf(statement))
                .sorted(Comparator.comparingLong((Moment m) -> m.order).reversed())
                .toList();
        return within.stream()
                .filter(m -> m.agreesWith(statement))
                .findFirst()
                .or(() -> within.stream().findFirst())
                .orElseGet(() -> {
                    var moment = new Moment(statement);
                    moments.add(moment);
                    return moment;
                });
    }

    private boolean isLike(Statement statement) {
        Statement mine = statements.getFirst();
        return mine.isEnd() == statement.isEnd() && mine.isOutcome() == statement.isOutcome();
    }

    private boolean agreesWith(Statement statement) {
        FactType type = statement.type();
        return type == null
                || statements.stream().anyMatch(s -> {
                    FactType mine = s.type();
                    return mine != null && new Reading(mine, s).agreesWith(type, statement.values());
                });
    }

    /// {@return the sets of values that the statements give, best first; empty if they say that it ended}
    List<Reading> readings() {
        return Reading.of(statements);
    }
}
