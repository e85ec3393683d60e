// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web.ProblemBody.problem;

import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
import org.entente.load.Progress;
import org.entente.load.TestData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Tags, permalinks and versions of the data: what a cache, and who quotes an answer, relies on.
@Contract
@SuppressWarnings("NullAway.Init") // Spring sets the field
class CachingTests extends WebTest {
    private static final String UKRAINE = "/api/queries/pledges?beneficiary=country:UA";

    @Autowired
    private KnowledgeGraph graph;

    @AfterAll
    static void restore(@Autowired KnowledgeGraph graph) {
        graph.load(TestData.ARTICLE, Progress.SILENT);
    }

    @Test
    void twoQuestionsNeverHaveOneTag() {
        var odd = get("/api/queries/things?q=Germany%5D,%20kind=%5BCountry&limit=1");
        var other = get("/api/queries/things?q=Germany&kind=Country&limit=1");
        assertThat(odd.headers().firstValue("ETag"))
                .isNotEqualTo(other.headers().firstValue("ETag"));
    }

    @Test
    void toWhoKnowsNothingEverythingIsNew() {
        JsonNode changes = json(UKRAINE + "&dataVersion=empty").get("changes");
        assertThat(changes.get("loads")).isNotEmpty();
    }

    @Test
    void anAnswerThatTheReaderHasIsNotSentAgain() {
        var first = get(UKRAINE);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{20}\"");
        assertThat(first.headers().allValues("Vary")).contains("Accept");
        var again = get(UKRAINE, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(get(UKRAINE + "&limit=3", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get(UKRAINE + "&format=csv", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(get(UKRAINE + "&asOf=2025-09-05", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(get(UKRAINE, "If-None-Match", "\"other\", " + tag).statusCode())
                .isEqualTo(304);
        String fact = "/api/facts/pledge/country:DE/commitment:german-decision";
        String factTag = get(fact).headers().firstValue("ETag").orElseThrow();
        assertThat(get(fact, "If-None-Match", factTag).statusCode()).isEqualTo(304);
        String thing = "/api/things/country:DE";
        String thingTag = get(thing).headers().firstValue("ETag").orElseThrow();
        assertThat(get(thing, "If-None-Match", thingTag).statusCode()).isEqualTo(304);
        assertThat(get("/api/things/country:FR", "If-None-Match", thingTag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPermalinkSaysWhatHasChangedSince() {
        JsonNode before = json(UKRAINE);
        String permalink = before.get("permalink").stringValue();
        assertThat(permalink).contains("asOf=" + before.get("asOf").stringValue(), "dataVersion=dataset:coalition%40");
        assertThat(json(permalink).get("rows")).isEqualTo(before.get("rows"));
        assertThat(json(permalink).get("changes").get("loads")).isEmpty();
        String tag = get(permalink).headers().firstValue("ETag").orElseThrow();
        String cursor = json(UKRAINE + "&limit=4").get("next").stringValue();

        var folder = TestData.copy();
        TestData.edit(folder, "pledges.csv", text -> text.replaceFirst("\n[^\n]*german-decision[^\n]*\n", "\n"));
        graph.load(folder, Progress.SILENT);
        try {
            JsonNode changes = json(permalink).get("changes");
            assertThat(changes.get("since")).isEqualTo(before.get("dataVersion"));
            assertThat(changes.get("loads")).hasSize(1);
            assertThat(changes.get("facts").valueStream().map(JsonNode::stringValue))
                    .contains("pledge/country:DE/commitment:german-decision");
            assertThat(changes.get("complete").booleanValue()).isTrue();
            assertThat(get(permalink, "If-None-Match", tag).statusCode()).isEqualTo(200);
            problem(get(cursor), 410, "stale-cursor");
        } finally {
            graph.load(TestData.ARTICLE, Progress.SILENT);
        }
        problem(
                get(cursor),
                410,
                "stale-cursor"); // the data is the same again, but where it stands in the store is not
        assertThat(json(permalink).get("changes").get("loads")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset:coalition@0123456789ab", "nonsense", "@", "x@y+"})
    void aVersionThatNeverWasIsUnknown(String version) {
        problem(get(UKRAINE + "&dataVersion=" + version), 404, "unknown-data-version");
    }
}
