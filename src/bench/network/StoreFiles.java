// SPDX-License-Identifier: GPL-3.0-or-later

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.entente.claim.FactType;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/// A graph as tables for Neo4j's offline importer, each relationship with the properties that a load
/// writes. A claim stands for a batch of facts, and speaks of the ends of the first of them.
///
/// Beside it `edges.csv`: the numbers of the two ends, the type, and whether the fact held on
/// [Asked#DAY] as known by then. What is compared reads this, so that all sides have the same graph.
final class StoreFiles implements AutoCloseable {
    static final long FOREVER = 99_999_999;
    private static final int BATCH = 1_000;
    private static final int SOURCES = 50;
    private static final long ASKED = Asked.DAY.toEpochDay();

    private final Path folder;
    private final CsvWriter things;
    private final CsvWriter claims;
    private final CsvWriter sources;
    private final CsvWriter facts;
    private final CsvWriter evidence;
    private final CsvWriter edges;
    private final List<String> ids = new ArrayList<>();
    private final LongHashSet[] seen = new LongHashSet[FactType.values().length];
    private int written;
    private boolean isClosed;

    StoreFiles(Path folder, String title) throws IOException {
        this.folder = Files.createDirectories(folder);
        things =
                table("things.csv", "id:ID", "name", "nameKeys:string[]", "kind", "date", "state", "dataset", ":LABEL");
        claims = table(
                "claims.csv",
                "id:ID",
                "fact",
                "type",
                "basis",
                "from",
                "fromDay:long",
                "certainDay:long",
                "knownDay:long",
                "reported",
                "reportedExactly:boolean",
                "summary",
                "dataset",
                ":LABEL");
        sources = table("sources.csv", "id:ID", "name", "kind", "publisher", "address", "version", "dataset", ":LABEL");
        facts = table(
                "facts.csv",
                ":START_ID",
                ":END_ID",
                ":TYPE",
                "fact",
                "version:long",
                "sinceDay:long",
                "untilDay:long",
                "certainFrom:long",
                "certainTo:long",
                "knownDay:long",
                "supersededDay:long",
                "disputed:boolean",
                "preferred:boolean",
                "claims:string[]",
                "since");
        evidence = table("evidence.csv", ":START_ID", ":END_ID", ":TYPE");
        edges = table("edges.csv", "source", "target", "type", "holds");
        sources.writeRecord("dataset:bench", title, "", "", "", "1", "dataset:bench", "Thing;Dataset");
        for (int i = 0; i < SOURCES; i++) {
            sources.writeRecord(
                    "source:bench-" + i,
                    "Table " + i + " of " + title,
                    "document",
                    "The bench",
                    "https://example.org/" + i,
                    "",
                    "dataset:bench",
                    "Thing;Source");
        }
    }

    /// {@return the number of a new thing}
    ///
    /// @param labels without `Thing`, with semicolons
    int thing(String id, String name, String labels) {
        return thing(id, name, labels, "", "");
    }

    /// @param kind may be empty
    /// @param date may be empty; then it is no event
    int thing(String id, String name, String labels, String kind, String date) {
        things.writeRecord(
                id,
                name,
                name.toLowerCase(Locale.ROOT),
                kind,
                date,
                date.isEmpty() ? "" : "held",
                "dataset:bench",
                "Thing;" + labels);
        ids.add(id);
        return ids.size() - 1;
    }

    /// Writes a fact of one version, once.
    ///
    /// @param sinceDay days since 1970-01-01, as the others
    void fact(FactType type, int subject, int object, long sinceDay, long untilDay, long knownDay, long supersededDay) {
        LongHashSet before = seen[type.ordinal()];
        if (before == null) {
            before = seen[type.ordinal()] = new LongHashSet();
        }
        if (subject == object || !before.add((long) subject << 32 | object)) {
            return;
        }
        String s = ids.get(subject);
        String o = ids.get(object);
        String fact = type.family() + "/" + s + "/" + o;
        String since = LocalDate.ofEpochDay(sinceDay).toString();
        String claim = "claim:bench-" + written / BATCH;
        if (written++ % BATCH == 0) {
            claims.writeRecord(
                    claim,
                    fact,
                    type.name(),
                    "reported",
                    since,
                    "" + sinceDay,
                    "" + sinceDay,
                    "" + knownDay,
                    LocalDate.ofEpochDay(knownDay).toString(),
                    "true",
                    "Rows of a table.",
                    "dataset:bench",
                    "Claim");
            evidence.writeRecord(claim, "source:bench-" + written / BATCH % SOURCES, "MADE_IN");
            evidence.writeRecord(claim, s, "ABOUT");
            evidence.writeRecord(claim, o, "ABOUT");
        }
        facts.writeRecord(
                s,
                o,
                type.name(),
                fact,
                "1",
                "" + sinceDay,
                "" + untilDay,
                "" + sinceDay,
                "" + untilDay,
                "" + knownDay,
                "" + supersededDay,
                "false",
                "true",
                claim,
                since);
        boolean holds = sinceDay <= ASKED && ASKED < untilDay && knownDay <= ASKED && ASKED < supersededDay;
        edges.writeRecord("" + subject, "" + object, type.name(), holds ? "1" : "0");
    }

    /// Makes the store, in a folder where none is.
    void importInto(Path home) throws IOException {
        close();
        Files.write(folder.resolve("ids.txt"), ids);
        Path log = Files.createDirectories(home).resolve("import.log");
        try (var out = new PrintStream(log.toFile())) {
            var context =
                    new ExecutionContext(home, home.resolve("conf"), out, out, new DefaultFileSystemAbstraction());
            int code = AdminTool.execute(
                    context,
                    "database",
                    "import",
                    "full",
                    nodes("things"),
                    nodes("claims"),
                    nodes("sources"),
                    relationships("facts"),
                    relationships("evidence"),
                    "--id-type=string",
                    "--max-off-heap-memory=2G",
                    "--report-file=" + home.resolve("import.report"),
                    "neo4j");
            if (code != 0) {
                throw new IOException("the importer ended with " + code + ", see " + log);
            }
        }
        for (String table : List.of("things", "claims", "sources", "facts", "evidence")) {
            Files.delete(folder.resolve(table + ".csv"));
        }
    }

    private String nodes(String table) {
        return "--nodes=" + folder.toAbsolutePath().resolve(table + ".csv");
    }

    private String relationships(String table) {
        return "--relationships=" + folder.toAbsolutePath().resolve(table + ".csv");
    }

    private CsvWriter table(String name, String... columns) throws IOException {
        CsvWriter table = CsvWriter.builder().build(folder.resolve(name));
        table.writeRecord(columns);
        return table;
    }

    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        for (CsvWriter table : List.of(things, claims, sources, facts, evidence, edges)) {
            table.close();
        }
    }
}
