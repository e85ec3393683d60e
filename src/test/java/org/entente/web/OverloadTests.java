// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.entente.graph.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/// More questions than can be answered soon, from one address and from many.
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "entente.import-folder=import",
            "entente.questions.longest-wait=2s",
            "entente.questions.longest-body=1s",
            "entente.questions.at-once=1",
            "entente.questions.waiting=2",
            "entente.questions.per-address=2",
        })
@Tag("slow") // it waits
@ResourceLock(TestGraph.LOCK)
class OverloadTests extends WebTest {
    private static final String PATH = "/api/queries/sources";

    /// The service notices a moment later that the readers of the test before are gone.
    @BeforeEach
    void awaitFreePlaces() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (get(PATH).statusCode() != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/%61pi/queries/sources", "/api;a=b/queries/sources"})
    void oneAddressMayNotTakeAllPlaces(String path) throws Exception {
        List<HttpResponse<String>> responses = ask(path, List.of("127.0.0.1"), 40);
        assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(200, 429);
        refusedWith(responses, 429, "too-many-requests");
        assertThat(get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void manyAddressesAreToldToComeAgain() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 2; i < 42; i++) {
            addresses.add("127.0.0." + i);
        }
        List<HttpResponse<String>> responses = ask(PATH, addresses, 1);
        assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        refusedWith(responses, 503, "overloaded");
        assertThat(get(PATH).statusCode()).isEqualTo(200);
    }

    /// There is one place only, and it is for who has asked, not for who may do so some day.
    @Test
    void aBodyThatDoesNotComeKeepsNobodyFromAsking() throws Exception {
        try (var slow = send(
                "POST /api/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{")) {
            assertThat(slow.isConnected()).isTrue();
            assertThat(get(PATH).statusCode()).isEqualTo(200);
            assertThat(post().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBodyThatComesByteByByteIsGivenUp() throws Exception {
        try (var slow = send(
                "POST /api/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{")) {
            slow.setSoTimeout(20_000);
            for (int i = 0; i < 8; i++) {
                Thread.sleep(200);
                slow.getOutputStream().write(' ');
            }
            assertThat(new String(slow.getInputStream().readNBytes("HTTP/1.1 400".length()), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 400");
        }
    }

    /// More is asked for than all buffers on the way hold, so the service stops in the middle of one.
    @Test
    void whoDoesNotReadAnAnswerKeepsNobodyFromAsking() throws Exception {
        String wanted = "GET /api/queries/pledges.jsonl?limit=10000 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var slow = send(wanted.repeat(100))) {
            assertThat(slow.getInputStream().read()).isEqualTo('H'); // it has begun
            for (int i = 0; i < 100; i++) {
                assertThat(get(PATH).statusCode()).isEqualTo(200);
            }
        }
    }

    /// Its deadline passes while nobody reads, so that it fails with a part of it sent. What comes then is neither
    /// the end of an answer nor a problem in its middle, and no fault of ours.
    @Test
    void whoReadsTooSlowlyIsCutOff(CapturedOutput output) throws Exception {
        String wanted = "GET /api/queries/pledges.jsonl?limit=10000&deadline=700 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var slow = send(wanted.repeat(100))) {
            Thread.sleep(1_500);
            String read = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(read)
                    .contains("HTTP/1.1 200")
                    .doesNotContain("/problems/")
                    .doesNotEndWith("\r\n\r\n");
            assertThat(output.getAll()).doesNotContain("a request failed");
        }
    }

    /// One address has eight of the places for slow readers; another still gets its lines.
    @Test
    void manySlowReadersOfOneAddressKeepNoOtherFromReading() throws Exception {
        String wanted = "GET /api/queries/pledges.jsonl?limit=10000 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 2; i++) {
                slow.add(send(wanted.repeat(100)));
                assertThat(slow.getLast().getInputStream().read()).isEqualTo('H');
            }
            List<HttpResponse<String>> lines = ask("/api/queries/pledges.jsonl", List.of("127.0.0.9"), 1);
            assertThat(lines).extracting(HttpResponse::statusCode).containsOnly(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Socket send(String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1 << 10);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpResponse<String> post() {
        return send(request(PATH, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    private void refusedWith(List<HttpResponse<String>> responses, int status, String slug) {
        responses.stream().filter(r -> r.statusCode() == status).forEach(r -> {
            assertThat(r.body()).contains("\"/problems/" + slug + "\"");
            assertThat(r.headers().firstValue("Retry-After")).contains("1");
            description().check(r);
        });
    }

    private List<HttpResponse<String>> ask(String path, List<String> addresses, int times) throws Exception {
        HttpRequest request = request(path).build();
        List<HttpClient> clients = new ArrayList<>();
        for (String address : addresses) {
            clients.add(HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName(address))
                    .build());
        }
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (HttpClient client : clients) {
            for (int i = 0; i < times; i++) {
                asked.add(client.sendAsync(request, BodyHandlers.ofString()));
            }
        }
        List<HttpResponse<String>> responses =
                asked.stream().map(CompletableFuture::join).collect(Collectors.toList());
        clients.forEach(HttpClient::close);
        return responses;
    }
}
