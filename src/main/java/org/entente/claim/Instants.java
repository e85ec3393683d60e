// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.entente.claim.EdtfDate.FUTURE;

import java.util.ArrayList;
import java.util.List;

/// What happened once: a presence, an absence, an announcement. It does not end, and no later report
/// changes its time; who was there and who was not contradict each other whenever they are reported, but an
/// invitation contradicts neither.
final class Instants {
    private Instants() {}

    static List<Timeline.Entry> of(List<Statement> statements) {
        var entries = new ArrayList<Timeline.Entry>();
        add(
                entries,
                statements.stream().filter(s -> s.type() != FactType.INVITED).toList());
        add(
                entries,
                statements.stream().filter(s -> s.type() == FactType.INVITED).toList());
        return entries;
    }

    private static void add(List<Timeline.Entry> entries, List<Statement> statements) {
        List<Reading> readings = Reading.of(statements);
        boolean preferred = true;
        for (Reading reading : readings) {
            List<Claim> claims = List.copyOf(reading.claims());
            EdtfDate when =
                    claims.stream().map(Claim::from).reduce(EdtfDate::narrower).orElseThrow();
            long known = claims.stream().mapToLong(Claim::known).min().orElseThrow();
            entries.add(new Timeline.Entry(
                    new Timeline.Stretch(
                            reading.type(),
                            reading.values(),
                            when,
                            null,
                            when.first(),
                            FUTURE,
                            when.certain(known),
                            FUTURE,
                            readings.size() > 1,
                            preferred),
                    claims));
            preferred = false;
        }
    }
}
