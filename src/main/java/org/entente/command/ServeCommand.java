// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import picocli.CommandLine;

/// Stands in the help. Serving begins before commands are looked at, since its settings are Spring's.
@CommandLine.Command(
        name = "serve",
        description = {
            "Serves the graph on loopback (the default).",
            "Settings follow as --NAME=VALUE, such as --server.port=8081, --entente.home=FOLDER,"
                    + " --spring.neo4j.uri=neo4j://host:7687."
        })
public final class ServeCommand implements Runnable {
    @Override
    public void run() {
        throw new IllegalStateException("serve takes settings only: --NAME=VALUE");
    }
}
