// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web.HttpAttacks.GOOD;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.KnowledgeGraph;
import org.entente.web.HttpAttacks.Attack;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// What no client sends that means well, byte by byte: request lines, paths, headers, and bodies that do not
/// come as they say. Each gets the right status and a problem, or the answer that it asks for all the same.
@SuppressWarnings("NullAway.Init") // Spring sets the field
@TestPropertySource(properties = "entente.import-folder=import")
class HostileHttpTests extends WebTest {
    private static final int FEWEST = 200;

    @Autowired
    private KnowledgeGraph graph;

    @TestFactory
    Stream<DynamicNode> evilBytes() {
        Map<String, List<Attack>> groups = HttpAttacks.groups();
        assertThat(groups.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(FEWEST);
        String digest = graph.digest();
        String answer = get(GOOD).body();
        return groups.entrySet().stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        group.getKey(),
                        Stream.concat(
                                group.getValue().stream().map(a -> DynamicTest.dynamicTest(a.what(), () -> check(a))),
                                Stream.of(DynamicTest.dynamicTest("nothing is changed, the next is answered", () -> {
                                    assertThat(get(GOOD).body()).isEqualTo(answer);
                                    assertThat(graph.digest()).isEqualTo(digest);
                                })))));
    }

    private void check(Attack attack) throws IOException {
        String response = sent(attack);
        Harmless.check(response);
        assertThat(response).startsWith("HTTP/1.1 " + attack.status());
        if (attack.status() >= 400) {
            assertThat(response)
                    .contains("Content-Type: application/problem+json")
                    .contains("\"/problems/" + attack.slug() + (attack.slug().isEmpty() ? "" : "\""));
        }
    }

    private String sent(Attack attack) throws IOException {
        var all = new StringBuilder(attack.head()).append("\r\n");
        if (!attack.head().contains("Host: [")) {
            all.append("Host: localhost\r\n");
        }
        all.append("Connection: close\r\n\r\n").append(attack.body());
        return RawHttp.send(port(), all.toString());
    }
}
