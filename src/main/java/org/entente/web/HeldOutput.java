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
    private final Runnable headers;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean gone;

    /// @param most how many bytes are held back
    /// @param headers sets the headers, just before the first byte goes out; a response that fails before has
    /// none of them
    HeldOutput(HttpServletResponse response, int most, Runnable headers) {
        this.response = response;
        this.most = most;
        this.headers = headers;
    }

    /// {@return whether something has gone out}
    boolean isGone() {
        return gone;
    }

    /// {@return how many bytes are held}
    int size() {
        return held.size();
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
            headers.run();
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
            headers.run();
            response.setContentLength(held.size());
            held.writeTo(response.getOutputStream());
        }
        response.getOutputStream().flush();
    }
}
