// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/// The service in a real Chromium, without a window.
abstract class ChromiumTest extends WebTest {
    private static final Path PICTURES = Path.of("src/docs/images");

    @TempDir
    private Path profile = Path.of("");

    private ChromeDriver chrome;

    @SuppressWarnings("NullAway") // the driver is started before each test
    ChromiumTest() {}

    @BeforeEach
    void start() {
        chrome = Chromium.start(profile);
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
