// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import picocli.CommandLine;

/// The help of `serve`. Serving itself begins before commands are looked at, since its settings are Spring's; what
/// comes here has something else on its line.
@CommandLine.Command(
        name = "serve",
        description = {
            "Serves the graph on loopback (the default).",
            "Settings follow as --NAME=VALUE, such as --server.port=8081, --entente.home=FOLDER,"
                    + " --spring.neo4j.uri=neo4j://host:7687."
        },
        mixinStandardHelpOptions = true)
public final class ServeCommand {}
