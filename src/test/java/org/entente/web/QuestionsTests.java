// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Thirty questions of a journalist and an analyst over the project's data; the questions and answers are
/// `src/docs/questions.md`.
@Contract
@TestPropertySource(properties = "entente.import-folder=import")
class QuestionsTests extends WebTest {
    private static final String DAY = "asOf=2026-11-25&knownBy=2026-11-25";
    private static final Walkthrough PAGE = new Walkthrough("questions.md", """
            # Thirty questions

            What a journalist and an analyst ask of the coalition's record, with the answers as of 25 November 2026 and who
            says so. Each address works while the program runs; leave out `asOf` and `knownBy` for today.

            `QuestionsTests` asks all of this and compares; `./mvnw test -Dtest=QuestionsTests -Ddocs.write=true` writes the
            page anew.
            """);

    @AfterAll
    static void write() {
        PAGE.write();
    }

    @Test
    void everyExampleOfTheCatalogueIsAnswered() {
        json("/api/queries")
                .get("queries")
                .valueStream()
                .filter(q -> !isNotAvailable(q.get("example").asString()))
                .forEach(q -> assertThat(json(q.get("example").asString()).get("rows"))
                        .as(q.get("name").asString())
                        .isNotEmpty());
    }

    @Test
    void whichOfThe26AreNamed() {
        var row = ask(
                        1,
                        "Which of the 26 are named, by whom, and is it stated or guessed?",
                        "/api/queries/pledge-coverage?group=group:26-countries")
                .get(0);
        assertThat(texts(row.get("announced"), "name")).containsExactly("Germany", "Italy", "Poland");
        assertThat(row.get("stated")).isEmpty();
        assertThat(texts(row.get("inferred"), "name"))
                .hasSize(8)
                .contains("Finland", "Canada")
                .doesNotContain("Poland");
        assertThat(row.get("named").asInt()).isEqualTo(3);
        assertThat(row.get("unnamed").asInt()).isEqualTo(23);
    }

    @Test
    void whatNeedsAParliament() {
        var rows = ask(2, "Which pledges need a parliament's vote?", "/api/queries/pledge-conditions?words=parliament");
        assertThat(texts(rows, "waitsForName"))
                .contains(
                        "a mandate of Lithuania's parliament",
                        "the approval of Spain's parliament",
                        "the approval of Sweden's parliament");
        assertThat(texts(rows, "status")).containsOnly("conditional", "considered");
    }

    @Test
    void whoCameForGermany() {
        var rows = ask(
                3,
                "Who came for Germany, in which capacity, to each meeting?",
                "/api/queries/events-of?party=country:DE");
        assertThat(texts(rows, "capacities")).contains("Olaf Scholz, Chancellor", "Friedrich Merz, Chancellor");
        assertThat(texts(rows, "event"))
                .contains("event:2025-02-17-paris", "event:2025-09-04-paris", "event:2026-01-06-paris");
    }

    @Test
    void whatWasKnownOn3September() {
        var rows = ask(
                4,
                "What was known on 3 September 2025 of troops for Ukraine?",
                "/api/queries/pledges?kind=troops&asOf=2025-09-03&knownBy=2025-09-03");
        assertThat(texts(rows, "status")).containsOnly("conditional", "considered");
        assertThat(texts(rows, "pledger")).doesNotContain("group:26-countries");
    }

    @Test
    void whatSpainSaid() {
        var rows = ask(
                5,
                "What did Spain say about troops, and when did it change?",
                "/api/queries/history?fact=pledge/country:ES/commitment:spanish-troops");
        assertThat(texts(rows, "type")).containsExactly("DECLINED", "CONSIDERS");
        assertThat(rows.get(0).get("until").asString()).isEqualTo("2026-01-06");
    }

    @Test
    void moneyFor2026() {
        var rows = ask(
                6,
                "What has been promised in money for 2026, and by whom is it firm?",
                "/api/queries/totals?year=2026");
        assertThat(rows.valueStream()
                        .filter(r -> r.get("status").asString().equals("firm"))
                        .map(r -> r.get("donor").asString()))
                .contains("Germany", "Coalition of the Willing")
                .doesNotContain("Norway");
        assertThat(rows.valueStream()
                        .filter(r -> r.get("donor").asString().equals("Germany"))
                        .map(r -> r.get("least").asLong()))
                .containsExactly(11_500_000_000L);
    }

