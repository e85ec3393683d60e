// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Schema;
import org.entente.load.Digest;
import org.entente.load.TestData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9`: a load is there wholly or not at all, and nothing is lost at rest.
@Tag("slow")
class KillTests {
    private static final int TIMES = 5;
    private static final int TIMES_AT_REST = 3;

    /// What `load` says on its way, one after the other.
    private static final List<String> STAGES = List.of(
            "checked: no faults",
            "things: ",
            "claims: ",
            "facts made anew",
            "checked the graph: no invariant is broken");

    @TempDir
    private Path home = Path.of("");

    @Test
    void duringALoad() {
        Path one = TestData.copy();
        Path other = TestData.copy();
        TestData.edit(other, "pledges.csv", t -> t.replaceAll("(?m)^considers,country:GB.*\n", ""));
        TestData.edit(other, "counts.csv", t -> t.replace(",35,", ",36,"));
        load(other);
        load(one);
        load(other); // only now are there the retracted claims of the one, as there will be again
        String digestOfOther = digest();
        load(one);
        String digestOfOne = digest();
        assertThat(digestOfOne).isNotEqualTo(digestOfOther);
        List<String> found = new ArrayList<>();
        boolean isOne = true;
        for (int i = 0; i < TIMES; i++) {
            Program load = Program.start("load", (isOne ? other : one).toString(), "--home", home.toString());
            load.awaitLine(STAGES.get(i % STAGES.size())).kill();
            String digest = digest();
            assertThat(digest).as("after kill " + i).isIn(digestOfOne, digestOfOther);
            isOne = digest.equals(digestOfOne);
            found.add(STAGES.get(i % STAGES.size()) + ": " + (isOne ? "one" : "other"));
        }
        load(one);
        assertThat(digest()).as(found.toString()).isEqualTo(digestOfOne);
    }

    @Test
    void theFirstLoad() {
        for (String stage : STAGES) {
            Program.start("load", TestData.ARTICLE.toString(), "--home", home.toString())
                    .awaitLine(stage)
                    .kill();
        }
        load(TestData.ARTICLE);
        String digest = digest();
        load(TestData.ARTICLE);
        assertThat(digest()).isEqualTo(digest);
    }

    @Test
    void duringARestore(@TempDir Path folder) throws IOException {
        try (var source = EmbeddedServer.start(folder.resolve("source"), 0)) {
            Schema.apply(source.graph());
            TestData.load(source.graph(), TestData.IMPORT);
            new KilledRestore(
                            Map.of(),
                            List.of("--home", home.toString()),
                            List.of("--entente.home=" + home, "--entente.bolt-port=0", "--server.port=0"))
                    .check(source.graph(), folder);
        }
    }

    @Test
    void atRest() {
        load(TestData.ARTICLE);
        String before = digest();
        for (int i = 0; i < TIMES_AT_REST; i++) {
            Program.serve(home).awaitReady().kill();
        }
        assertThat(digest()).isEqualTo(before);
    }

    private void load(Path folder) {
        try (Program load = Program.start("load", folder.toString(), "--home", home.toString())) {
            assertThat(load.awaitEnd()).as(load.err()).isZero();
        }
    }

    private String digest() {
        try (var server = EmbeddedServer.start(home, 0)) {
            return Digest.of(server.graph());
        }
    }
}
