// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.net.URI;

/// Where Neo4j Browser finds the graph.
///
/// @param uri the Bolt address
public record BoltAddress(URI uri) {
    private static final int USUAL_PORT = 7687;

    /// {@return where a page has to be let connect to, in the words of a content security policy}
    String webSockets() {
        String scheme = uri.getScheme().contains("+s") ? "wss://" : "ws://";
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return scheme + uri.getHost() + ":" + port + " ws://127.0.0.1:" + port;
    }
}
