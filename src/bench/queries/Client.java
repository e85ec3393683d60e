// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.Closeable;
import java.io.IOException;

/// One client with its own connection. An answer is a list of rows, or a body of HTTP read whole.
interface Client extends Closeable {
    Object ask(Question question) throws IOException;

    @Override
    default void close() throws IOException {}
}
