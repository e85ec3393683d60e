// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.concurrent.Callable;

/// One way to ask.
record Side(String name, Callable<Client> connect) {}
