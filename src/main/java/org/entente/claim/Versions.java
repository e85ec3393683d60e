// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.entente.claim.EdtfDate.FUTURE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The one function that makes relationships from claims. Nothing else does.
///
/// Rules:
/// - Claims that speak of different days with different values are a change of mind: one version after the
///   other.
/// - Claims of different values for the same time are a dispute: both are versions, marked `disputed`; the
///   first is the one stated before listed before announced before reported before inferred, then the one
///   reported later.
/// - What happened once does not change: attended and absent are a dispute whenever they are reported.
/// - After a pledge was kept, broken or withdrawn, only a claim that says `open` makes it anew.
/// - What one source leaves out does not contradict what another says. A later claim that adds nothing
///   confirms.
/// - A vague date gives bounds: what may have held and what certainly held are kept apart.
/// - What had been reported by a day makes its own versions, from `knownDay` until `supersededDay` (a
///   bitemporal record; see R. Snodgrass, *Developing Time-Oriented Database Applications in SQL*, 1999,
///   ch. 10).
/// - No claims, no versions. Callers leave out claims that were retracted.
public final class Versions {
    private record Known(long from, Set<Claim> claims) {}

    private Versions() {}

    /// Makes the versions of one fact.
    ///
    /// @param claims the live claims on that fact, in any order; the result does not depend on the order
    /// @return its versions, numbered; empty if there are no claims
    public static List<Version> of(Collection<Claim> claims) {
        List<Claim> ordered =
                claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
        var versions = new ArrayList<Version>();
        Map<Timeline.Stretch, Known> open = new LinkedHashMap<>();
        long[] days =
                ordered.stream().mapToLong(Claim::known).sorted().distinct().toArray();
        for (long day : days) {
            List<Timeline.Entry> timeline =
                    Timeline.of(ordered.stream().filter(c -> c.known() <= day).toList());
            Map<Timeline.Stretch, Known> now = new LinkedHashMap<>();
            for (Timeline.Entry entry : timeline) {
                var all = new LinkedHashSet<>(entry.claims());
                Known before = open.get(entry.stretch());
                // a claim that speaks for another stretch, now that more is known, is no support of this one any more
                if (before != null && all.containsAll(before.claims())) {
                    open.remove(entry.stretch());
                    now.put(entry.stretch(), new Known(before.from(), all));
                } else {
                    now.put(entry.stretch(), new Known(day, all));
                }
            }
            open.forEach((stretch, known) -> versions.add(version(stretch, known, day)));
            open = now;
        }
        open.forEach((stretch, known) -> versions.add(version(stretch, known, FUTURE)));
        versions.sort(Comparator.comparingLong(Version::knownDay)
                .thenComparingLong(Version::sinceDay)
                .thenComparingLong(Version::certainFrom)
                .thenComparing(v -> !v.preferred())
                .thenComparing(v -> v.claims().getFirst()));
        var numbered = new ArrayList<Version>();
        for (Version v : versions) {
            numbered.add(numbered(v, numbered.size() + 1));
        }
        return numbered;
    }

    private static Version version(Timeline.Stretch s, Known known, long superseded) {
        List<Claim> best = known.claims().stream()
                .sorted(Comparator.comparing(Claim::basis)
                        .thenComparing(Claim::known, Comparator.reverseOrder())
                        .thenComparing(Claim::id))
                .toList();
        var until = s.until();
        return new Version(
                0,
                best.getFirst().fact(),
                s.type(),
                s.values(),
                s.since().text(),
                until == null ? null : until.text(),
                s.sinceDay(),
                s.untilDay(),
                s.certainFrom(),
                s.certainTo(),
                known.from(),
                superseded,
                s.disputed(),
                s.preferred(),
                best.stream().map(Claim::id).toList());
    }

    private static Version numbered(Version v, int number) {
        return new Version(
                number,
                v.fact(),
                v.type(),
                v.values(),
                v.since(),
                v.until(),
                v.sinceDay(),
                v.untilDay(),
                v.certainFrom(),
                v.certainTo(),
                v.knownDay(),
                v.supersededDay(),
                v.disputed(),
                v.preferred(),
                v.claims());
    }
}
