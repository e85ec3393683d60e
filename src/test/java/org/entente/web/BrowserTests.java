// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.entente.graph.EmbeddedServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/// Neo4j Browser in a real Chromium: it signs in and draws the graph.
@Tag("browser")
class BrowserTests extends ChromiumTest {
    private static final String AROUND_UKRAINE = """
            MATCH p = (:Entity)-[:PLEDGED]->(:Commitment)-[:BENEFITS]->(:Country {name: 'Ukraine'}) RETURN p
            UNION MATCH p = (:Commitment)-[:DEPENDS_ON]->() RETURN p
            """;

    @Autowired
    private EmbeddedServer server;

    @SuppressWarnings("NullAway") // Spring sets the field
    BrowserTests() {}

    @Test
    void itSignsInWithTheGeneratedPasswordAndDrawsWhatWasPledgedToUkraine() {
        open("/browser/");
        assertThat(field("boltaddress").getDomProperty("value"))
                .contains(server.boltUri().getAuthority());
        type("username", EmbeddedServer.USER);
        type("password", server.password());
        field("connect").click();
        var wait = new WebDriverWait(chrome(), Duration.ofSeconds(30));
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "You are connected as user"));
        run(AROUND_UKRAINE);
        wait.until(d -> !d.findElements(By.cssSelector("svg .relationship")).isEmpty());
        settle();
        List<String> drawn = chrome().findElements(By.cssSelector("svg .relationship text")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(drawn).contains("PLEDGED", "DEPENDS_ON", "BENEFITS");
        assertThat(chrome().findElements(By.cssSelector("svg .node"))).hasSizeGreaterThan(10);
        picture("browser.png");
    }

    private WebElement field(String testId) {
        return new WebDriverWait(chrome(), Duration.ofSeconds(30))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-testid=" + testId + "]")));
    }

    private void type(String testId, String text) {
        WebElement input = field(testId);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private void run(String cypher) {
        WebElement editor = field("activeEditor");
        editor.click();
        WebElement input = editor.findElement(By.tagName("textarea"));
        input.sendKeys(cypher.strip().replace("\n", " "));
        input.sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    }

    /// The drawing moves until its forces are in balance.
    private void settle() {
        String before = "";
        for (int i = 0; i < 40; i++) {
            String now = String.valueOf(chrome().findElements(By.cssSelector("svg .node")).stream()
                    .map(n -> n.getDomAttribute("transform"))
                    .toList());
            if (now.equals(before)) {
                return;
            }
            before = now;
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
