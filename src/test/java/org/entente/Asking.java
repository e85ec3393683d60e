// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/// Asks a service that is a program of its own.
final class Asking {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String service;

    Asking(String service) {
        this.service = service;
    }

    HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(service + path))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// {@return the first answer that is as wanted}
    HttpResponse<String> await(String path, Predicate<HttpResponse<String>> wanted) {
        HttpResponse<String> response = get(path);
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end) && !wanted.test(response); ) {
            pause();
            response = get(path);
        }
        if (!wanted.test(response)) {
            throw new IllegalStateException(path + " still answers " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
