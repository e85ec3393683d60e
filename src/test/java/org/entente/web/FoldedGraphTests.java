// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web.DrawnGraph.ids;
import static org.entente.web.DrawnGraph.joined;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.graph.Contract;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Commitments drawn as edges, and parallel facts drawn as one: only if that is asked for, and nothing is lost.
@Contract
@TestPropertySource(properties = "entente.import-folder=import")
class FoldedGraphTests extends WebTest {
    @Test
    void foldedCommitmentsAreEdgesBetweenParties() {
        JsonNode folded = json("/api/graph.nodelink?types=PLEDGED&fold=commitments");
        joined(folded);
        List<JsonNode> france = folded.get("links")
                .valueStream()
                .filter(e -> e.get("source").stringValue().equals("country:FR")
                        && e.get("target").stringValue().equals("country:UA"))
                .toList();
        assertThat(france).isNotEmpty().allSatisfy(e -> {
            assertThat(e.get("commitment").stringValue()).startsWith("commitment:");
            assertThat(e.get("commitment_name").stringValue()).isNotBlank();
            assertThat(e.get("role").stringValue()).isEqualTo("BENEFITS");
        });
        assertThat(ids(folded.get("nodes"), "id")).doesNotContain("commitment:military-hubs");
        // what is for nobody in particular stays a node, and is not lost
        Set<String> plain = json("/api/graph.nodelink?types=PLEDGED")
                .get("links")
                .valueStream()
                .map(e -> e.get("fact").stringValue())
                .collect(Collectors.toSet());
        assertThat(ids(folded.get("links"), "fact")).isEqualTo(plain);
    }

    @Test
    void parallelFactsAreOneEdgeOnlyIfThatIsAsked() {
        String whole = "/api/graph.nodelink?asOf=any&types=PLEDGED,ATTENDED,SANCTIONS&fold=commitments";
        JsonNode plain = json(whole);
        JsonNode one = json(whole + "&aggregate=true");
        assertThat(one.get("links").size()).isLessThan(plain.get("links").size());
        Set<String> pairs = one.get("links")
                .valueStream()
                .map(e -> e.get("source").stringValue()
                        + e.get("type").stringValue()
                        + e.get("target").stringValue())
                .collect(Collectors.toSet());
        assertThat(pairs).hasSameSizeAs(one.get("links"));
        Set<String> listed = one.get("links")
                .valueStream()
                .flatMap(e -> e.get("edge_ids").valueStream())
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(ids(plain.get("links"), "key"));
        assertThat(one.get("graph").get("name").stringValue()).isEqualTo("The graph");
        assertThat(one.get("graph").get("permalink").stringValue()).contains("aggregate=true");
        joined(one);
        JsonNode answer = json("/api/queries/pledges.nodelink?beneficiary=country:UA&fold=commitments&aggregate=true");
        assertThat(ids(answer.get("links"), "target")).contains("country:UA");
        assertThat(answer.get("links").valueStream().filter(e -> e.get("count").asInt() > 1))
                .isNotEmpty();
    }

    @Test
    void noCommitmentIsLostInFolding() {
        Set<String> commitments = ids(json("/api/graph.nodelink?asOf=any").get("nodes"), "id").stream()
                .filter(id -> id.startsWith("commitment:"))
                .collect(Collectors.toSet());
        JsonNode folded = json("/api/graph.nodelink?asOf=any&fold=commitments");
        Set<String> kept = ids(folded.get("links"), "commitment");
        kept.addAll(ids(folded.get("nodes"), "id"));
        assertThat(kept).containsAll(commitments).contains("commitment:us-role");
        assertThat(folded.get("graph").get("notes").get(0).stringValue()).contains("left out");
        folded.get("links")
                .valueStream()
                .filter(e -> e.get("source").equals(e.get("target")))
                .forEach(loop -> assertThat(folded.get("links")
                                .valueStream()
                                .filter(e -> e.get("fact").equals(loop.get("fact"))))
                        .as("a loop only if it is for nobody else")
                        .hasSize(1));
        assertThat(json("/api/graph.nodelink?around=commitment:us-role&fold=commitments")
                        .get("links"))
                .isNotEmpty();
        joined(folded);
    }

    @Test
    void aFoldedCommitmentIsNoHop() {
        JsonNode near = json("/api/graph.nodelink?around=country:UA&hops=1&fold=commitments");
        assertThat(near.get("links")
                        .valueStream()
                        .map(e -> e.get("source").stringValue() + " "
                                + e.get("type").stringValue() + " "
                                + e.get("target").stringValue()))
                .contains("country:FR PLEDGED country:UA", "country:DE PLEDGED country:UA");
    }
}
