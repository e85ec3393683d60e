// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.load.TestData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each command in a process of its own, as a user or a script calls it.
@Tag("slow")
class CommandTests {
    private record Result(int code, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aGraphIsLoadedAskedMovedAndCompared() {
        Path home = folder.resolve("home");
        Path other = folder.resolve("other");
        Path archive = folder.resolve("graph.jsonl.gz");
        assertThat(run(home, "load", TestData.ARTICLE.toString(), "--json").out())
                .contains("\"unchanged\":false");
        String digest = run(home, "digest").out().strip();
        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(run(home, "export", "--format", "archive", "-o", archive.toString())
                        .code())
                .isZero();
        assertThat(run(other, "load", archive.toString()).out()).contains("restored", digest);
        assertThat(json(run(other, "digest", "--json")).get("digest").stringValue())
                .isEqualTo(digest);
        Result again = run(other, "load", archive.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("only where there is nothing");
        assertThat(json(run(other, "query", "pledge-coverage", "group=group:26-countries", "--json"))
                        .get("rows")
                        .get(0)
                        .get("unnamed")
                        .asInt())
                .isEqualTo(26);
    }

    @Test
    void whileTheServerRunsCommandsGoThroughIt() {
        Path home = folder.resolve("home");
        try (Program server = Program.serve(home).awaitReady()) {
            assertThat(server.err()).isEmpty();
            Result list = run(home, "query");
            assertThat(list.err()).contains("through the server at");
            assertThat(list.out()).contains("pledges\tWho has promised what");
            Result rows = run(home, "query", "pledges", "beneficiary=country:UA", "limit=2");
            assertThat(rows.out())
                    .startsWith("status,sentence,act")
                    .contains("Ukraine")
                    .doesNotEndWith("\n\n");
            assertThat(rows.err()).contains("there is more");
            assertThat(run(home, "export", "types=PLEDGED").out())
                    .startsWith("<?xml")
                    .contains("PLEDGED");
            assertThat(run(home, "password").out().strip()).hasSizeGreaterThan(20);
            assertThat(run(home, "digest").code()).isZero();
        }
    }

    @Test
    void aMappingIsCheckedAndLoadedLikeAFolder() throws IOException {
        Path home = folder.resolve("home");
        Path samples = Path.of("src/test/resources/mapping");
        Path mapping = Files.copy(samples.resolve("aid.yaml"), folder.resolve("aid.yaml"));
        Result checked = start("check", mapping.toString());
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.err()).contains("aid.yaml:14: file: expected a table in", "no file 'aid.csv' there");
        assertThat(start("check", mapping.toString(), "--data", samples.toString())
                        .code())
                .isZero();
        assertThat(run(home, "load", mapping.toString(), "--data", samples.toString())
                        .code())
                .isZero();
        assertThat(json(run(home, "query", "pledges", "pledger=country:NO", "kind=military", "--json"))
                        .get("rows")
                        .size())
                .isEqualTo(1);
        Result again = run(home, "load", TestData.ARTICLE.toString(), "--data", samples.toString());
        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("--data");
    }

    @Test
    void whatIsWrongOnTheCommandLineIsSaidInOneLine() {
        Path home = folder.resolve("home");
        assertThat(run(home, "load", TestData.ARTICLE.toString()).code()).isZero();
        for (List<String> wrong : List.of(
                List.of("query", "pledge"),
                List.of("query", "pledges", "benefciary=country:UA"),
                List.of("query", "pledges", "country:UA"),
                List.of("query", "pledges", "--format", "xml"),
                List.of("export", "types=PLEDGD"),
                List.of("export", "-o", folder.resolve("no/such/x.gexf").toString()),
                List.of("export", "-o", folder.toString()),
                List.of("load", folder.resolve("none.jsonl.gz").toString()),
                List.of("export", "--format", "png"))) {
            Result result = run(home, wrong.toArray(String[]::new));
            assertThat(result.code()).as(wrong + "\n" + result.err()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines().filter(line -> line.startsWith("entente: ")))
                    .as(result.err())
                    .hasSize(1);
            assertThat(result.err()).doesNotContain("\tat ");
        }
        assertThat(start("nonsense").code()).isEqualTo(2);
        assertThat(start("serve", "8081").code()).isEqualTo(2);
        Result nowhere = run(folder.resolve("nothing"), "query", "pledges");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(folder.resolve("nothing")).doesNotExist();
        Result secret = start("digest", "--uri", "bolt://neo4j:secret@localhost:1");
        assertThat(secret.code()).isEqualTo(2);
        assertThat(secret.err()).doesNotContain("secret");
        assertThat(run(folder.resolve("nothing"), "password").code()).isEqualTo(1);
        assertThat(run(home, "digest", "--uri", "bolt://localhost:1").code()).isEqualTo(1);
    }

    @Test
    void everyCommandHasHelp() {
        String all = start("--help").out();
        for (String command : List.of("serve", "load", "check", "query", "export", "digest", "password")) {
            assertThat(all).contains("  " + command);
            Result help = start(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).startsWith("Usage: entente " + command);
        }
    }

    private static Result run(Path home, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return start(all.toArray(String[]::new));
    }

    private static Result start(String... arguments) {
        try (Program program = Program.start(arguments)) {
            int code = program.awaitEnd();
            return new Result(code, program.out(), program.err());
        }
    }

    private static JsonNode json(Result result) {
        return new JsonMapper().readTree(result.out());
    }
}
