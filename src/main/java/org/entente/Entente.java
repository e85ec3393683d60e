// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import org.entente.access.OpenDoor;
import org.entente.command.CheckCommand;
import org.entente.command.DigestCommand;
import org.entente.command.ExportCommand;
import org.entente.command.LoadCommand;
import org.entente.command.PasswordCommand;
import org.entente.command.QueryCommand;
import org.entente.command.ServeCommand;
import org.entente.graph.GraphException;
import org.entente.graph.StartFailure;
import org.entente.load.ImportException;
import org.entente.query.QueryException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import picocli.CommandLine;

/// The command line: `serve` (also without a command), and the commands of `org.entente.command`.
@CommandLine.Command(
        name = "entente",
        description = "A knowledge graph of what states promise. Without a command it serves.",
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            CheckCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            DigestCommand.class,
            PasswordCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Entente {
    private static final String DEFAULT_PORT = "8080";

    /// Held, since the platform forgets the level of a logger that nobody holds.
    private static final java.util.logging.Logger DRIVER = java.util.logging.Logger.getLogger("org.neo4j.driver");

    private Entente() {}

    /// Runs a command. Exit code 0 if all is well, 1 if it failed, 2 if the command line, or an argument of the
    /// question on it, is wrong.
    public static void main(String[] args) {
        List<String> settings = new ArrayList<>(List.of(args));
        if (!settings.isEmpty() && settings.getFirst().equals("serve")) {
            settings.removeFirst();
        }
        if (!settings.stream().allMatch(setting -> setting.matches("--[A-Za-z0-9_-]+[.\\[].*"))) {
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
            DRIVER.setLevel(java.util.logging.Level.SEVERE); // what it tries again it would tell with a stack trace
            System.exit(new CommandLine(new Entente())
                    .setExecutionExceptionHandler((e, _, _) -> failed(e))
                    .execute(args));
        }
        try {
            var application = new SpringApplication(Application.class);
            application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> {
                var environment = event.getEnvironment();
                OpenDoor.check(environment);
                String port = environment.getProperty("server.port", DEFAULT_PORT);
                StartFailure.checkPort("HTTP", environment.getProperty("server.address"), port, "server.port");
            });
            application.run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            System.exit(failed(e));
        }
    }

    /// Says in one line what is in the way, or, for faults in files, in one line each.
    private static int failed(Exception failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof GraphException
                    || cause instanceof ImportException
                    || cause instanceof QueryException) {
                break;
            }
        }
        System.err.println("entente: " + root.getMessage());
        boolean isAsked = root instanceof IllegalArgumentException
                || root instanceof QueryException.BadArgument
                || root instanceof QueryException.UnknownQuery;
        return isAsked ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
}
