// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What rests on one source alone, and what no longer does once another says the same.
@Contract
class SourcesTests {
    private static final String LATER = "source:later";
    private static final String ARTICLE = "source:global-leaders-insights-2025-09-05";

    private final Path folder = TestData.copy();

    @BeforeEach
    void anotherSourceSaysOneOfTheFacts() throws Exception {
        TestGraph.clear();
        TestData.edit(folder, "sources.csv", t -> t + LATER + ",A later report,,press,Another Paper,,2026-03-01,,,,\n");
        List<String> lines = Files.readAllLines(folder.resolve("attendance.csv"));
        TestData.edit(folder, "attendance.csv", t -> t + lines.get(1).replace(ARTICLE, LATER) + "\n");
        TestData.load(TestGraph.graph(), folder);
    }

    @Test
    void aFactThatTwoSourcesSayRestsOnNeitherAlone() {
        var article = source(ARTICLE, "2026-03-02");
        assertThat(article.get("alone")).isEqualTo((Long) Objects.requireNonNull(article.get("facts")) - 1);
        assertThat(source(LATER, "2026-03-02"))
                .containsEntry("claims", 1L)
                .containsEntry("facts", 1L)
                .containsEntry("alone", 0L)
                .containsEntry("aloneFacts", List.of());
    }

    @Test
    void beforeTheOtherSpokeEverythingRestedOnTheFirst() {
        var article = source(ARTICLE, "2026-02-01");
        assertThat(article.get("alone")).isEqualTo(article.get("facts"));
        assertThat(rows(Map.of("source", LATER, "knownBy", "2026-02-01"))).isEmpty();
    }

    @Test
    void oneSourceIsToldAsAmongAll() {
        assertThat(rows(Map.of("knownBy", "2026-03-02")))
                .containsExactly(source(ARTICLE, "2026-03-02"), source(LATER, "2026-03-02"));
    }

    private static Map<String, @Nullable Object> source(String id, String knownBy) {
        return rows(Map.of("source", id, "knownBy", knownBy)).getFirst();
    }

    private static List<Map<String, @Nullable Object>> rows(Map<String, String> arguments) {
        return TestQueries.runner().run("sources", arguments).rows();
    }
}
