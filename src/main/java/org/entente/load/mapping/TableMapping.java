// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.claim.EdtfDate;
import org.entente.load.Doubt;
import org.entente.load.Draft;
import org.entente.load.Evidence;
import org.entente.load.Fault;
import org.entente.load.Faults;
import org.entente.load.Names;
import org.jspecify.annotations.Nullable;

/// What each row of a table makes: things, facts, and who says so.
final class TableMapping {
    private static final List<String> KEYS =
            List.of("join", "unpivot", "when", "unless", "things", "facts", "evidence", "claim", "repeats", "tolerate");
    private static final Set<String> PREFIXES = prefixes();

    private final TableFile file;
    private final Columns columns = new Columns();
    private final List<Join> joins = new ArrayList<>();
    private final Map<String, ThingMapping> things = new LinkedHashMap<>();
    private final List<FactMapping> facts = new ArrayList<>();
    private final Map<String, MadeThing> constants;
    private @Nullable Unpivot unpivot;
    private Conditions conditions = Conditions.none();
    private @Nullable EvidenceMapping evidence;
    private @Nullable Grouping grouping;
    private Repeats repeats = new Repeats(false, false);
    private int tolerate;
    private long rows;
    private long met;
    private long kept;

    private TableMapping(TableFile file, Map<String, MadeThing> constants) {
        this.file = file;
        this.constants = constants;
    }

    /// Reads what a mapping says of a table, and the table's header.
    ///
    /// @param number of the table in the mapping
    static Optional<TableMapping> read(
            int number, Yaml at, TableFolder folder, Filters filters, Map<String, MadeThing> constants) {
        var known = new ArrayList<>(TableFile.KEYS);
        known.addAll(KEYS);
        Yaml.Keys keys = at.keys(known);
        Optional<TableFile> file = TableFile.read(keys, folder);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = file.get().header(at.faults());
        if (header.isEmpty()) {
            return Optional.empty();
        }
        var table = new TableMapping(file.get(), constants);
        for (String name : header) {
            if (!table.columns.add(name)) {
                at.fault(
                        "a table with each column once; or other names under 'columns' and 'skip: 1'",
                        "'" + name + "' twice");
            }
        }
        table.read(number, keys, folder, filters);
        return Optional.of(table);
    }

    private void read(int number, Yaml.Keys keys, TableFolder folder, Filters filters) {
        Yaml joined = keys.get("join");
        if (joined != null) {
            (joined.isMap() ? List.of(joined) : joined.list())
                    .forEach(each -> Join.read(each, folder, columns).ifPresent(joins::add));
        }
        Yaml turned = keys.get("unpivot");
        unpivot = turned == null ? null : Unpivot.read(turned, columns).orElse(null);
        conditions = Conditions.read(keys, columns);
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        constants.forEach((name, thing) -> kinds.put(name, Set.of(thing.prefix())));
        Yaml made = keys.get("things");
        if (made != null) {
            made.entries().forEach((name, thing) -> {
                if (constants.containsKey(name)) {
                    thing.fault("a name that is not taken by a thing or source of the whole mapping", "'" + name + "'");
                }
                ThingMapping.read(thing, PREFIXES, columns, filters).ifPresent(mapping -> {
                    things.put(name, mapping);
                    kinds.put(name, mapping.prefixes());
                });
            });
        }
        Yaml stated = keys.get("facts");
        if (stated != null) {
            stated.list()
                    .forEach(fact ->
                            FactMapping.read(fact, kinds, columns, filters).ifPresent(facts::add));
        }
        Yaml said = keys.get("evidence");
        boolean saysSomething = stated != null || hasEvent();
        if (said != null) {
            evidence = EvidenceMapping.read(said, kinds, columns, filters).orElse(null);
        } else if (saysSomething) {
            keys.required("evidence", "who says what the facts and events of the table say");
        }
        grouping(number, keys.get("claim"));
        repeats = Repeats.read(keys.get("repeats"));
        Yaml most = keys.get("tolerate");
        tolerate = most == null ? 0 : most.number(0);
    }

    private boolean hasEvent() {
        return things.values().stream().anyMatch(thing -> thing.prefixes().contains("event") && !thing.isReference());
    }

    private void grouping(int number, @Nullable Yaml claim) {
        if (claim == null || !claim.isMap()) {
            if (claim != null) {
                claim.word(List.of("row"));
            }
            return;
        }
        Optional<Yaml> per =
                claim.keys(List.of("per")).required("per", "columns; rows with the same cells there are one claim");
        EvidenceMapping who = evidence;
        if (per.isPresent() && who != null) {
            grouping = Grouping.read(number, per.get(), columns, things, facts, who)
                    .orElse(null);
        }
    }

