// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.KnowledgeGraph;
import picocli.CommandLine;

/// Says a graph in one word, to be compared with another.
@CommandLine.Command(
        name = "digest",
        description = "Says the graph in one word: the same for graphs with the same content, wherever they are.",
        mixinStandardHelpOptions = true)
public final class DigestCommand implements Callable<Integer> {
    @CommandLine.Mixin
    private final WhichGraph which = new WhichGraph();

    @CommandLine.Mixin
    private final Said said = new Said();

    @Override
    public Integer call() {
        try (KnowledgeGraph graph = which.open()) {
            String digest = graph.digest();
            said.say(Map.of("digest", digest), digest);
        }
        return 0;
    }
}
