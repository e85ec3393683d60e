// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Limits;
import org.entente.graph.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// Neo4j Browser in a real Chromium: it signs in and draws the graph.
@Tag("browser")
@TestPropertySource(properties = "entente.import-folder=import")
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
        signIn();
        var wait = new WebDriverWait(chrome(), Duration.ofSeconds(30));
        run(AROUND_UKRAINE);
        wait.until(d -> !d.findElements(By.cssSelector("svg .relationship")).isEmpty());
        settle();
        List<String> drawn = chrome().findElements(By.cssSelector("svg .relationship text")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(drawn).contains("PLEDGED", "DEPENDS_ON", "BENEFITS");
        assertThat(chrome().findElements(By.cssSelector("svg .node"))).hasSizeGreaterThan(10);
    }

    @Test
    void itOpensWithAGuideWhoseQuestionsRun() {
        open("/browser");
        signIn();
        var wait = new WebDriverWait(chrome(), Duration.ofSeconds(30));
        wait.until(
                ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "This graph explains itself"));
        chrome().executeScript("document.querySelector('[data-testid=frame]').scrollIntoView({block: 'center'})");
        picture("browser-guide.png");
        assertThat(chrome().executeScript(
                                "return JSON.parse(localStorage['neo4j.grass'])['relationship.SANCTIONS'].color"))
                .isEqualTo("#B00020");
        run(questions().stream()
                .filter(q -> q.contains("SANCTIONS"))
                .findFirst()
                .orElseThrow());
        wait.until(d -> !d.findElements(By.cssSelector("svg .relationship")).isEmpty());
        settle();
        assertThat(chrome().findElements(By.cssSelector("svg .relationship text")))
                .extracting(WebElement::getText)
                .contains("PLEDGED", "SANCTIONS");
        picture("browser-styled.png");
    }

    @Test
    void theCannedQueriesAreThereAsSavedScriptsThatRun() {
        open("/browser");
        signIn();
        field("navigationFavorites").click();
        field("expandFolder-Entente").click();
        assertThat(scripts()).hasSameSizeAs(json("/api/queries").get("queries")).contains("Who has promised what");
        field("scriptTitle-Who has promised what").click();
        field("editor-Run").click();
        var wait = new WebDriverWait(chrome(), Duration.ofSeconds(30));
        wait.until(_ -> succeeded() == 9); // eight parameters and the question
        picture("browser-scripts.png");
    }

    @Test
    void theZipIsDroppedOntoIt() {
        open("/browser/"); // not by our door, so there are no scripts yet
        signIn();
        drop("/browser-assets/entente-queries.zip");
        field("navigationFavorites").click();
        field("expandFolder-Entente").click();
        assertThat(scripts()).hasSameSizeAs(json("/api/queries").get("queries"));
    }

    private int succeeded() {
        return chrome().findElements(By.cssSelector("[title='Status: success']"))
                .size();
    }

    private List<String> scripts() {
        return chrome().findElements(By.cssSelector("[data-testid^=scriptTitle-]")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /// Drops a file of ours onto Neo4j Browser, as with a mouse.
    private void drop(String path) {
        chrome().executeAsyncScript("""
                const [path, done] = arguments;
                fetch(path).then(file => file.blob()).then(blob => {
                  const dragged = new DataTransfer();
                  dragged.items.add(new File([blob], path.split("/").pop()));
                  document.querySelector(".filedrop").dispatchEvent(new DragEvent("drop", {dataTransfer: dragged, bubbles: true, cancelable: true}));
                  done();
                });
                """, path);
    }

    private void signIn() {
        type("username", EmbeddedServer.USER);
        type("password", server.password());
        field("connect").click();
        new WebDriverWait(chrome(), Duration.ofSeconds(30))
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.tagName("body"), "You are connected as user"));
    }

    @Test
    void everyQuestionOfTheGuideHasAnAnswer() {
        var limits = new Limits(Duration.ofSeconds(30), 1_000);
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(question -> {
            // a path is no plain value; how many there are says enough
            String counted = "CALL () { " + question + " } RETURN count(*) AS rows";
            var rows = server.graph()
                    .read(limits, session -> session.run(Statement.of(counted)))
                    .rows();
            assertThat((Long) Objects.requireNonNull(rows.getFirst().get("rows")))
                    .as(question)
                    .isPositive();
        });
    }

    private List<String> questions() {
        return Pattern.compile("<pre mode=\"cypher\"[^>]*>([^<]*)</pre>")
                .matcher(get("/browser-assets/guide.html").body())
                .results()
                .map(match -> match.group(1).replace("&lt;", "<"))
                .toList();
    }

    private WebElement field(String testId) {
        return new WebDriverWait(chrome(), Duration.ofSeconds(30))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-testid='" + testId + "']")));
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
