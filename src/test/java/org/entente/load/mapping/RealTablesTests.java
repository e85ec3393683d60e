// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.entente.KnowledgeGraph;
import org.entente.graph.TestGraph;
import org.entente.query.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The mappings of `src/bench/mappings` on tables of the size of a book, where these are beside the
/// project.
@Tag("slow")
@ResourceLock(TestGraph.LOCK)
class RealTablesTests {
    @BeforeEach
    void clear() {
        TestGraph.clear();
    }

    @Test
    void theSumsOfAidAreThoseOfTheTable() throws IOException {
        load("kiel", "kiel");
        List<String[]> rows = rows("kiel/data_explorer.csv");
        for (String kind : List.of("financial", "humanitarian", "military")) {
            int column = List.of(rows.getFirst()).indexOf(kind);
            BigDecimal sum = rows.stream()
                    .skip(1)
                    .map(row -> new BigDecimal(row[column]))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(number("MATCH (:Entity)-[r:PLEDGED]->(:Commitment {kind: '" + kind + "'})"
                                    + "-[:BENEFITS]->(:Country {id: 'country:UA'}) RETURN sum(r.amountMin) AS x")
                            .doubleValue())
                    .isCloseTo(sum.movePointRight(9).doubleValue(), offset(1.0));
        }
        KnowledgeGraph graph = KnowledgeGraph.over(TestGraph.graph());
        var months = new TreeMap<String, Double>();
        for (Row row : graph.query("pledges")
                .with("kind", "military")
                .with("pledger", "country:DE")
                .rows()
                .toList()) {
            months.put(String.valueOf(row.map("terms").get("period")), (Double)
                    row.map("terms").get("amountMin"));
        }
        var expected = new TreeMap<String, Double>();
        int military = List.of(rows.getFirst()).indexOf("military");
        rows.stream()
                .skip(1)
                .filter(row -> row[1].equals("DEU") && !row[military].equals("0"))
                .forEach(row -> expected.put(
                        "%s-%02d".formatted(row[2], Integer.parseInt(row[3])),
                        new BigDecimal(row[military]).movePointRight(9).doubleValue()));
        assertThat(months).isNotEmpty().isEqualTo(expected);
        double total = graph.query("totals")
                .with("donor", "country:DE")
                .rows()
                .filter(row -> "military".equals(row.text("kind")))
                .mapToDouble(row -> Objects.requireNonNull(row.number("least")))
                .sum();
        assertThat(total)
                .isCloseTo(expected.values().stream().mapToDouble(x -> x).sum(), offset(1.0));
    }

    @Test
    void everyEdgeOfThePoliticiansIsThereOnce() throws IOException {
        load("politicians", "graphs/politicians");
        Set<List<String>> edges = new HashSet<>();
        rows("graphs/politicians/gemsec_politician_edges.csv").stream()
                .skip(1)
                .map(List::of)
                .filter(e -> !e.get(0).equals(e.get(1)))
                .forEach(edges::add);
        var found = TestGraph.read("MATCH (a)-[r:MEMBER_OF]->(b) RETURN [a.name, b.name] AS x")
                .rows();
        assertThat(found).hasSize(edges.size()).hasSize(41_706);
        // sets, since lists of so many would be compared each with each
        Set<List<String>> there = new HashSet<>();
        found.forEach(row -> there.add(((List<?>) Objects.requireNonNull(row.get("x")))
                .stream().map(n -> n.toString().replace("Politician ", "")).toList()));
        assertThat(there.equals(edges)).isTrue();
    }

    private static void load(String mapping, String folder) {
        Tables.load(TestGraph.graph(), mapping, folder);
    }

    private static Number number(String cypher) {
        return (Number) Objects.requireNonNull(
                TestGraph.read(cypher).rows().getFirst().values().iterator().next());
    }

    private static List<String[]> rows(String file) throws IOException {
        Path path = Tables.FOLDER.resolve(file);
        var in = Files.newInputStream(path);
        try (var reader = new BufferedReader(
                new InputStreamReader(file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
        }
    }
}