    String name() {
        return file.name();
    }

    /// Hands everything that its rows make to the collector.
    ///
    /// @param doubts gets the rows that were left out
    void run(Collector collector, Faults faults, List<Doubt> doubts) {
        joins.forEach(join -> join.load(faults));
        faults.check();
        var left = new int[] {tolerate};
        rows = 0;
        met = 0;
        kept = 0;
        Consumer<Fault> misshapen = fault -> {
            rows++;
            if (left[0] > 0) {
                left[0]--;
                doubts.add(leftOut(fault));
            } else {
                faults.add(fault);
            }
        };
        file.rows(faults, misshapen, (line, given) -> {
            var cells = Arrays.copyOf(given, columns.size());
            var row = new Cells(columns, file.name(), line, cells);
            rows++;
            joins.forEach(join -> join.join(row, cells));
            var handed = new ArrayList<Runnable>();
            long before = met;
            Unpivot turn = unpivot;
            if (turn == null) {
                make(row, collector, handed);
            } else {
                turn.all(row, cells, () -> make(row, collector, handed));
            }
            if (!row.isFaulty()) {
                handed.forEach(Runnable::run);
                kept += met - before;
            } else if (left[0] > 0 && !row.isMappingWrong()) {
                left[0]--;
                doubts.add(leftOut(row.first()));
            } else {
                row.tell(faults);
            }
        });
        // a file that came empty, or a word misspelt in a condition, would take out all that was there
        String effect = "; to load it takes out what it said before";
        if (rows == 0) {
            doubts.add(new Doubt(file.name(), file.skip() + 1L, "", "no rows" + effect));
        } else if (kept == 0) {
            String why = left[0] == tolerate ? "no row meets the conditions of the table" : "every row was left out";
            doubts.add(new Doubt(file.name(), file.skip() + 1L, "", why + effect));
        }
    }

    private static Doubt leftOut(Fault fault) {
        return new Doubt(
                fault.file(),
                fault.line(),
                fault.column(),
                "left out: expected " + fault.expected() + ", got " + fault.got());
    }

    /// Makes what a row says; nothing, with faults in the row, if it is not right.
    ///
    /// @param handed gets what hands it to the collector, which waits for all that becomes of the row
    private void make(Cells row, Collector collector, List<Runnable> handed) {
        if (!conditions.hold(row) || row.isFaulty()) {
            return;
        }
        met++;
        Map<String, MadeThing> made = new HashMap<>(constants);
        var own = new ArrayList<MadeThing>();
        things.forEach((name, thing) -> {
            MadeThing one = thing.make(row);
            if (one != null) {
                made.put(name, one);
                own.add(one);
            }
        });
        EvidenceMapping who = evidence;
        Evidence said = who == null || row.isFaulty() ? null : who.make(row, made);
        var stated = new ArrayList<FactMapping.Made>();
        if (said != null) {
            for (FactMapping fact : facts) {
                FactMapping.Made one = fact.make(row, made, said);
                if (one != null) {
                    stated.add(one);
                }
            }
        }
        if (row.isFaulty()) {
            return;
        }
        own.forEach(thing -> handed.add(() -> collector.thing(thing)));
        if (said != null) {
            own.stream()
                    .filter(t -> !t.text("state").isEmpty())
                    .forEach(e -> handed.add(() -> state(collector, row, said, e)));
            stated.forEach(fact -> handed.add(claim(collector, row, said, fact, made)));
        }
    }

    private Runnable claim(
            Collector collector, Cells row, Evidence said, FactMapping.Made fact, Map<String, MadeThing> made) {
        var claim = Draft.claim(collector.dataset(), said, fact.type(), fact.id(), fact.values(), fact.when());
        Grouping group = grouping;
        if (group == null) {
            return () -> collector.claim(row, claim, repeats);
        }
        // now, since the cells of an unpivoted row are soon others
        String key = group.key(row);
        return () -> collector.bundle(key, row, group.head(claim, made), repeats);
    }

    /// An event that was held was so on its day; of any other its source speaks on the day of the report.
    private static void state(Collector collector, Cells row, Evidence said, MadeThing event) {
        String date = event.text("date");
        EdtfDate from = date.isEmpty() || !event.text("state").equals("held")
                ? said.reported().orBefore()
                : EdtfDate.parse(date);
        collector.state(row, said, event, new Draft.When(from, null, null));
    }

    private static Set<String> prefixes() {
        var prefixes = new LinkedHashSet<>(Names.PREFIXES);
        prefixes.remove("dataset");
        return prefixes;
    }
}
