// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every statement of the article, asked for over HTTP; the questions and answers are
/// `src/docs/seed-walkthrough.md`.
@Contract
class SeedWalkthroughTests extends WebTest {
    private static final String DAY = "asOf=2025-09-05&knownBy=2025-09-05";
    private static final Walkthrough PAGE = new Walkthrough("seed-walkthrough.md", """
            # The article, statement by statement

            One article of 5 September 2025 (Global Leaders Insights, "26 Countries Promise Ukraine Security Support After
            War, Macron Says") is what the graph starts from. Each section is one of its statements in our words, the question
            that asks for it, and the answer: the sentence, the status, and who says so. The graph holds the article alone:
            `./mvnw spring-boot:run -Dspring-boot.run.arguments="--entente.import-folder=src/test/resources/article
            --entente.home=article"`. The whole answers, with all columns, come from the same addresses.

            `SeedWalkthroughTests` asks all of this and compares; `./mvnw test -Dtest=SeedWalkthroughTests -Ddocs.write=true`
            writes the page anew.
            """);

    @AfterAll
    static void write() {
        PAGE.write();
    }

    @Test
    void macronIsPresident() {
        var rows = ask(
                1,
                "Macron is the President of France.",
                "/api/facts/REPRESENTS/person:emmanuel-macron/country:FR/President");
        says(rows, "Emmanuel Macron represents France as President (by 2025-09-05)");
    }

    @Test
    void guaranteesOf26Countries() {
        var rows = ask(
                2,
                "Macron announced that 26 countries had agreed to give Ukraine security guarantees.",
                "/api/queries/pledges?beneficiary=country:UA&kind=guarantee&act=PLEDGED&pledger=group:26-countries");
        says(
                rows,
                "26 countries have pledged security guarantees for Ukraine, on condition: once the war with Russia has ended (by 2025-09-05)");
        assertThat(rows.get(0).get("status").asString()).isEqualTo("conditional");
        assertThat(rows.get(0).get("sources").get(0).get("speaker").asString()).isEqualTo("Emmanuel Macron");
        assertThat(rows.get(0).get("sources").get(0).get("basis").asString()).isEqualTo("announced");
    }

    @Test
    void onlyOnceTheWarIsOver() {
        var rows = ask(
                3,
                "The guarantees hold only once the war is over: what falls if it does not end.",
                "/api/queries/depends-on?on=event:end-of-the-war");
        assertThat(texts(rows, "commitment"))
                .containsExactlyInAnyOrder("commitment:guarantees-26", "commitment:international-forces");
    }

