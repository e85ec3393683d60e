// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The pages for people, without a browser: what is in them, and what cannot get into them.
class PagesTests extends WebTest {
    @Test
    void everyQueryHasAFormWithAFieldForEachParameter() {
        String overview = get("/queries", "Accept", "text/html").body();
        for (JsonNode query : json("/api/queries").get("queries")) {
            String address = query.get("page").stringValue();
            assertThat(overview).contains("<a href=\"" + address + "\">");
            String page = get(address, "Accept", "text/html").body();
            assertThat(page).contains("<h1>" + query.get("title").stringValue());
            query.get("parameters")
                    .forEach(p ->
                            assertThat(page).contains("name=\"" + p.get("name").stringValue() + "\""));
        }
    }

    @Test
    void anAnswerLinksToItselfInEveryFormat() {
        String page = get("/queries/pledges?beneficiary=country:UA&limit=3", "Accept", "text/html")
                .body();
        assertThat(page)
                .contains("<h2>3 rows</h2>", "There is more than these rows.", "The next page")
                .contains("/api/queries/pledges.csv?beneficiary&#x3D;country:UA")
                .contains("Data: <code>dataset:coalition@");
    }

    @Test
    void aListIsOneFieldWithALineForEach() {
        String page = get("/queries/under-sanctions?things=country:RU%0D%0A+country:FR+%0D%0A", "Accept", "text/html")
                .body();
        assertThat(page)
                .contains("<textarea id=\"things\"", "\ncountry:RU\ncountry:FR</textarea>")
                .contains("<h2>No rows</h2>", "things&#x3D;country:RU&amp;things&#x3D;country:FR");
        assertThat(get("/queries/under-sanctions?things=country:RU&things=nobody:x", "Accept", "text/html")
                        .body())
                .contains("country:RU\nnobody:x</textarea>", "class=\"field wrong\"");
    }

    @Test
    void whatSomebodyTypesIsNeverMarkup() {
        String evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        for (String path : new String[] {
            "/queries/pledges?pledger=" + evil, "/queries/pledges?" + evil + "=1", "/queries/things?q=" + evil,
        }) {
            String page = get(path, "Accept", "text/html").body();
            assertThat(page).doesNotContain("<script>alert").contains("<h1>");
        }
    }

    @Test
    void aWrongFieldIsMarkedAndSaysWhy() {
        var response = get("/queries/attendance?event=country:FR", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("class=\"field wrong\"", "must be the id of an Event", "which is a Country");
    }

    @Test
    void aPageLinksToItselfInEveryFormat() {
        String first = get("/queries/pledges?limit=2", "Accept", "text/html").body();
        assertThat(first).contains(">permalink</a>");
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = get(address(next.group(1)), "Accept", "text/html").body();
        var csv = Pattern.compile("href=\"(/api/queries/pledges\\.csv[^\"]*)\"").matcher(second);
        assertThat(csv.find()).isTrue();
        assertThat(address(csv.group(1))).contains("&after=");
        assertThat(get(address(csv.group(1))).body())
                .isNotEqualTo(get("/api/queries/pledges.csv?limit=2").body());
        assertThat(second).contains(">permalink of the whole answer</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "things=country:RU&things=person:emmanuel-macro&limit=5 | things=country:RU&things=person:emmanuel-macron&limit=5",
                "thigs=country:RU&limit=5 | things=country:RU&limit=5",
                "things=country:RU&data_version=x | things=country:RU&dataVersion=x",
            })
    void whatMayHaveBeenMeantIsALinkThatChangesNothingElse(String asked, String meant) {
        var response = get("/queries/under-sanctions?" + asked, "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body().lines().filter(line -> line.contains("Did you mean")))
                .anyMatch(
                        line -> address(line).contains("/queries/under-sanctions?" + meant.replace(":", "%3A") + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/queries/pledgs | 404 | <h1>Unknown query</h1> | <a href=\"/queries/pledges\">pledges</a>",
                "/nowhere | 404 | <h1>Not found</h1> | begin at /api/queries",
                "/queries/sources?deadline=1 | 504 | <h1>Too slow</h1> | ask for less",
            })
    void whereNoPageIsAPersonGetsOneThatSaysSo(String path, int status, String title, String more) {
        // once in a while a millisecond is enough
        var page = await().until(
                        () -> get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"),
                        p -> p.statusCode() == status);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).startsWith("<!doctype html>").contains(title, more);
        for (String programs : new String[] {"*/*", "application/json", "application/json, text/html;q=0.5"}) {
            assertThat(get("/nowhere", "Accept", programs).headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
        assertThat(get("/api/queries/pledgs", "Accept", "text/html").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    private static String address(String html) {
        return html.replace("&#x3D;", "=").replace("&amp;", "&");
    }

    @Test
    void theDescriptionIsServedWithItsPage() throws IOException {
        JsonNode document = description().document();
        // for the linter, which is no Java program
        Files.writeString(Path.of("target/openapi.json"), document.toPrettyString());
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        for (JsonNode query : json("/api/queries").get("queries")) {
            JsonNode get = document.get("paths")
                    .get("/api/queries/" + query.get("name").stringValue())
                    .get("get");
            assertThat(get.get("parameters")
                            .valueStream()
                            .map(p -> p.path("name").asString()))
                    .containsAll(query.get("parameters")
                            .valueStream()
                            .map(p -> p.get("name").asString())
                            .toList());
            JsonNode schema = json(query.get("schema").stringValue());
            assertThat(schema.get("row").get("properties").propertyNames()).hasSameSizeAs(query.get("columns"));
        }
        assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(get("/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(get("/swagger-ui/swagger-initializer.js").body()).contains("/v3/api-docs");
        assertThat(get("/swagger-ui").statusCode()).isEqualTo(302);
    }
}
