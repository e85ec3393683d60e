// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// How a command says what came of it: in a line for people, or as JSON.
final class Said {
    private static final JsonMapper MAPPER = new JsonMapper();

    @CommandLine.Option(names = "--json", description = "Say what came of it as JSON.")
    private boolean json;

    void say(Object result, String line) {
        System.out.println(json ? MAPPER.writeValueAsString(result) : line);
    }
}
