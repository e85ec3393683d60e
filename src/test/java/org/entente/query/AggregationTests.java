// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Facts drawn as one edge: counted and listed, and added up only where that says something true.
class AggregationTests {
    private final List<GraphEdge> drawn = new ArrayList<>();
    private int made;

    @Test
    void factsOfOneTypeBetweenTwoThingsAreOneEdgeThatListsThem() {
        draw(
                edge(
                        "a",
                        "b",
                        "PLEDGED",
                        spell(2021, 2022),
                        Map.of("fact", "pledge/a/c1", "sources", List.of("s1", "s2"))),
                edge("a", "c", "PLEDGED", Spell.ALWAYS, Map.of()),
                edge("a", "b", "SANCTIONS", Spell.ALWAYS, Map.of()),
                edge(
                        "a",
                        "b",
                        "PLEDGED",
                        spell(2022, 2023),
                        Map.of("fact", "pledge/a/c2", "sources", List.of("s2"), "disputed", true)),
                edge("b", "a", "PLEDGED", Spell.ALWAYS, Map.of()));
        assertThat(drawn)
                .extracting(e -> e.source() + " " + e.type() + " " + e.target() + " " + e.weight())
                .containsExactly("a PLEDGED b 2", "a PLEDGED c 1", "a SANCTIONS b 1", "b PLEDGED a 1");
        GraphEdge both = drawn.getFirst();
        assertThat(both.values())
                .containsEntry("count", 2L)
                .containsEntry("edge_ids", List.of("rel:1", "rel:4"))
                .containsEntry("facts", List.of("pledge/a/c1", "pledge/a/c2"))
                .containsEntry("sources", List.of("s1", "s2"))
                .containsEntry("disputed", true)
                .containsEntry("times", List.of("2021-01-01/2023-12-31"));
        assertThat(drawn).extracting(GraphEdge::id).doesNotHaveDuplicates();
    }

    @Test
    void daysBetweenSpellsAreNotFilled() {
        draw(
                edge("a", "b", "REPRESENTS", spell(2024, 2024), Map.of()),
                edge("a", "b", "REPRESENTS", spell(2020, 2021), Map.of()),
                edge("a", "b", "REPRESENTS", spell(2021, 2022), Map.of()));
        assertThat(drawn.getFirst().spells()).containsExactly(spell(2020, 2022), spell(2024, 2024));
        drawn.clear();
        draw(
                edge("a", "b", "REPRESENTS", new Spell(null, LocalDate.of(2020, 1, 1)), Map.of()),
                edge("a", "b", "REPRESENTS", new Spell(LocalDate.of(2020, 1, 2), null), Map.of()));
        assertThat(drawn.getFirst().spells()).containsExactly(Spell.ALWAYS);
    }

    @Test
    void amountsOfOneCurrencyAndStatusAreAddedUp() {
        assertThat(sum(pledge("f1", "100.10", "EUR", "firm"), pledge("f2", "0.20", "EUR", "firm")))
                .isEqualTo(100.3);
    }

    @Test
    void whatWasPledgedInTwoVersionsCountsOnce() {
        assertThat(sum(pledge("f1", "100", "EUR", "firm"), pledge("f1", "100", "EUR", "firm")))
                .isEqualTo(100.0);
        assertThat(sum(pledge("f1", "100", "EUR", "firm"), pledge("f1", "200", "EUR", "firm")))
                .isNull();
    }

    @Test
    void whatMustNotBeAddedUpIsListed() {
        assertThat(sum(pledge("f1", "100", "EUR", "firm"), pledge("f2", "100", "USD", "firm")))
                .isNull();
        assertThat(sum(pledge("f1", "100", "EUR", "firm"), pledge("f2", "100", "EUR", "broken")))
                .isNull();
        assertThat(sum(pledge("f1", "100..200", "EUR", "firm"), pledge("f2", "100", "EUR", "firm")))
                .isNull();
        assertThat(drawn.getFirst().values())
                .containsEntry("amounts", List.of("100..200 EUR (firm)", "100 EUR (firm)"));
        assertThat(sum(Map.of("fact", "f1", "status", "firm"))).isNull();
    }

    @Test
    void whetherItHoldsIsSaidIfAllSaySo() {
        draw(
                edge("a", "b", "PLEDGED", Spell.ALWAYS, Map.of("holds", "yes")),
                edge("a", "b", "PLEDGED", Spell.ALWAYS, Map.of("holds", "yes")));
        assertThat(drawn.getFirst().values()).containsEntry("holds", "yes");
        drawn.clear();
        draw(
                edge("a", "b", "PLEDGED", Spell.ALWAYS, Map.of("holds", "yes")),
                edge("a", "b", "PLEDGED", Spell.ALWAYS, Map.of("holds", "unknown")));
        assertThat(drawn.getFirst().values()).doesNotContainKey("holds");
    }

    @SafeVarargs
    private @Nullable Object sum(Map<String, Object>... values) {
        drawn.clear();
        GraphEdge[] edges = new GraphEdge[values.length];
        for (int i = 0; i < values.length; i++) {
            edges[i] = edge("a", "b", "PLEDGED", Spell.ALWAYS, values[i]);
        }
        draw(edges);
        return drawn.getFirst().values().get("amount_sum");
    }

    private static Map<String, Object> pledge(String fact, String amount, String currency, String status) {
        return new LinkedHashMap<>(Map.of("fact", fact, "amount", amount, "currency", currency, "status", status));
    }

    private GraphEdge edge(String source, String target, String type, Spell spell, Map<String, Object> values) {
        return new GraphEdge("rel:" + ++made, source, target, type, 1, 1, List.of(spell), values);
    }

    private static Spell spell(int first, int last) {
        return new Spell(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private void draw(GraphEdge... edges) {
        var aggregation = new Aggregation(new GraphReader() {
            @Override
            public boolean begin(GraphHead head) {
                return true;
            }

            @Override
            public void node(GraphNode node) {}

            @Override
            public void edge(GraphEdge edge) {
                drawn.add(edge);
            }

            @Override
            public void end() {}
        });
        for (GraphEdge edge : edges) {
            aggregation.edge(edge);
        }
        aggregation.end();
    }
}