    @Test
    void howManyWereInTheRoom() {
        var rows = ask(
                7,
                "How many countries were in the room in Paris on 4 September?",
                "/api/queries/disputed?about=event:2025-09-04-paris");
        assertThat(texts(rows, "side")).contains("26 countries", "31 countries", "33 countries", "35 countries");
    }

    @Test
    void whoWasInParis() {
        var rows =
                ask(8, "Who was there, in person or by video?", "/api/queries/attendance?event=event:2025-09-04-paris");
        assertThat(texts(rows, "name")).contains("Emmanuel Macron", "Germany", "Australia", "NATO");
        assertThat(rows.valueStream().filter(r -> r.get("attendee").asString().equals("person:pedro-sanchez")))
                .hasSize(2)
                .allMatch(r -> r.get("disputed").asBoolean());
    }

    @Test
    void whatDoSourcesDispute() {
        var rows = ask(9, "What do sources dispute at all?", "/api/queries/disputed");
        assertThat(texts(rows, "side"))
                .contains("2 chairs", "3 chairs", "2023 year", "2025 year", "ATTENDED, mode remote");
    }

    @Test
    void whatFallsWithoutAmerica() {
        var rows = ask(10, "What falls if America steps back?", "/api/queries/depends-on?on=country:US");
        assertThat(texts(rows, "commitment")).contains("commitment:american-monitoring", "commitment:german-decision");
    }

    @Test
    void whatFallsWithoutACeasefire() {
        var rows = ask(11, "What falls if there is no ceasefire?", "/api/queries/depends-on?on=event:ceasefire");
        assertThat(texts(rows, "commitment"))
                .contains("commitment:military-hubs", "commitment:force-of-15000-to-30000");
    }

    @Test
    void whatCanOnePartyVoid() {
        var rows = ask(12, "Which commitments can one single party void?", "/api/queries/single-points");
        assertThat(texts(rows, "voids")).contains("commitment:german-decision");
    }

