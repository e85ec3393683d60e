// SPDX-License-Identifier: GPL-3.0-or-later

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.KnowledgeGraph;
import org.entente.graph.CypherFile;
import org.entente.graph.CypherFiles;
import org.entente.graph.EmbeddedServer;
import org.entente.load.Content;
import org.entente.load.mapping.MappingImporter;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// What a load of one row costs beside one authority with many listings, and in a graph without; then the plans of the
/// statements of a load that could look at all of them. `src/bench/hubs.sh` starts it. All graphs are open at once and
/// are loaded in turn.
public final class HubBench {
    private static final int LISTINGS_OF_A_REGULATION = 100;
    private static final int WARM_UP = 3;
    private static final String ROW = "row";
    private static final String MANY = "{per: [authority, regulation]}";

    private record Side(String name, EmbeddedServer server, KnowledgeGraph graph) {}

    private final Path home = Files.createTempDirectory("entente-hub-bench");
    private final List<Side> sides = Stream.of("nothing else", "claims of one fact", "claims of many")
            .map(name -> {
                EmbeddedServer server = EmbeddedServer.start(home.resolve(name.replace(' ', '-')), 0);
                return new Side(name, server, KnowledgeGraph.over(server.graph()));
            })
            .toList();

    private HubBench() throws IOException {}

    /// @param arguments how many listings the authority has, and how many loads of each kind are measured
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var bench = new HubBench();
        try {
            bench.fill(Integer.parseInt(arguments[0]));
            bench.measure(Integer.parseInt(arguments[1]));
            bench.profile();
        } finally {
            bench.sides.forEach(side -> side.server().close());
            FileSystemUtils.deleteRecursively(bench.home.toFile());
        }
    }

    private void fill(int listings) throws IOException {
        String all =
                rows(IntStream.range(0, listings), i -> "hub,hub-" + i + ",regulation-" + i / LISTINGS_OF_A_REGULATION);
        System.out.printf(
                "%,d listings by one authority: loaded as claims of one fact in %.1f s, as claims of %d in %.1f s%n%n",
                listings,
                load(sides.get(1), "hub", ROW, all) / 1e3,
                LISTINGS_OF_A_REGULATION,
                load(sides.get(2), "hub", MANY, all) / 1e3);
    }

    private void measure(int loads) throws IOException {
        System.out.println("| a load of one row that has changed | "
                + sides.stream().map(Side::name).collect(Collectors.joining(", ms | "))
                + ", ms | the worse, times |\n| --- | --- | --- | --- | --- |");
        measure("a listing by that authority", loads, ROW, i -> "hub,new-" + i + ",regulation-new");
        measure("the same, in a claim of many", loads, MANY, i -> "hub,new-" + i + ",regulation-new");
        measure("of a company that it has listed", loads, ROW, i -> "hub,hub-7,regulation-new-" + i);
        measure("a listing by another authority", loads, ROW, i -> "other,new-" + i + ",regulation-new");
    }

    private void measure(String what, int loads, String claim, IntFunction<String> row) throws IOException {
        Map<Side, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < WARM_UP + loads; i++) {
            for (Side side : sides) {
                long time = load(side, "one", claim, rows(IntStream.of(i), row));
                if (i >= WARM_UP) {
                    times.computeIfAbsent(side, _ -> new ArrayList<>()).add(time);
                }
            }
        }
        List<Long> medians = times.values().stream().map(HubBench::median).toList();
        long worst = Math.max(medians.get(1), medians.get(2));
        System.out.printf(
                "| %s | %d | %d | %d | %.1f |%n",
                what, medians.get(0), medians.get(1), medians.get(2), (double) worst / medians.get(0));
    }

    /// With the parameters that a load of one row gives them.
    private void profile() throws IOException {
        System.out.println("\n| statement, for one listing by that authority | graph | rows | db hits | operators |\n"
                + "| --- | --- | --- | --- | --- |");
        List<CypherFile> statements = Stream.concat(
                        CypherFiles.in("checks").stream(),
                        Stream.of("delete-versions", "live-claims")
                                .map(name -> CypherFiles.one("load/" + name + ".cypher")))
                .toList();
        for (Side side : sides) {
            load(side, "one", side.name().endsWith("many") ? MANY : ROW, "hub,profiled,regulation-profiled");
        }
        for (CypherFile statement : statements) {
            for (Side side : sides) {
                profile(statement, side);
            }
        }
    }

    private static void profile(CypherFile statement, Side side) {
        try (var driver = GraphDatabase.driver(
                        side.server().boltUri(),
                        AuthTokens.basic(EmbeddedServer.USER, side.server().password()));
                var session = driver.session()) {
            var listing = session.run("MATCH (:Thing {id: 'org:hub'})-[r]->(:Thing {id: 'company:profiled'})"
                            + " RETURN r.fact AS fact, r.claims AS claims")
                    .single();
            List<Object> claims = listing.get("claims").asList();
            List<Object> facts = List.of(listing.get("fact").asString());
            try (var transaction = session.beginTransaction()) {
                var result = transaction.run(
                        "PROFILE " + statement.text(), Map.of("claims", claims, "bundles", claims, "facts", facts));
                int rows = result.list().size();
                var plan = result.consume().profile();
                System.out.printf(
                        "| `%s` | %s | %d | %d | %s |%n",
                        statement.path(), side.name(), rows, Profiled.hits(plan), Profiled.operators(plan));
                transaction.rollback();
            }
        }
    }

    private static String rows(IntStream numbers, IntFunction<String> row) {
        return numbers.mapToObj(row).collect(Collectors.joining("\n"));
    }

    private long load(Side side, String name, String claim, String rows) throws IOException {
        Path folder = Files.createDirectories(home.resolve("tables"));
        Files.writeString(folder.resolve("listings.csv"), "authority,company,regulation\n" + rows + "\n");
        Path mapping = Files.writeString(folder.resolve(name + ".yaml"), """
                dataset: {id: 'dataset:%s', title: Listings, licence: CC0-1.0}
                sources:
                  journal: {id: 'source:%s', name: A journal, kind: primary, date: 2020-02-01}
                tables:
                  - file: listings.csv
                    things:
                      authority: {id: 'org:{authority}', name: 'Authority {authority}'}
                      company: {id: 'company:{company}', name: 'Company {company}'}
                    facts:
                      - {type: SANCTIONS, subject: authority, object: company, from: 2020-01-15, values: {reference: '{regulation}'}}
                    claim: %s
                    evidence: {source: journal, basis: listed, locator: '{regulation}', summary: 'The annex of {regulation}.'}
                """.formatted(name, name, claim));
        try (Content content = new MappingImporter(folder).read(mapping, _ -> {})) {
            long start = System.nanoTime();
            side.graph().load(content, _ -> {});
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
