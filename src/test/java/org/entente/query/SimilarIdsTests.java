// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.entente.Sample;
import org.entente.graph.Contract;
import org.entente.graph.CypherFiles;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who has an id not quite right is told the right one.
@Contract
@Order(TestData.FIRST)
@Tag("whole")
@ResourceLock(TestGraph.LOCK)
class SimilarIdsTests {
    private static final double MOST = 0.9;

    @BeforeAll
    static void load() {
        TestData.loadRecord();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depends-on | on | commitment:us-rol | commitment:us-role",
                "pledges | beneficiary | country:ua | country:UA",
                "pledges | beneficiary | Country:UA | country:UA",
                "pledges | beneficiary | coutnry:UA | country:UA",
                "pledges | beneficiary | UA | country:UA",
                "pledges | beneficiary | country:UKR | country:UA",
                "pledges | beneficiary | ukr | country:UA",
                "pledges | pledger | emmanuel-macron | person:emmanuel-macron",
                "pledges | pledger | org:emmanuel-macron | person:emmanuel-macron",
                "attendance | event | event:2025-09-04-pari | event:2025-09-04-paris",
                "evidence | about | pledge/country:DE/commitment:german-decisio | pledge/country:DE/commitment:german-decision",
            })
    void aSlipIsToldWithTheRightId(String query, String parameter, String slip, String meant) {
        assertThat(meant(query, parameter, slip)).first().isEqualTo(meant);
    }

    @Test
    void onlyThingsOfTheRightKindAreOffered() {
        assertThat(meant("attendance", "event", "country:UKR")).noneMatch(id -> id.startsWith("country:"));
        assertThat(TestQueries.runner().similar("country:UKR")).first().isEqualTo("country:UA");
    }

    @Test
    void whatIsNoSlipHasNoSuggestions() {
        assertThat(TestQueries.runner().similar("country:XX")).isEmpty();
        assertThat(TestQueries.runner().similar("::/%_\"*~1")).hasSizeLessThanOrEqualTo(3);
        assertThat(TestQueries.runner().similar("country:" + "U".repeat(1_000))).isEmpty();
    }

    @Test
    void nothingIsScanned() {
        assertThat(TestGraph.graph()
                        .explain(new Statement(
                                CypherFiles.one("similar-ids.cypher").text(),
                                Map.of(
                                        "ids",
                                        List.of("country:UA"),
                                        "exact",
                                        "ua",
                                        "prefixes",
                                        List.of("country:U"),
                                        "kinds",
                                        List.of("Country"))))
                        .operators())
                .contains("NodeUniqueIndexSeekByRange")
                .noneMatch(operator -> operator.contains("Scan"));
    }

    @Test
    void mostSlipsAreToldWithTheRightId() {
        List<String> ids = ids();
        var missed = new ArrayList<String>();
        int slips = 0;
        for (UnaryOperator<String> slip : List.<UnaryOperator<String>>of(
                id -> id.substring(0, id.length() - 1), SimilarIdsTests::swapped, SimilarIdsTests::swappedAtFirst)) {
            for (String id : Sample.of(ids)) {
                String slipped = slip.apply(id);
                if (ids.contains(slipped)) {
                    continue;
                }
                slips++;
                List<String> similar = TestQueries.runner().similar(slipped);
                assertThat(similar).hasSizeLessThanOrEqualTo(3);
                if (!similar.contains(id)) {
                    missed.add(slipped);
                }
            }
        }
        assertThat(missed).as("of %d slips", slips).hasSizeLessThan((int) (slips * (1 - MOST)));
    }

    private static List<String> ids() {
        return TestGraph.graph()
                .read(
                        new Limits(Duration.ofMinutes(1), 100_000),
                        session -> session.run(new Statement(
                                        "MATCH (t:Commitment|Event|Country) RETURN t.id AS id ORDER BY id", Map.of()))
                                .rows())
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    /// Two letters in the middle of the part after the kind.
    private static String swapped(String id) {
        int first = id.indexOf(':') + 1;
        return swapped(id, first + (id.length() - first) / 2);
    }

    private static String swappedAtFirst(String id) {
        return swapped(id, id.indexOf(':') + 2);
    }

    private static String swapped(String id, int at) {
        return id.substring(0, at - 1) + id.charAt(at) + id.charAt(at - 1) + id.substring(at + 1);
    }

    private static List<String> meant(String query, String parameter, String id) {
        return catchThrowableOfType(
                        QueryException.BadArgument.class,
                        () -> TestQueries.runner().run(query, Map.of(parameter, id)))
                .suggestions();
    }
}
