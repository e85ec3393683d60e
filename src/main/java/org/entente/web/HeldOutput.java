// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Holds the beginning of a body back, so that a failure can still be told with its status, and the length
/// and the headers of a short body are known before it goes out.
final class HeldOutput extends OutputStream {
    private final HttpServletResponse response;
    private final int most;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean gone;

    /// @param most how many bytes are held back
    HeldOutput(HttpServletResponse response, int most) {
        this.response = response;
        this.most = most;
    }

    /// {@return whether something has gone out}
    boolean isGone() {
        return gone;
    }

    /// Forgets what is held.
    void reset() {
        held.reset();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!gone && held.size() + length > most) {
            gone = true;
            held.writeTo(response.getOutputStream());
            held.reset();
        }
        if (gone) {
            response.getOutputStream().write(bytes, offset, length);
        } else {
            held.write(bytes, offset, length);
        }
    }

    /// Sends what is held.
    void finish() throws IOException {
        if (!gone) {
            gone = true;
            response.setContentLength(held.size());
            held.writeTo(response.getOutputStream());
        }
        response.getOutputStream().flush();
    }
}
