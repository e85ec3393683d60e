// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many names are checked at once, and only what certainly held is said.
@Contract
class UnderSanctionsTests {
    private static final List<String> ASKED =
            List.of("company:one", "company:two", "company:none", "company:one", "country:FR");

    private final Path folder = TestData.copy();

    @BeforeEach
    void oneIsListedSinceADayAndAnotherSinceSomeDayOfAMonth() {
        TestGraph.clear();
        TestData.edit(
                folder, "entities.csv", t -> t + "company:one,One,,,,\ncompany:two,Two,,,,\ncompany:none,None,,,,\n");
        TestData.edit(
                folder,
                "sanctions.csv",
                t -> t + listing("company:one", "2025-08-01", "2025-09-30") + listing("company:two", "2025-08", ""));
        TestData.load(TestGraph.graph(), folder);
    }

    @Test
    void eachThingThatIsListedHasItsRow() {
        assertThat(listed("2025-09-06")).containsExactly("company:one", "company:two");
    }

    @Test
    void whatOnlyMayHaveHeldIsNotShownAsAFact() {
        assertThat(listed("2025-08-15")).containsExactly("company:one");
    }

    @Test
    void aListingThatIsOverIsNotShown() {
        assertThat(listed("2025-10-15")).containsExactly("company:two");
    }

    private static String listing(String target, String from, String until) {
        return "country:US," + target + ",P,,REF,," + from + "," + until
                + ",source:global-leaders-insights-2025-09-05,reported,,,,,It is listed.\n";
    }

    private static List<String> listed(String day) {
        return TestQueries.runner()
                .ask(Question.of("under-sanctions", Map.of("things", ASKED, "asOf", List.of(day))))
                .rows()
                .stream()
                .map(row -> String.valueOf(row.get("thing")))
                .toList();
    }
}
