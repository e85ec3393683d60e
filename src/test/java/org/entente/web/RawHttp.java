// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/// Requests byte by byte, as no client sends them.
final class RawHttp {
    private static final int LONG = 1 << 16;

    private RawHttp() {}

    /// {@return what the service answers before it closes the connection}
    ///
    /// @param bytes all of the request, each char one byte
    static String send(int port, String bytes) throws IOException {
        return send(port, bytes, "127.0.0.1");
    }

    /// @param from the address of loopback that it comes from
    static String send(int port, String bytes, String from) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.ofLiteral(from), 0)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            try {
                out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                socket.shutdownOutput();
            } catch (SocketException e) {
                // who is refused may be cut off while still sending; the answer is there all the same
                assertThat(bytes).hasSizeGreaterThan(LONG);
            }
            return answer(socket);
        }
    }

    /// The server may cut a connection off whose bytes it did not read, but not before it has answered.
    private static String answer(Socket socket) throws IOException {
        var answer = new StringBuilder();
        byte[] part = new byte[8_192];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(part)) {
                answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException e) {
            assertThat(answer).isNotEmpty();
        }
        return answer.toString();
    }
}
