// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What tests read in a drawn graph, as node-link JSON.
final class DrawnGraph {
    private DrawnGraph() {}

    /// Each edge has both its ends.
    static void joined(JsonNode graph) {
        Set<String> nodes = ids(graph.get("nodes"), "id");
        for (JsonNode edge : graph.get("links")) {
            assertThat(nodes)
                    .contains(
                            edge.get("source").stringValue(), edge.get("target").stringValue());
        }
    }

    /// {@return the values of an attribute, of those elements that have it}
    static Set<String> ids(JsonNode elements, String name) {
        var ids = new HashSet<String>();
        elements.valueStream()
                .filter(element -> element.has(name))
                .forEach(element -> ids.add(element.get(name).stringValue()));
        return ids;
    }
}
