// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.concurrent.Callable;

/// One way to ask.
///
/// @param isForeign whether it asks a server without the procedures that ours has
record Side(String name, Callable<Client> connect, boolean isForeign) {
    Side(String name, Callable<Client> connect) {
        this(name, connect, false);
    }

    boolean canAnswer(Question question) {
        return !isForeign || question.procedures().isEmpty();
    }
}
