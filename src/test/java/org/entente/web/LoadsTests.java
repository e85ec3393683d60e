// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
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
