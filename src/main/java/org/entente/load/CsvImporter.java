// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactId;
import org.entente.claim.FactType;

/// Reads a folder of CSV files as `import/README.md` describes them. Strict: everything is checked, and
/// either all of it can be loaded or nothing is.
public final class CsvImporter implements Importer {
    @Override
    public Batch read(Path folder, Progress progress) {
        var faults = new Faults();
        return batch(rows(folder, progress, faults), progress, faults);
    }

    /// Checks a folder without loading it.
    ///
    /// @return what may be wrong although it can be loaded, by file and line
    /// @throws ImportException.Faulty if it cannot be loaded
    public List<Doubt> check(Path folder, Progress progress) {
        var faults = new Faults();
        Map<String, List<Row>> rows = rows(folder, progress, faults);
        batch(rows, progress, faults);
        return Doubts.of(rows);
    }

    private static Map<String, List<Row>> rows(Path folder, Progress progress, Faults faults) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            faults.add(folder.toString(), 0, "", "a folder with the tables of import/README.md", "no such folder");
            faults.check();
        }
        Tables.COLUMNS.forEach((file, columns) -> {
            rows.put(file, Table.read(folder, file, columns, faults));
            progress.say("read " + file + ": " + table(rows, file).size() + " rows");
        });
        // what does not read well would be reported wrongly by what depends on it
        faults.check();
        return rows;
    }

    private static Batch batch(Map<String, List<Row>> rows, Progress progress, Faults faults) {
        String dataset = dataset(table(rows, Tables.DATASET), faults);
        var identities = Identities.read(table(rows, Tables.IDENTITIES), faults);
        var names = new Names(identities);
        var things = new Things(identities, dataset);
        define(rows, names, things);
        var draft = new Draft(dataset);
        Map<String, Row> sources = sources(table(rows, Tables.SOURCES), identities);
        EventDates eventDates = events(rows, names, things, sources, draft);
        Map<String, ClaimTable> tables = new LinkedHashMap<>();
        tables.put(Tables.PLEDGES, new PledgeTable(names, things));
        tables.put(Tables.DEPENDENCIES, new DependencyTable(names));
        tables.put(Tables.ATTENDANCE, new AttendanceTable(names, eventDates));
        tables.put(Tables.REPRESENTATION, new RepresentationTable(names));
        tables.put(Tables.SANCTIONS, new SanctionTable(names));
        tables.put(Tables.MEMBERSHIPS, new MembershipTable(names));
        tables.put(Tables.COUNTS, new CountTable(names));
        tables.forEach((file, table) ->
                table(rows, file).forEach(row -> table.read(row, Evidence.read(row, names, sources), draft)));
        faults.check();
        progress.say("checked: no faults");
        return new Batch(dataset, things.list(), identities.merged(), draft.claims());
    }

    private static String dataset(List<Row> rows, Faults faults) {
        if (rows.size() != 1) {
            faults.add(Tables.DATASET, 0, "", "one row", rows.size() + " rows");
            return "";
        }
        return Names.id(rows.getFirst(), "id", Set.of("dataset"));
    }

    private static void define(Map<String, List<Row>> rows, Names names, Things things) {
        table(rows, Tables.DATASET).forEach(things::addDataset);
        for (Row row : table(rows, Tables.SOURCES)) {
            if (once(row, names, "id", Names.SOURCES)) {
                things.addSource(row);
            }
        }
        for (Row row : table(rows, Tables.ENTITIES)) {
            if (once(row, names, "id", Names.ACTORS)) {
                things.addEntity(row);
            }
        }
        for (Row row : table(rows, Tables.EVENTS)) {
            names.define(row, "id", Names.EVENTS);
        }
        for (Row row : table(rows, Tables.PLEDGES)) {
            if (names.define(row, "commitment", Names.COMMITMENTS)) {
                things.addCommitment(row);
            }
        }
    }

    private static boolean once(Row row, Names names, String column, Set<String> prefixes) {
        boolean valid = names.define(row, column, prefixes);
        Row first = valid ? names.definition(row.cell(column)) : null;
        if (first != null && first != row) {
            row.fault(column, "each id once; it is in line " + first.line() + " too");
            return false;
        }
        return valid;
    }

    private static Map<String, Row> sources(List<Row> rows, Identities identities) {
        Map<String, Row> sources = new HashMap<>();
        rows.forEach(row -> sources.putIfAbsent(identities.keep(row.cell("id")), row));
        return sources;
    }

    /// An event may have a row from each source; its properties come from the best of them: by basis, then
    /// by the later report; its date from the most exact of them.
    private static EventDates events(
            Map<String, List<Row>> rows, Names names, Things things, Map<String, Row> sources, Draft draft) {
        record Told(Row row, Evidence evidence) {}
        List<Told> told = table(rows, Tables.EVENTS).stream()
                .map(row -> new Told(row, Evidence.read(row, names, sources)))
                .sorted(Comparator.comparing((Told t) -> t.evidence().basis())
                        .thenComparing(t -> t.evidence().reported().last(), Comparator.reverseOrder())
                        .thenComparingLong(t -> t.row().line()))
                .toList();
        var dates = new EventDates();
        for (Told t : told) {
            things.addEvent(t.row());
            String id = t.row().cell("id");
            EdtfDate date = t.row().date("date");
            String state = t.row().word("state", Things.EVENT_STATES);
            if (Names.prefix(id).equals("event") && state != null) {
                String kept = names.required(t.row(), "id", Names.EVENTS);
                dates.add(kept, t.evidence().source(), date);
                var when = new Draft.When(
                        date == null || !state.equals("held")
                                ? t.evidence().reported().orBefore()
                                : date,
                        null,
                        null);
                draft.add(
                        t.row(),
                        t.evidence(),
                        FactType.STATE,
                        new FactId(FactType.STATE.family(), kept, "state", null),
                        Map.of("value", state),
                        when);
            }
        }
        return dates;
    }

    private static List<Row> table(Map<String, List<Row>> rows, String file) {
        return rows.getOrDefault(file, List.of());
    }
}
