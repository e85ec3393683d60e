// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends the reading of a table that unpacks to more than anybody means to load.
final class BoundedInput extends FilterInputStream {
    private static final long MOST = 16L << 30;

    private long count;

    BoundedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        count += read;
        if (count > MOST) {
            throw new IOException("more than 16 GiB of text");
        }
    }
}
