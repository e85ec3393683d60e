// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.graph.ContainerServer;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.TestGraph;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service with what the article says, asked over HTTP. One for all tests of a JVM that want no
/// other data.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"entente.bolt-port=0", "entente.import-folder=src/test/resources/article"})
abstract class WebTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final JsonMapper JSON = new JsonMapper();
    private static final Map<Integer, ApiDescription> DESCRIPTIONS = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void graph(DynamicPropertyRegistry registry) {
        Path home = TestGraph.temporaryFolder("entente-web");
        // these run when all services are closed
        SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(home.toFile()));
        registry.add("entente.home", home::toString);
        if (TestGraph.isInContainer()) {
            // each service loads its own data into a graph in which there is nothing
            ContainerServer server = ContainerServer.start();
            SpringApplication.getShutdownHandlers().add(server::close);
            registry.add("spring.neo4j.uri", server::boltUri);
            registry.add("spring.neo4j.authentication.username", () -> EmbeddedServer.USER);
            registry.add("spring.neo4j.authentication.password", server::password);
        }
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    /// {@return whether a question needs algorithms that a server in a container does not have; who asks is
    /// told so}
    boolean isNotAvailable(String path) {
        HttpResponse<String> response = get(path);
        return TestGraph.isInContainer()
                && response.statusCode() == 501
                && response.body().contains("needs entente.");
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /// {@return the response, which was held against the service's own description}
    HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> response = sent(request);
        description().check(response);
        return response;
    }

    /// {@return headers with the password, if it takes one to read}
    String[] credentials() {
        return new String[0];
    }

    ApiDescription description() {
        return DESCRIPTIONS.computeIfAbsent(
                port,
                _ -> new ApiDescription(
                        sent(request("/v3/api-docs", credentials()).build()).body()));
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
