// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// The service in a real Chromium, without a window.
abstract class ChromiumTest extends WebTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path CHROMEDRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("src/docs/images");
    private static final Dimension WINDOW = new Dimension(1400, 1000);

    @TempDir
    private Path profile = Path.of("");

    private ChromeDriver chrome;

    @SuppressWarnings("NullAway") // the driver is started before each test
    ChromiumTest() {}

    @BeforeEach
    void start() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(CHROMEDRIVER),
                "chromium and chromium-driver are not installed");
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile);
        chrome = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(CHROMEDRIVER.toFile())
                        .build(),
                options);
        chrome.manage().window().setSize(WINDOW);
    }

    @AfterEach
    void stop() throws IOException {
        Files.write(Path.of("target/browser-last.png"), chrome.getScreenshotAs(OutputType.BYTES));
        chrome.quit();
    }

    ChromeDriver chrome() {
        return chrome;
    }

    void open(String path) {
        chrome.get("http://localhost:" + port() + path);
    }

    /// Keeps what is seen as a picture of the documents, if they are being written.
    void picture(String name) {
        if (Boolean.getBoolean("docs.write")) {
            try {
                Files.createDirectories(PICTURES);
                Files.write(PICTURES.resolve(name), chrome.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
