// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.graph.Graph;
import org.entente.load.Archive;
import org.entente.load.TestData;

/// `kill -9` in the middle of a restore, wherever the graph is: what is left is not served or asked, and the
/// next restore makes it whole.
///
/// @param environment of the program, such as the password
/// @param graph the options of a command that say which graph
/// @param service the options of the service that say the same
record KilledRestore(Map<String, String> environment, List<String> graph, List<String> service) {
    private static final String NOT_WHOLE =
            "entente: the graph was being restored and is not whole; restore it again: load ARCHIVE";
    private static final String AGAIN = "an earlier restore was not finished; what it left is taken away";

    void check(Graph source, Path folder) throws IOException {
        Path file = folder.resolve("graph" + Archive.ENDING);
        Archive.Content content;
        try (var out = Files.newOutputStream(file)) {
            content = Archive.write(source, out);
        }
        String all = content.nodes() + " nodes, " + content.relationships() + " relationships";
        // with nodes only, while they are taken away again, and when all is there but has not been compared
        for (String stage : List.of(content.nodes() + " nodes, 0 relationships", AGAIN, all)) {
            Program restore = command("load", file.toString()).awaitLine(stage);
            restore.kill();
            assertThat(restore.out()).as(stage).isEmpty();
        }
        refused(command("digest"));
        refused(command("load", TestData.ARTICLE.toString()));
        refused(program("serve", service));
        try (Program restore = command("load", file.toString())) {
            assertThat(restore.awaitEnd()).as(restore.err()).isZero();
            assertThat(restore.err()).contains(AGAIN);
            assertThat(restore.out()).contains("restored " + content);
        }
        try (Program digest = command("digest")) {
            assertThat(digest.awaitEnd()).as(digest.err()).isZero();
            assertThat(digest.out().strip()).isEqualTo(content.digest());
        }
    }

    private static void refused(Program program) {
        assertThat(program.awaitEnd()).as(program.out()).isEqualTo(1);
        assertThat(program.err()).endsWith(NOT_WHOLE + "\n");
    }

    private Program command(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(graph);
        return program(all.removeFirst(), all);
    }

    private Program program(String name, List<String> arguments) {
        var all = new ArrayList<>(List.of(name));
        all.addAll(arguments);
        return Program.start(environment, all.toArray(String[]::new));
    }
}