    @Test
    void whatIsBroken() {
        var rows = ask(
                13,
                "Which promises were broken, and who says so?",
                "/api/queries/broken-promises?beneficiary=country:UA");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("sources").get(0).get("speaker").asString()).isEqualTo("Volodymyr Zelenskyy");
    }

    @Test
    void whoPromisedWhatIn1994() {
        var rows = ask(
                14,
                "What was promised in Budapest in 1994, and by whom?",
                "/api/queries/pledges?event=event:budapest-1994");
        assertThat(texts(rows, "pledger"))
                .containsExactlyInAnyOrder("country:RU", "country:UA", "country:GB", "country:US");
    }

    @Test
    void italyAndTroops() {
        var rows =
                ask(15, "What has Italy pledged, and what has it declined?", "/api/queries/pledges?pledger=country:IT");
        assertThat(texts(rows, "act")).contains("PLEDGED", "DECLINED", "CONSIDERS");
    }

    @Test
    void frenchTroops() {
        var rows = ask(16, "Has France promised troops?", "/api/queries/pledges?pledger=country:FR&kind=troops");
        assertThat(rows.valueStream()
                        .filter(r -> r.get("act").asString().equals("PLEDGED"))
                        .map(r -> r.get("status").asString()))
                .containsOnly("conditional");
    }

    @Test
    void whoSpeaksForBritain() {
        var rows = ask(
                17,
                "Who was Prime Minister of the United Kingdom on 1 August 2026, as far as is known?",
                "/api/queries/representation?of=country:GB&asOf=2026-08-01&knownBy=2026-11-25");
        assertThat(answer(rows, "person:andy-burnham")).isEqualTo("unknown");
        assertThat(answer(rows, "person:keir-starmer")).isEqualTo("no");
    }

    @Test
    void whoSpokeForBritainInSeptember() {
        var rows = ask(
                18,
                "And on 4 September 2025?",
                "/api/queries/representation?of=country:GB&asOf=2025-09-04&knownBy=2026-11-25");
        assertThat(answer(rows, "person:keir-starmer")).isEqualTo("yes");
    }

    @Test
    void witkoff() {
        var rows = ask(
                19, "For whom does Steve Witkoff speak?", "/api/queries/representation?person=person:steve-witkoff");
        assertThat(texts(rows, "of")).containsOnly("country:US");
        assertThat(texts(rows, "answer")).containsOnly("unknown");
    }

    @Test
    void sanctionsOnRosneft() {
        var rows = ask(
                20,
                "Who has put sanctions on Rosneft, and which lists were consulted?",
                "/api/queries/sanctions-on?target=company:rosneft");
        assertThat(texts(rows, "imposer")).contains("country:GB", "org:ofac", "org:european-union");
        assertThat(texts(rows, "consulted")).contains("2026-11-25", "not consulted");
    }

    @Test
    void sanctionsOnChina() {
        var rows = ask(
                21, "Are there sanctions on China? What was looked at?", "/api/queries/sanctions-on?target=country:CN");
        assertThat(texts(rows, "row")).containsOnly("LIST");
    }

    @Test
    void rosneftOnADay() {
        var rows = ask(
                22,
                "Was Lukoil under American sanctions on 1 October 2025?",
                "/api/queries/sanctions-by?imposer=country:US&asOf=2025-10-01&knownBy=2026-11-25");
        assertThat(texts(rows, "target")).doesNotContain("company:lukoil").contains("company:gazprom-neft");
    }

    @Test
    void sanctionsByRussia() {
        var rows = ask(23, "Whom has Russia barred?", "/api/queries/sanctions-by?imposer=country:RU&limit=8");
        assertThat(texts(rows, "sentence")).anyMatch(s -> s.startsWith("Russia has imposed sanctions on "));
    }

    @Test
    void plannedSanctions() {
        var rows = ask(24, "Which sanctions are only discussed?", "/api/queries/pledges?kind=sanctions&act=CONSIDERS");
        assertThat(texts(rows, "commitment"))
                .contains(
                        "commitment:sanctions-on-china",
                        "commitment:eu-20th-package",
                        "commitment:british-sanctions-on-vladimir-putin");
    }

    @Test
    void whatHappenedInAFortnight() {
        var rows = ask(
                25,
                "What is on record about Ukraine from 15 to 31 August 2025?",
                "/api/queries/timeline?about=country:UA&from=2025-08-15&to=2025-08-31");
        assertThat(rows).isNotEmpty();
    }

    @Test
    void whoSaidItFirst() {
        var rows = ask(
                26,
                "Who reported first that Starmer took part on 4 September, and how many sources are independent?",
                "/api/queries/who-said-first?about=attendance/person:keir-starmer/event:2025-09-04-paris");
        assertThat(rows.get(0).get("first").asBoolean()).isTrue();
        assertThat(rows.get(0).get("origins").asInt()).isEqualTo(3);
    }

    @Test
    void whichSourcesCarryMost() {
        var rows = ask(27, "Which sources does most rest on alone?", "/api/queries/sources?limit=5");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).get("alone").asInt()).isGreaterThan(20);
    }

    @Test
    void howFranceAndChinaAreTied() {
        var rows = ask(
                28,
                "How are Germany and the United States connected?",
                "/api/queries/shortest-path?from=country:DE&to=country:US");
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> assertThat(row.get("sources")).isNotEmpty());
    }

    @Test
    void swedenWaits() {
        var rows =
                ask(29, "What do the Swedish pledges wait for?", "/api/queries/pledge-conditions?pledger=country:SE");
        assertThat(texts(rows, "waitsFor"))
                .contains("event:peace-agreement", "event:mission-mandate", "event:riksdag-approval");
    }

    @Test
    void whoSaysLithuania() {
        var rows = ask(
                30,
                "Who says that Lithuania offers 200 soldiers, and what exactly?",
                "/api/queries/evidence?about=pledge/country:LT/commitment:lithuanian-soldiers");
        assertThat(texts(rows, "speaker")).containsOnly("Gitanas Nausėda");
        assertThat(texts(rows, "via")).containsExactlyInAnyOrder("TV3", "Bloomberg");
    }

    private JsonNode ask(int number, String question, String path) {
        String address = path.contains("knownBy") ? path : path + (path.contains("?") ? "&" : "?") + DAY;
        JsonNode answer = json(address);
        assertThat(answer.has("rows")).as(answer.toString()).isTrue();
        assertThat(PAGE.section(number, question, address, answer)).isSubstringOf(PAGE.page());
        return answer.get("rows");
    }

    private static String answer(JsonNode rows, String person) {
        return rows.valueStream()
                .filter(r -> r.get("person").asString().equals(person)
                        && r.get("capacity").asString().equals("Prime Minister"))
                .map(r -> r.get("answer").asString())
                .findFirst()
                .orElse("not there");
    }

    private static List<String> texts(JsonNode rows, String column) {
        return rows.valueStream()
                .map(r -> r.get(column))
                .flatMap(v -> v.isArray() ? v.valueStream() : Stream.of(v))
                .filter(v -> !v.isNull())
                .map(JsonNode::asString)
                .toList();
    }
}
