// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Clients that are too slow or too many for the program as a user starts it; alone, since they count what is
/// answered meanwhile.
@Tag("slow")
@Isolated
class LoadFaultTests {
    private static final String GOOD = "/api/queries/pledges?beneficiary=country:UA";
    private static final String EXPORT = "/api/graph.gexf?asOf=any";
    private static final int CONNECTIONS = 500;

    @TempDir
    private Path home = Path.of("");

    @Test
    @Timeout(180)
    void whoReadsAnExportAtACrawlGetsAllOfItAndKeepsNobodyWaiting() throws Exception {
        try (Program program =
                        Program.serve(home, "--entente.import-folder=import").awaitReady();
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new Asking(program.address());
            String whole = body(read(program.address(), EXPORT, 1 << 16, 0));
            assertThat(whole.length()).isGreaterThan(1 << 20);
            List<Future<String>> crawling = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                crawling.add(readers.submit(() -> body(read(program.address(), EXPORT, 1 << 14, 100))));
            }
            int asked = 0;
            while (crawling.stream().anyMatch(reader -> !reader.isDone())) {
                assertThat(asking.get(GOOD).statusCode()).isEqualTo(200);
                asked++;
            }
            System.out.println("answered while 4 exports were read at a crawl: " + asked);
            assertThat(asked).isGreaterThan(100);
            for (Future<String> reader : crawling) {
                assertThat(reader.get()).isEqualTo(whole);
            }
        }
    }

    @Test
    @Timeout(180)
    void fiveHundredConnectionsAtOnce() throws Exception {
        try (Program program = Program.serve(home).awaitReady();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new Asking(program.address());
            assertThat(asking.get(GOOD).statusCode()).isEqualTo(200);
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                sockets.add(connect(program.address()));
            }
            List<Callable<String>> requests = sockets.stream()
                    .map(socket -> (Callable<String>) () -> exchange(socket, GOOD, 1 << 16, 0))
                    .toList();
            Map<String, Integer> statuses = new TreeMap<>();
            for (Future<String> answer : clients.invokeAll(requests)) {
                String response = answer.get();
                statuses.merge(response.substring(0, "HTTP/1.1 200".length()), 1, Integer::sum);
                if (!response.startsWith("HTTP/1.1 200")) {
                    assertThat(response).contains("Retry-After: ");
                }
            }
            System.out.println("500 connections at once: " + statuses);
            assertThat(statuses.keySet()).isSubsetOf("HTTP/1.1 200", "HTTP/1.1 429", "HTTP/1.1 503");
            assertThat(statuses.get("HTTP/1.1 200")).isGreaterThanOrEqualTo(300);
            assertThat(asking.get(GOOD).statusCode()).isEqualTo(200);
            assertThat(program.err()).isEmpty();
        }
    }

    private static Socket connect(String service) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1 << 14);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(service).getPort()));
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String read(String service, String path, int bytes, long pause) throws Exception {
        try (Socket socket = connect(service)) {
            return exchange(socket, path, bytes, pause);
        }
    }

    /// @param bytes how many are read at once
    /// @param pause milliseconds before the next are
    private static String exchange(Socket socket, String path, int bytes, long pause) throws Exception {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        var all = new ByteArrayOutputStream();
        byte[] part = new byte[bytes];
        for (int read = socket.getInputStream().read(part);
                read >= 0;
                read = socket.getInputStream().read(part)) {
            all.write(part, 0, read);
            Thread.sleep(pause);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String body(String response) {
        assertThat(response).startsWith("HTTP/1.1 200");
        return response.substring(response.indexOf("\r\n\r\n"));
    }
}
