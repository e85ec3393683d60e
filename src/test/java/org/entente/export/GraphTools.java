// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.Chromium;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tools with which people look at graphs, each with a small program of `src/test/tools` that says what it
/// sees. A tool that is not installed skips its test.
final class GraphTools implements AutoCloseable {
    private static final Path PROBES = Path.of("src/test/tools").toAbsolutePath();
    private static final Path PICTURES = Path.of("src/docs/images").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEBIANS_PYTHON = "/usr/bin/python3";

    private final Path folder;
    private @Nullable ChromeDriver chrome;

    /// @param folder to work in
    GraphTools(Path folder) {
        this.folder = folder;
    }

    /// {@return what the tool sees in a file: nodes and edges by id, each with its values by name}
    JsonNode see(String tool, GraphFormat format, Path file) throws Exception {
        return switch (tool) {
            case "Gephi 0.10.1" -> JSON.readTree(gephi(file));
            case "networkx", "igraph" -> JSON.readTree(python(tool, file));
            case "neo4j-admin" -> Neo4jImporter.seen(file, folder);
            default ->
                JSON.valueToTree(browser()
                        .executeScript(
                                "return see(arguments[0], arguments[1], arguments[2])",
                                tool,
                                format.name(),
                                Files.readString(file)));
        };
    }

    /// Draws a file, as a picture of the documents if they are being written.
    ///
    /// @return how many nodes and edges the tool drew, if it says so
    JsonNode draw(String tool, Path file) throws Exception {
        Path picture = folder.resolve(
                tool.replaceFirst(" .*", "").toLowerCase(Locale.ROOT).replace(".js", "") + ".png");
        JsonNode drawn = JSON.createObjectNode();
        switch (tool) {
            case "Gephi 0.10.1" -> {
                Path svg = folder.resolve("gephi.svg");
                gephi(file, svg);
                ChromeDriver chromium = browser();
                chromium.get(svg.toUri().toString());
                chromium.executeScript(
                        "document.documentElement.setAttribute('width', '100%'); document.documentElement.setAttribute('height', '100%')");
                drawn = JSON.valueToTree(Map.of(
                        "nodes",
                        chromium.executeScript("return document.querySelectorAll('#nodes circle').length"),
                        "edges",
                        chromium.executeScript("return document.querySelectorAll('#edges path, #edges line').length")));
                Files.write(picture, chromium.getScreenshotAs(OutputType.BYTES));
                chromium.get(folder.resolve("probe.html").toUri().toString());
            }
            case "networkx", "igraph" -> python(tool, file, picture);
            default -> {
                ChromeDriver chromium = browser();
                drawn = JSON.valueToTree(chromium.executeAsyncScript(
                        "draw(arguments[0], arguments[1]).then(arguments[2])", tool, Files.readString(file)));
                Files.write(picture, chromium.getScreenshotAs(OutputType.BYTES));
                chromium.get(folder.resolve("probe.html").toUri().toString());
            }
        }
        assertThat(picture).isNotEmptyFile();
        if (Boolean.getBoolean("docs.write")) {
            Files.copy(picture, PICTURES.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return drawn;
    }

    private String gephi(Path... files) throws Exception {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.awt.headless=true",
                "-cp",
                folder.resolve("gephi-toolkit.jar").toString(),
                PROBES.resolve("GephiProbe.java").toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        return command(command);
    }

    private String python(String tool, Path... files) throws Exception {
        assumeTrue(
                succeeds(DEBIANS_PYTHON, "-c", "import " + tool),
                tool + " is not installed: apt install python3-" + tool);
        var command = new ArrayList<>(
                List.of(DEBIANS_PYTHON, PROBES.resolve("probe.py").toString(), tool));
        for (Path file : files) {
            command.add(file.toString());
        }
        return command(command);
    }

    /// {@return a Chromium with the tools that are JavaScript}
    private ChromeDriver browser() throws Exception {
        if (chrome == null) {
            assumeTrue(succeeds("npm", "--version"), "npm is not installed");
            for (String file : List.of("package.json", "probe.mjs", "probe.html")) {
                Files.copy(PROBES.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            command(List.of("npm", "install", "--no-audit", "--no-fund", "--silent"));
            command(List.of("npx", "esbuild", "probe.mjs", "--bundle", "--log-level=error", "--outfile=probe.js"));
            chrome = Chromium.start(Files.createTempDirectory(folder, "chromium"));
            chrome.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
            chrome.get(folder.resolve("probe.html").toUri().toString());
        }
        return chrome;
    }

    static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// {@return what the command said; the test fails if it does}
    String command(List<String> command) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + Files.readString(errors))
                .isZero();
        return said;
    }

    @Override
    public void close() {
        if (chrome != null) {
            chrome.quit();
        }
    }
}