    @Test
    void nobodyOfThe26IsNamed() {
        var rows = ask(
                4,
                "They are 26, and Macron names none of them.",
                "/api/queries/pledge-coverage?group=group:26-countries");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("claimed").asInt()).isEqualTo(26);
        assertThat(rows.get(0).get("named").asInt()).isZero();
        assertThat(rows.get(0).get("unnamed").asInt()).isEqualTo(26);
        assertThat(rows.get(0).get("inferred")).isEmpty();
    }

    @Test
    void forcesOnLandAtSeaAndInTheAir() {
        var rows = ask(
                5,
                "The guarantees include international forces on land, at sea and in the air; no number of troops is given.",
                "/api/queries/pledges?pledger=group:26-countries&kind=troops");
        says(
                rows,
                "26 countries have pledged international forces on land, at sea and in the air, on condition: once the war with Russia has ended (by 2025-09-05)");
        assertThat(texts(rows, "partOf")).containsExactly("security guarantees for Ukraine");
        assertThat(rows.get(0).get("terms").hasNonNull("quantityMin")).isFalse();
    }

    @Test
    void madeInParis() {
        var rows = ask(
                6,
                "The commitment was made at the meeting in Paris.",
                "/api/queries/pledges?event=event:2025-09-04-paris");
        assertThat(texts(rows, "commitment")).containsExactly("commitment:guarantees-26");
    }

    @Test
    void thirtyFiveNationsMet() {
        var rows = ask(
                7,
                "35 mostly European nations met in Paris as the Coalition of the Willing; Macron was there, joined by Zelenskyy.",
                "/api/queries/attendance?event=event:2025-09-04-paris");
        says(
                rows,
                "Global Leaders Insights counts 35 countries at the Paris meeting on Ukraine's security",
                "the Coalition of the Willing took part in the Paris meeting on Ukraine's security (by 2025-09-05)",
                "Emmanuel Macron took part in the Paris meeting on Ukraine's security (by 2025-09-05)",
                "France took part in the Paris meeting on Ukraine's security through Emmanuel Macron (by 2025-09-05)",
                "Ukraine took part in the Paris meeting on Ukraine's security through Volodymyr Zelenskyy (by 2025-09-05)",
                "Volodymyr Zelenskyy took part in the Paris meeting on Ukraine's security (by 2025-09-05)");
        assertThat(rows.get(0).get("count").asInt()).isEqualTo(35);
    }

    @Test
    void planningWithoutADay() {
        var rows = ask(
                8,
                "The meeting was to plan Ukraine's security after the war; the article gives no day.",
                "/api/queries/evidence?about=event:2025-09-04-paris&limit=1000");
        assertThat(texts(rows, "summary"))
                .contains(
                        "The coalition met in Paris to plan Ukraine's security after the war; the article gives no day.");
        assertThat(texts(rows, "from")).doesNotContain("2025-09-04");
    }

    @Test
    void zelenskyyIsPresident() {
        var rows = ask(
                9,
                "Zelenskyy is the President of Ukraine.",
                "/api/facts/REPRESENTS/person:volodymyr-zelenskyy/country:UA/President");
        says(rows, "Volodymyr Zelenskyy represents Ukraine as President (by 2025-09-05)");
    }

    @Test
    void theInvasionOf2022() {
        var rows = ask(10, "Russia invaded Ukraine in 2022.", "/api/queries/evidence?about=event:2022-invasion");
        assertThat(texts(rows, "summary")).containsExactly("Russia invaded Ukraine in 2022.");
        assertThat(texts(rows, "from")).containsExactly("2022");
    }

    @Test
    void deployedOnTheDayTheFightingStops() {
        var rows = ask(
                11,
                "Macron: on the day the fighting stops, the guarantees are deployed.",
                "/api/facts/DEPENDS_ON/commitment:guarantees-26/event:end-of-the-war/waitsFor");
        assertThat(rows.get(0)
                        .get("sources")
                        .valueStream()
                        .map(s -> s.get("locator").asString()))
                .contains("paragraph 3");
    }

    @Test
    void supportFromTheCoalition() {
        var rows = ask(
                12,
                "Ukraine is to get defence support after the war from the coalition.",
                "/api/queries/pledges?pledger=group:coalition-of-the-willing&act=PLEDGED");
        says(
                rows,
                "the Coalition of the Willing has pledged defence support for Ukraine after the war (by 2025-09-05)");
    }

    @Test
    void troopsArePlanned() {
        var rows = ask(
                13,
                "European leaders plan to deploy troops: planned, not promised.",
                "/api/queries/pledges?pledger=group:european-leaders&kind=troops");
        says(rows, "European leaders are considering deploying troops (by 2025-09-05)");
        assertThat(texts(rows, "status")).containsExactly("considered");
    }

    @Test
    void sanctionsArePlanned() {
        var rows = ask(
                14,
                "European leaders plan sanctions to deter further attacks: planned, not imposed.",
                "/api/queries/pledges?pledger=group:european-leaders&kind=sanctions");
        says(rows, "European leaders are considering sanctions to deter further Russian attacks (by 2025-09-05)");
        assertThat(texts(rows, "targets")).containsExactly("Russia");
    }

    @Test
    void someCountriesTrain() {
        var rows = ask(
                15,
                "Some countries, not named, will train and equip Ukrainian forces abroad.",
                "/api/queries/pledges?beneficiary=country:UA&kind=training");
        says(rows, "some countries have pledged training and equipping Ukrainian forces abroad (by 2025-09-05)");
        assertThat(rows.get(0).get("sources").get(0).get("speaker").asString()).isEqualTo("Emmanuel Macron");
    }

    @Test
    void othersMaySend() {
        var rows = ask(
                16,
                "Others, not named, may send troops to Ukraine itself; no number is given.",
                "/api/queries/pledges?pledger=group:countries-that-may-send");
        says(rows, "other countries are considering sending troops to Ukraine itself (by 2025-09-05)");
        assertThat(rows.get(0).get("terms").hasNonNull("quantityMin")).isFalse();
    }

    @Test
    void aCallWithTrump() {
        var rows = ask(
                17, "The group held a call with Trump.", "/api/queries/attendance?event=event:2025-09-call-with-trump");
        says(
                rows,
                "the Coalition of the Willing took part in the call of the coalition with Donald Trump remotely (by 2025-09-05)",
                "Donald Trump took part in the call of the coalition with Donald Trump remotely (by 2025-09-05)",
                "the United States took part in the call of the coalition with Donald Trump remotely through Donald Trump (by 2025-09-05)");
    }

    @Test
    void trumpIsPresident() {
        var rows = ask(
                18,
                "Trump is the President of the United States.",
                "/api/facts/REPRESENTS/person:donald-trump/country:US/President");
        says(rows, "Donald Trump represents the United States as President (by 2025-09-05)");
    }

    @Test
    void nothingIsPledgedByAmerica() {
        var rows = ask(
                19,
                "Macron said that the American role would be settled soon; European leaders call American support essential; Trump has not confirmed troops. So nothing is pledged by the United States.",
                "/api/queries/pledges?pledger=country:US&act=EXPECTED_OF");
        says(
                rows,
                "“American support for the plan” is expected of the United States (by 2025-09-05)",
                "“sending American troops” is expected of the United States (by 2025-09-05)",
                "“the United States settling its role in the plan” is expected of the United States (by 2025-09-05)");
        assertThat(rows.valueStream()
                        .map(r -> r.get("sources").get(0).get("basis").asString()))
                .containsExactly("stated", "inferred", "announced");
        assertThat(json("/api/queries/pledges?pledger=country:US&act=PLEDGED").get("rows"))
                .isEmpty();
    }

    @Test
    void americanSupportIsKey() {
        var rows = ask(
                20,
                "American support is key to the plan; without it the guarantees are weaker, but do not fall by rule.",
                "/api/facts/DEPENDS_ON/commitment:guarantees-26/commitment:us-support/supports");
        says(rows, "“security guarantees for Ukraine” rests in part on American support for the plan (by 2025-09-05)");
        assertThat(json("/api/queries/depends-on?on=commitment:us-support").get("rows"))
                .isEmpty();
    }

    @Test
    void witkoffRepresentsTrump() {
        var rows = ask(
                21,
                "Steve Witkoff is Trump's representative.",
                "/api/queries/shortest-path?from=person:steve-witkoff&to=country:US");
        says(rows, "Steve Witkoff represents the United States as representative of the President (by 2025-09-05)");
    }

    @Test
    void witkoffJoinedDiscussions() {
        var rows = ask(
                22, "Witkoff joined early discussions.", "/api/queries/attendance?event=event:2025-early-discussions");
        says(
                rows,
                "Steve Witkoff took part in the early discussions (by 2025-09-05)",
                "the United States took part in the early discussions through Steve Witkoff (by 2025-09-05)");
    }

    @Test
    void trumpAskedEurope() {
        var rows = ask(
                23,
                "Trump pushed Europe to stop buying Russian oil and to press China economically.",
                "/api/queries/pledges?pledger=person:donald-trump&act=ASKED_FOR");
        says(
                rows,
                "Donald Trump has asked for European economic pressure on China (by 2025-09-05)",
                "Donald Trump has asked for an end to European purchases of Russian oil (by 2025-09-05)");
        assertThat(texts(
                        json("/api/queries/pledges?pledger=entity:europe&" + DAY)
                                .get("rows"),
                        "status"))
                .containsExactly("expected", "expected");
    }

    @Test
    void zelenskyyAskedForBindingCommitments() {
        var rows = ask(
                24,
                "Zelenskyy asked for strong, legally binding defence commitments.",
                "/api/queries/pledges?pledger=person:volodymyr-zelenskyy&act=ASKED_FOR");
        says(rows, "Volodymyr Zelenskyy has asked for strong, legally binding defence commitments (by 2025-09-05)");
    }

    @Test
    void promisesOf1994WereBroken() {
        var rows = ask(
                25,
                "The promises made to Ukraine in 1994 were broken.",
                "/api/queries/pledges?pledger=group:promisers-of-1994");
        says(
                rows,
                "those who made promises in 1994 pledged the promises made to Ukraine in 1994, and the pledge was broken (by 2025-09-05)");
        assertThat(texts(rows, "status")).containsExactly("broken");
    }

    @Test
    void weaponsWereGivenUp() {
        var rows = ask(
                26, "Ukraine gave up its nuclear weapons.", "/api/queries/pledges?pledger=country:UA&kind=disarmament");
        says(rows, "Ukraine pledged giving up its nuclear weapons and did it (since 1994)");
        assertThat(texts(rows, "status")).containsExactly("fulfilled");
    }

    @Test
    void inReturnForTheWeapons() {
        var rows = ask(
                27,
                "The promises of 1994 were made in return for the weapons: concluded, not stated.",
                "/api/facts/DEPENDS_ON/commitment:promises-of-1994/commitment:nuclear-weapons-1994/inReturnFor");
        says(
                rows,
                "“the promises made to Ukraine in 1994” was in return for giving up its nuclear weapons (since 1994)");
        assertThat(rows.get(0).get("sources").get(0).get("basis").asString()).isEqualTo("inferred");
    }

    @Test
    void germanyWaits() {
        var rows = ask(
                28,
                "Germany will decide on military involvement only after the United States clarifies its role.",
                "/api/queries/pledges?pledger=country:DE");
        says(
                rows,
                "Germany has pledged a decision on its military involvement, on condition: only after the United States clarifies its role (by 2025-09-05)");
        assertThat(texts(rows, "status")).containsExactly("conditional");
    }

    @Test
    void theGermanDecisionFalls() {
        var rows = ask(
                29,
                "So if America does not settle its role, the German decision falls.",
                "/api/queries/depends-on?on=commitment:us-role");
        assertThat(texts(rows, "commitment")).containsExactly("commitment:german-decision");
        assertThat(rows.get(0).get("chain").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "the United States settling its role in the plan", "a decision on its military involvement");
    }

    @Test
    void franceIsOpen() {
        var rows = ask(30, "France is open to sending troops.", "/api/queries/pledges?pledger=country:FR");
        says(rows, "France is considering sending French troops (by 2025-09-05)");
        assertThat(texts(rows, "status")).containsExactly("considered");
    }

    @Test
    void britainIsOpen() {
        var rows = ask(31, "Britain is open to sending troops.", "/api/queries/pledges?pledger=country:GB");
        says(rows, "the United Kingdom is considering sending British troops (by 2025-09-05)");
    }

    @Test
    void italyPrefersMonitoring() {
        var rows = ask(
                32, "Italy prefers tasks such as monitoring a ceasefire.", "/api/queries/pledges?pledger=country:IT");
        says(rows, "Italy is considering tasks such as monitoring a ceasefire (by 2025-09-05)");
        assertThat(texts(rows, "kind")).containsExactly("monitoring");
    }

    @Test
    void sanctionsAreDiscussed() {
        var rows = ask(
                33,
                "The coalition discussed tougher sanctions on Russia's oil and gas industries, and possibly on China, if Russia resists peace talks.",
                "/api/queries/pledges?pledger=group:coalition-of-the-willing&kind=sanctions");
        says(
                rows,
                "the Coalition of the Willing is considering sanctions on China, on condition: if Russia resists peace talks (by 2025-09-05)",
                "the Coalition of the Willing is considering tougher sanctions on Russia's oil and gas industries, on condition: if Russia resists peace talks (by 2025-09-05)");
        assertThat(texts(rows, "status")).containsOnly("considered");
    }

    @Test
    void noSanctionOnChina() {
        var rows = ask(
                34,
                "No sanction on China is a fact: the path from the coalition to China says that it is only possible.",
                "/api/queries/shortest-path?from=group:coalition-of-the-willing&to=country:CN");
        says(
                rows,
                "the Coalition of the Willing is considering sanctions on China, on condition: if Russia resists peace talks (by 2025-09-05)",
                "“sanctions on China” would be directed at China (by 2025-09-05)");
        assertThat(texts(rows, "type")).doesNotContain("SANCTIONS");
    }

    private JsonNode ask(int number, String statement, String path) {
        String address = path + (path.contains("?") ? "&" : "?") + DAY;
        JsonNode answer = json(address);
        assertThat(PAGE.section(number, statement, address, answer)).isSubstringOf(PAGE.page());
        return answer.has("versions") ? answer.get("versions") : answer.get("rows");
    }

    private static void says(JsonNode rows, String... sentences) {
        assertThat(texts(rows, "sentence")).containsExactlyInAnyOrder(sentences);
        rows.forEach(row -> assertThat(row.get("sources")).as(row.toString()).isNotEmpty());
    }

    private static List<String> texts(JsonNode rows, String column) {
        return rows.valueStream()
                .map(r -> r.get(column))
                .flatMap(v -> v.isArray() ? v.valueStream() : Stream.of(v))
                .map(JsonNode::asString)
                .toList();
    }
}
