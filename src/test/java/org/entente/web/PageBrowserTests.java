// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.test.context.TestPropertySource;

/// The pages of the questions, and of the REST interface, as a person uses them.
@Tag("browser")
@TestPropertySource(properties = "entente.import-folder=import")
class PageBrowserTests extends ChromiumTest {
    @Test
    void aQuestionIsAskedWithItsForm() {
        open("/queries");
        chrome().findElement(By.linkText("Who has promised what")).click();
        var beneficiary = chrome().findElement(By.id("beneficiary"));
        beneficiary.sendKeys("Ukraine");
        waiting()
                .until(_ -> !chrome().findElements(By.cssSelector("#of-beneficiary option[value='country:UA']"))
                        .isEmpty());
        beneficiary.clear();
        beneficiary.sendKeys("country:UA");
        chrome().findElement(By.id("limit")).sendKeys("5");
        chrome().findElement(By.cssSelector("button[type=submit]")).click();
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h2"), "5 rows"));
        assertThat(chrome().findElements(By.cssSelector("tbody tr"))).hasSize(5);
        assertThat(chrome().findElements(By.cssSelector("tbody a[href^=http]"))).isNotEmpty();
        picture("question.png");
        chrome().findElement(By.linkText("The next page")).click();
        waiting().until(ExpectedConditions.urlContains("after="));
        assertThat(chrome().findElements(By.cssSelector("tbody tr"))).hasSize(5);
    }

    @Test
    void aSlipIsMendedWithOneClick() {
        open("/queries/attendance?event=event:paris-2025-09-04");
        assertThat(chrome().findElement(By.cssSelector("[role=alert]")).getText())
                .contains("must be the id of an Event");
        chrome().findElement(By.linkText("event:2025-09-04-paris")).click();
        waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("tbody tr")));
    }

    @Test
    void theRestInterfaceIsShownAndTried() {
        open("/swagger-ui/index.html");
        waiting().until(ExpectedConditions.presenceOfElementLocated(By.id("operations-queries-pledges")));
        chrome().findElement(By.cssSelector("#operations-queries-pledge-coverage .opblock-summary"))
                .click();
        waiting()
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(".try-out__btn")))
                .click();
        waiting()
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector("button.execute")))
                .click();
        waiting()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector("#operations-queries-pledge-coverage .live-responses-table"), "26 countries"));
        picture("rest.png");
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(chrome(), Duration.ofSeconds(20));
    }
}
