// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.test.context.TestPropertySource;

/// A service that takes its password for everything, as one does that others than this machine can reach.
@TestPropertySource(
        properties = {
            "entente.access.closed=true",
            "entente.access.password=" + ClosedServiceTest.PASSWORD,
            "entente.access.hosts=entente.example",
            "entente.access.origins=https://newsroom.example",
            "entente.watch.slow=0s"
        })
abstract class ClosedServiceTest extends WebTest {
    static final String PASSWORD = "open, sesame: ünd";
    static final String RIGHT = basic("entente", PASSWORD);
    static final String CREDENTIALS = RIGHT.substring("Authorization: ".length());

    static String basic(String user, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    String[] credentials() {
        return new String[] {"Authorization", CREDENTIALS};
    }

    /// @param head the request line and headers, a line each; `Connection` is added, and `Host` if there is none
    String raw(String head) throws IOException {
        return raw(head, "127.0.0.1");
    }

    /// @param from the address of loopback that it comes from
    String raw(String head, String from) throws IOException {
        String host = head.contains("\nHost:") ? "" : "\nHost: localhost";
        String all = head + host + "\nConnection: close\n\n";
        return RawHttp.send(port(), all.replace("\n", "\r\n"), from);
    }
}
