// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which of the 26 are named: by whom, and stated or only concluded.
@Contract
class PledgeCoverageTests {
    private static final String OTHER = "source:another-paper";

    @Test
    void inTheArticleNobodyIsNamed() {
        var row = ask(TestData.ARTICLE);
        assertThat(row).containsEntry("claimed", 26L).containsEntry("named", 0L).containsEntry("unnamed", 26L);
        assertThat(row.get("stated")).isEqualTo(List.of());
    }

    @Test
    void membersAreKeptApartByWhatTheyRestOnAndInferredOnesAreNotCountedAsNamed() {
        Path folder = withAnotherSource();
        TestData.edit(
                folder,
                "memberships.csv",
                t -> t
                        + member("country:FR", "stated")
                        + member("country:GB", "announced")
                        + member("country:IT", "inferred")
                        + member("country:DE", "inferred")
                        + member("country:DE", "reported").replace("A page", "Another page"));
        var row = ask(folder);
        assertThat(names(row, "stated")).containsExactly("France");
        assertThat(names(row, "announced")).containsExactly("Germany", "United Kingdom");
        assertThat(names(row, "inferred")).containsExactly("Italy");
        assertThat(row).containsEntry("named", 3L).containsEntry("unnamed", 23L);
        assertThat(members(row, "announced"))
                .allSatisfy(m -> assertThat((List<?>) Objects.requireNonNull(m.get("sources")))
                        .isNotEmpty()
                        .allSatisfy(
                                s -> assertThat(((Map<?, ?>) s).get("source")).isEqualTo(OTHER)));
    }

    @Test
    void twoSizesAreTwoRowsEachWithItsSource() {
        Path folder = withAnotherSource();
        TestData.edit(
                folder,
                "counts.csv",
                t -> t + "group:26-countries,members,31,countries,," + OTHER
                        + ",reported,,,,,Another paper counts 31.\n");
        TestGraph.clear();
        TestData.load(TestGraph.graph(), folder);
        var rows = TestQueries.runner()
                .run("pledge-coverage", Map.of("group", "group:26-countries"))
                .rows();
        assertThat(rows).extracting(r -> r.get("claimed")).containsExactlyInAnyOrder(26L, 31L);
        assertThat(rows)
                .extracting(
                        r -> String.valueOf(((Map<?, ?>) Objects.requireNonNull(r.get("claimedBy"))).get("publisher")))
                .containsExactlyInAnyOrder("Global Leaders Insights", "Another Paper");
    }

    private static Path withAnotherSource() {
        Path folder = TestData.copy();
        TestData.edit(folder, "sources.csv", t -> t + OTHER + ",Another report,,press,Another Paper,,2025-09-05,,,,\n");
        return folder;
    }

    private static String member(String id, String basis) {
        return id + ",group:26-countries,,," + OTHER + "," + basis + ",,,,,A page names it.\n";
    }

    private static Map<String, @Nullable Object> ask(Path folder) {
        TestGraph.clear();
        TestData.load(TestGraph.graph(), folder);
        return TestQueries.runner()
                .run("pledge-coverage", Map.of("group", "group:26-countries"))
                .rows()
                .getFirst();
    }

    private static List<Map<?, ?>> members(Map<String, @Nullable Object> row, String column) {
        return ((List<?>) Objects.requireNonNull(row.get(column)))
                .stream().<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
    }

    private static List<String> names(Map<String, @Nullable Object> row, String column) {
        return members(row, column).stream()
                .map(m -> String.valueOf(m.get("name")))
                .toList();
    }
}
