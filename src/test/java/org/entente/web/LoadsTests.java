// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.entente.load.TestData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Tables that are sent in a zip: all of them are loaded or none, whatever the zip is.
@Contract
@SuppressWarnings("NullAway.Init") // Spring sets the field
class LoadsTests extends ClosedServiceTest {
    private static final int MEBI = 1 << 20;

    @Autowired
    private KnowledgeGraph graph;

    @Autowired
    private Graph store;

    @Test
    void tablesAreLoadedAndLoadedBack() throws IOException {
        String before = graph.digest();
        Path changed = TestData.copy();
        TestData.edit(changed, "pledges.csv", t -> t.replaceAll("(?m)^considers,country:GB.*\n", ""));
        JsonNode report = JSON.readTree(answered(send(zip(changed, "tables/"))).body());
        assertThat(report.at("/claims/removed").asInt()).isEqualTo(2);
        assertThat(report.get("unchanged").asBoolean()).isFalse();
        assertThat(graph.digest()).isNotEqualTo(before);
        answered(send(zip(TestData.ARTICLE, "")));
        assertThat(graph.digest()).isEqualTo(before);
        assertThat(JSON.readTree(send(zip(TestData.ARTICLE, "")).body())
                        .get("unchanged")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void faultsAreToldAndNothingIsLoaded() throws IOException {
        String before = graph.digest();
        Path broken = TestData.copy();
        TestData.edit(broken, "counts.csv", t -> t.replace(",26,", ",many,"));
        JsonNode problem = Harmless.problem(send(zip(broken, "")), 422, "faulty-tables");
        assertThat(problem.get("faults").get(0).asString()).startsWith("counts.csv:2: value: expected");
        assertThat(graph.digest()).isEqualTo(before);
    }

    @Test
    void whatIsNoZipOfTablesIsRefused() throws IOException {
        byte[] good = zip(TestData.ARTICLE, "");
        byte[] twice = entries("counts.csv", "a/counts.csv");
        byte[] encrypted = good.clone();
        encrypted[6] |= 1; // the first entry says that it is encrypted
        for (byte[] zip : List.of(
                new byte[0],
                "no zip".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(good, good.length / 2),
                encrypted,
                twice,
                entries("evil.csv"),
                entries("../../../etc/cron.csv"),
                entries("readme.txt"))) {
            Harmless.problem(send(zip), 422, "faulty-tables");
        }
        assertThat(send(entries(Stream.iterate(1, i -> i + 1)
                                .limit(1_001)
                                .map(i -> "x" + i)
                                .toArray(String[]::new)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aZipThatIsLargerThanItLooksIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("pledges.csv"));
            byte[] nothing = new byte[MEBI];
            for (int i = 0; i < 33; i++) {
                zip.write(nothing);
            }
        }
        assertThat(bytes.size()).isLessThan(8 * MEBI);
        Harmless.problem(send(bytes.toByteArray()), 413, "too-large");
    }

    @Test
    void aMappingAndItsTablesAreLoaded() throws IOException {
        JsonNode report = JSON.readTree(answered(send(votes(t -> t))).body());
        assertThat(report.get("facts").asInt()).isEqualTo(7);
        String question = "/api/queries/attendance?event=event:call-1";
        assertThat(JSON.readTree(get(question, credentials()).body())
                        .get("rows")
                        .size())
                .isEqualTo(3);
        JsonNode problem = Harmless.problem(send(votes(t -> t.replace("C,absent", "C,away"))), 422, "faulty-tables");
        assertThat(problem.get("faults").get(0).asString())
                .startsWith("votes.csv:6: vote: expected a value that the map 'act' has");
        // nothing is left of it for other tests
        answered(send(votes(t -> t.lines().findFirst().orElseThrow() + "\n")));
        assertThat(get(question, credentials()).statusCode()).isEqualTo(400);
    }

    @Test
    void whileALargeLoadIsNotFinishedNobodyIsAnswered() {
        mark("CREATE (:Thing:Dataset {id: 'dataset:large', dataset: 'dataset:large', loading: 'x'})");
        try {
            var refused = get("/api/queries/pledges?beneficiary=country:UA", credentials());
            Harmless.problem(refused, 503, "loading");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            Harmless.problem(send(zip(TestData.ARTICLE, "")), 503, "loading");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            mark("MATCH (d:Dataset {id: 'dataset:large'}) DELETE d");
        }
        assertThat(get("/api/queries/pledges?beneficiary=country:UA", credentials())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyAZipIsTakenAndOnlyByPost() {
        var request = request("/api/loads", "Authorization", CREDENTIALS, "Content-Type", "application/json");
        Harmless.problem(send(request.POST(BodyPublishers.ofString("{}")).build()), 415, "unsupported-media-type");
        Harmless.problem(get("/api/loads", "Authorization", CREDENTIALS), 405, "method-not-allowed");
    }

    private HttpResponse<String> send(byte[] zip) {
        return send(request("/api/loads", "Authorization", CREDENTIALS, "Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip))
                .build());
    }

    private void mark(String cypher) {
        store.write(new Limits(Duration.ofMinutes(1), 10), session -> session.run(Statement.of(cypher)));
    }

    /// A mapping and its table, with an edit of the table.
    private static byte[] votes(UnaryOperator<String> edit) throws IOException {
        Path samples = Path.of("src/test/resources/mapping");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("votes/votes.yaml"));
            Files.copy(samples.resolve("votes.yaml"), zip);
            zip.putNextEntry(new ZipEntry("votes/votes.csv"));
            zip.write(edit.apply(Files.readString(samples.resolve("votes.csv"))).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<String> answered(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    private static byte[] zip(Path folder, String prefix) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] entries(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
