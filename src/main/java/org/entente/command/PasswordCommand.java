// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.graph.EmbeddedServer;
import picocli.CommandLine;

/// Says the password that was made for a data folder.
@CommandLine.Command(
        name = "password",
        description = "Says the password of the user " + EmbeddedServer.USER + " of the embedded server.",
        mixinStandardHelpOptions = true)
public final class PasswordCommand implements Callable<Integer> {
    @CommandLine.Mixin
    private final DataFolder folder = new DataFolder();

    @CommandLine.Mixin
    private final Said said = new Said();

    @Override
    public Integer call() {
        String password = EmbeddedServer.password(folder.home());
        said.say(Map.of("user", EmbeddedServer.USER, "password", password), password);
        return 0;
    }
}
