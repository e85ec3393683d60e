// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.entente.claim.EdtfDate;
import org.entente.claim.NameKey;
import org.jspecify.annotations.Nullable;

/// What may be wrong in tables without faults: a name that is close to another's, a date far from its
/// event, a pledge for nobody, a definition that nothing uses.
final class Doubts {
    private static final int FAR_DAYS = 60;
    private static final int SHORTEST_NAME = 6;
    private static final int LETTERS_APART = 1;
    private static final List<String> FOR_NOBODY =
            List.of("sanctions", "restraint", "disarmament", "trade", "decision");

    private final Map<String, List<Row>> rows;
    private final List<Doubt> doubts = new ArrayList<>();

    private Doubts(Map<String, List<Row>> rows) {
        this.rows = rows;
    }

    static List<Doubt> of(Map<String, List<Row>> rows) {
        var doubts = new Doubts(rows);
        doubts.closeNames();
        doubts.farDates();
        doubts.pledgesForNobody();
        doubts.amountsWithoutATime();
        doubts.unused(Tables.ENTITIES);
        doubts.unused(Tables.EVENTS);
        doubts.unused(Tables.SOURCES);
        return doubts.doubts.stream()
                .sorted(Comparator.comparing(Doubt::file).thenComparingLong(Doubt::line))
                .toList();
    }

    private void closeNames() {
        record Named(String key, Row row) {}
        var names = new ArrayList<Named>();
        for (Row row : table(Tables.ENTITIES)) {
            names.add(new Named(NameKey.of(row.cell("name")), row));
            row.list("aliases").forEach(a -> names.add(new Named(NameKey.of(a), row)));
        }
        Set<String> said = new HashSet<>();
        var distance = new LevenshteinDistance(LETTERS_APART);
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Named one = names.get(i);
                Named other = names.get(j);
                String pair = one.row().cell("id") + " " + other.row().cell("id");
                boolean isClose = one.key().equals(other.key())
                        || (Math.min(one.key().length(), other.key().length()) >= SHORTEST_NAME
                                && !differInNumbers(one.key(), other.key())
                                && distance.apply(one.key(), other.key()) >= 0);
                if (one.row() != other.row() && isClose && !judged(one.row(), other.row()) && said.add(pair)) {
                    doubt(
                            one.row(),
                            "name",
                            "'" + one.key() + "' is close to '" + other.key() + "' of "
                                    + other.row().cell("id")
                                    + " in line " + other.row().line()
                                    + "; if they are the same, or are not, say so in " + Tables.IDENTITIES);
                }
            }
        }
    }

    /// "10 July" and "11 July" are near as text, and tell two things apart.
    private static boolean differInNumbers(String one, String other) {
        return !one.replaceAll("\\D+", " ").equals(other.replaceAll("\\D+", " "));
    }

    private boolean judged(Row one, Row other) {
        Set<String> pair = Set.of(one.cell("id"), other.cell("id"));
        return table(Tables.IDENTITIES).stream()
                .anyMatch(r -> Set.of(r.cell("id"), r.cell("other")).equals(pair));
    }

    private void farDates() {
        Map<String, EdtfDate> dates = new HashMap<>();
        for (Row event : table(Tables.EVENTS)) {
            EdtfDate date = event.date("date");
            if (date != null) {
                dates.putIfAbsent(event.cell("id"), date);
            }
        }
        for (Row pledge : table(Tables.PLEDGES)) {
            apart(pledge, "from", pledge.date("from"), dates.get(pledge.cell("announcedAt")));
        }
        for (Row attendance : table(Tables.ATTENDANCE)) {
            EdtfDate reported = attendance.date("reported");
            EdtfDate held = dates.get(attendance.cell("event"));
            boolean attended = attendance.cell("act").equals("attended");
            if (attended && reported != null && held != null && reported.last() < held.first()) {
                doubt(
                        attendance,
                        "reported",
                        "before the event, which was on " + held.text() + "; was it only announced?");
            }
        }
    }

    private void apart(Row row, String column, @Nullable EdtfDate date, @Nullable EdtfDate held) {
        if (date != null
                && held != null
                && (date.first() - held.last() > FAR_DAYS || held.first() - date.last() > FAR_DAYS)) {
            doubt(row, column, date.text() + " is far from its event, which was on " + held.text());
        }
    }

    private void pledgesForNobody() {
        Set<String> served = new HashSet<>();
        Map<String, String> kinds = new HashMap<>();
        for (Row row : table(Tables.PLEDGES)) {
            if (!row.cell("beneficiaries").isEmpty()) {
                served.add(row.cell("commitment"));
            }
            if (!row.cell("kind").isEmpty()) {
                kinds.put(row.cell("commitment"), row.cell("kind"));
            }
        }
        Set<String> said = new HashSet<>();
        for (Row row : table(Tables.PLEDGES)) {
            String commitment = row.cell("commitment");
            if (row.cell("act").equals("pledged")
                    && !served.contains(commitment)
                    && !FOR_NOBODY.contains(kinds.getOrDefault(commitment, ""))
                    && said.add(commitment)) {
                doubt(row, "beneficiaries", "pledged, and for nobody");
            }
        }
    }

    private void amountsWithoutATime() {
        for (Row row : table(Tables.PLEDGES)) {
            if (!row.cell("amount").isEmpty()
                    && row.cell("period").isEmpty()
                    && row.cell("per").isEmpty()
                    && row.cell("from").isEmpty()) {
                doubt(row, "period", "an amount without a time; totals take the year of the report");
            }
        }
    }

    private void unused(String file) {
        Set<String> named = new HashSet<>();
        rows.forEach((other, table) -> table.forEach(row -> {
            for (String column : Tables.COLUMNS.getOrDefault(other, List.of())) {
                if (!column.equals("id") || !other.equals(file)) {
                    named.addAll(List.of(row.cell(column).split(";", -1)));
                }
            }
        }));
        for (Row row : table(file)) {
            if (!named.contains(row.cell("id"))) {
                doubt(row, "id", "nothing uses " + row.cell("id"));
            }
        }
    }

    private void doubt(Row row, String column, String what) {
        doubts.add(new Doubt(row.file(), row.line(), column, what));
    }

    private List<Row> table(String file) {
        return rows.getOrDefault(file, List.of());
    }
}
