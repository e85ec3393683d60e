// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// A request whose body is here already; of one that is too large, as much as shows it.
final class ReadRequest extends HttpServletRequestWrapper {
    private static final int BLOCK = 1 << 13;

    private final byte[] body;

    /// @param longest within which the body has to come
    /// @throws TooSlowException if it does not: nobody keeps a place by a byte now and then
    ReadRequest(HttpServletRequest request, Duration longest) throws IOException {
        super(request);
        this.body = read(request.getInputStream(), System.nanoTime() + longest.toNanos());
    }

    private static byte[] read(InputStream in, long end) throws IOException {
        var body = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        int most = QuestionBody.MOST_BYTES + 1;
        for (int read = in.read(block); read >= 0 && body.size() < most; read = in.read(block)) {
            body.write(block, 0, Math.min(read, most - body.size()));
            if (System.nanoTime() - end > 0) {
                throw new TooSlowException();
            }
        }
        return body.toByteArray();
    }

    /// The body did not come in time.
    static final class TooSlowException extends IOException {}

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream in;

        Body(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return in.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("requests are read by one thread");
        }
    }
}
