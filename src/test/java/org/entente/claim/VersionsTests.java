// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.FactType.ATTENDED;
import static org.entente.claim.FactType.CONSIDERS;
import static org.entente.claim.FactType.DECLINED;
import static org.entente.claim.FactType.PLEDGED;
import static org.entente.claim.FactType.REPRESENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionsTests {
    private int next = 1;

    @Test
    void noClaimsMakeNoVersions() {
        assertThat(Versions.of(List.of())).isEmpty();
    }

    @Test
    void oneClaimMakesOneVersionThatHoldsUntilSomethingEndsIt() {
        var versions = of(claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of("strength", "firm")));
        assertThat(lines(versions))
                .containsExactly("1 PLEDGED {strength=firm} 2025-09-04..open known 2025-09-05..open [c1]");
    }

    @Test
    void otherValuesOnAnotherDayAreAChangeOfMind() {
        var versions = of(
                claim(DECLINED, "2025-03-10", "2025-03-11", Map.of()),
                claim(CONSIDERS, "2025-09-02", "2025-09-03", Map.of()));
        assertThat(lines(versions))
                .containsExactly(
                        "1 DECLINED {} 2025-03-10..open known 2025-03-11..2025-09-03 [c1]",
                        "2 DECLINED {} 2025-03-10..2025-09-02 known 2025-09-03..open [c1]",
                        "3 CONSIDERS {} 2025-09-02..open known 2025-09-03..open [c2]");
    }

    @Test
    void aChangeThatWasReportedFirstWaitsForNothing() {
        var versions = of(
                claim(CONSIDERS, "2025-09-02", "2025-09-03", Map.of()),
                claim(DECLINED, "2025-03-10", "2025-12-01", Map.of()));
        assertThat(lines(versions))
                .containsExactly(
                        "1 CONSIDERS {} 2025-09-02..open known 2025-09-03..open [c1]",
                        "2 DECLINED {} 2025-03-10..2025-09-02 known 2025-12-01..open [c2]");
    }

    @Test
    void otherValuesForTheSameDayAreADisputeAndBothAreShown() {
        var versions = of(
                claim(ATTENDED, "2025-09-04", "2025-09-04", Map.of("mode", "in person")),
                claim(ATTENDED, "2025-09-04", "2025-09-04", Map.of("mode", "remote")));
        assertThat(versions).hasSize(2).allMatch(Version::disputed);
        assertThat(versions).extracting(Version::preferred).containsExactly(true, false);
    }

    @Test
    void aDisputeIsKnownOnlyFromTheSecondReport() {
        var versions = of(
                claim(ATTENDED, "2025-09-04", "2025-09-04", Map.of("mode", "in person")),
                claim(ATTENDED, "2025-09-04", "2025-09-06", Map.of("mode", "remote")));
        assertThat(versions).extracting(Version::disputed).containsExactly(false, true, true);
        assertThat(versions.getFirst().supersededDay()).isEqualTo(day("2025-09-06"));
    }

    @Test
    void tiesGoToTheBetterBasisThenToTheLaterReport() {
        var inferred = claim(Basis.INFERRED, PLEDGED, "2025-09-04", "2025-09-09", Map.of("strength", "binding"));
        var reported = claim(Basis.REPORTED, PLEDGED, "2025-09-04", "2025-09-04", Map.of("strength", "firm"));
        var later = claim(Basis.REPORTED, PLEDGED, "2025-09-04", "2025-09-08", Map.of("strength", "indicative"));
        var announced = claim(Basis.ANNOUNCED, PLEDGED, "2025-09-04", "2025-09-01", Map.of("strength", "binding"));
        var stated = claim(Basis.STATED, PLEDGED, "2025-09-04", "2025-09-01", Map.of("strength", "firm"));
        assertThat(best(inferred, reported, later, announced, stated)).isEqualTo(stated.id());
        assertThat(best(inferred, reported, later, announced)).isEqualTo(announced.id());
        assertThat(best(inferred, reported, later)).isEqualTo(later.id());
        assertThat(best(inferred, reported)).isEqualTo(reported.id());
    }

    @Test
    void whatASourceLeavesOutDoesNotContradict() {
        var versions = of(
                claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of("quantityMin", 200L, "unit", "soldiers")),
                claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of()));
        assertThat(lines(versions))
                .containsExactly(
                        "1 PLEDGED {quantityMin=200, unit=soldiers} 2025-09-04..open known 2025-09-05..open [c1, c2]");
    }

    @Test
    void aLaterClaimThatAddsNothingConfirmsTheVersionThereIs() {
        var versions = of(
                claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of("strength", "firm")),
                claim(PLEDGED, "2025-10-01", "2025-10-02", Map.of()));
        assertThat(lines(versions))
                .containsExactly("1 PLEDGED {strength=firm} 2025-09-04..open known 2025-09-05..open [c2, c1]");
    }

    @Test
    void aLaterClaimThatSaysMoreMakesANewVersion() {
        var versions = of(
                claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of()),
                claim(PLEDGED, "2025-10-01", "2025-09-05", Map.of("quantityMin", 200L)));
        assertThat(lines(versions))
                .containsExactly(
                        "1 PLEDGED {} 2025-09-04..2025-10-01 known 2025-09-05..open [c1]",
                        "2 PLEDGED {quantityMin=200} 2025-10-01..open known 2025-09-05..open [c2]");
    }

    @Test
    void aBrokenPromiseWasOpenUntilItWasBroken() {
        var versions = of(
                claim(PLEDGED, "1994-12-05", "2025-09-05", Map.of("outcome", "broken", "outcomeDate", "2014-02-20")));
        assertThat(lines(versions))
                .containsExactly(
                        "1 PLEDGED {} 1994-12-05..2014-02-20 known 2025-09-05..open [c1]",
                        "2 PLEDGED {outcome=broken, outcomeDate=2014-02-20} 2014-02-20..open known 2025-09-05..open [c1]");
    }

    @Test
    void anOutcomeWithoutADateCameAtTheLatestWhenItWasReported() {
        var versions = of(claim(PLEDGED, "1994", "2025-09-05", Map.of("outcome", "broken")));
        var open = versions.get(0);
        var broken = versions.get(1);
        assertThat(open.values()).isEmpty();
        assertThat(open.certainTo()).isEqualTo(day("1995-01-01"));
        assertThat(open.untilDay()).isEqualTo(day("2025-09-05"));
        assertThat(broken.values()).containsEntry("outcome", "broken");
        assertThat(broken.sinceDay()).isEqualTo(day("1995-01-01"));
        assertThat(broken.certainFrom()).isEqualTo(day("2025-09-05"));
    }

    @Test
    void anEndClosesTheVersion() {
        var claim = new Claim(
                "c9",
                "f",
                FactType.SANCTIONS,
                Map.of(),
                EdtfDate.parse("2022-02-25"),
                EdtfDate.parse("2025-06"),
                null,
                Basis.LISTED,
                day("2025-07-01"));
        var version = of(claim).getFirst();
        assertThat(version.certainTo()).isEqualTo(day("2025-06-01"));
        assertThat(version.untilDay()).isEqualTo(day("2025-06-30"));
    }

    @Test
    void anOfficeIsCertainBetweenFirstAndLastSightingAndUnknownSince() {
        var versions = of(seen("2025-03-02", "2025-03-02"), seen("2025-09-04", "2025-03-02"));
        assertThat(versions).hasSize(1);
        var office = versions.getFirst();
        assertThat(office.certainFrom()).isEqualTo(day("2025-03-02"));
        assertThat(office.certainTo()).isEqualTo(day("2025-09-05"));
        assertThat(office.sinceDay()).isEqualTo(EdtfDate.PAST);
        assertThat(office.untilDay()).isEqualTo(EdtfDate.FUTURE);
    }

    @Test
    void aSightingReportedLaterIsNotKnownBefore() {
        var versions = of(seen("2025-03-02", "2025-03-03"), seen("2025-09-04", "2025-09-05"));
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).certainTo()).isEqualTo(day("2025-03-03"));
        assertThat(versions.get(0).supersededDay()).isEqualTo(day("2025-09-05"));
        assertThat(versions.get(1).certainTo()).isEqualTo(day("2025-09-05"));
    }

    @Test
    void aVagueDateGivesBounds() {
        var version = of(claim(PLEDGED, "2025-09", "2025-10-01", Map.of())).getFirst();
        assertThat(version.sinceDay()).isEqualTo(day("2025-09-01"));
        assertThat(version.certainFrom()).isEqualTo(day("2025-09-30"));
    }

    @Test
    void aVagueDateJoinsTheDayThatItAgreesWith() {
        var versions = of(
                claim(PLEDGED, "2025-09-04", "2025-10-01", Map.of("strength", "firm")),
                claim(PLEDGED, "2025-09", "2025-10-01", Map.of("strength", "firm")));
        assertThat(lines(versions))
                .containsExactly("1 PLEDGED {strength=firm} 2025-09-04..open known 2025-10-01..open [c1, c2]");
    }

    @Test
    void aVagueDateWithOtherValuesWithinItsBoundsIsADispute() {
        var versions = of(
                claim(PLEDGED, "2025-09-04", "2025-10-01", Map.of("strength", "firm")),
                claim(PLEDGED, "2025-09", "2025-10-01", Map.of("strength", "binding")));
        assertThat(versions).hasSize(2).allMatch(Version::disputed);
    }

    @Test
    void somethingSaidToHoldByADayMayHaveBegunAnyTimeAfterWhatWasBefore() {
        var versions = of(
                claim(DECLINED, "2025-03-10", "2025-09-05", Map.of()),
                claim(CONSIDERS, "../2025-09-05", "2025-09-05", Map.of()));
        var no = versions.get(0);
        var open = versions.get(1);
        assertThat(no.certainTo()).isEqualTo(day("2025-03-11"));
        assertThat(no.untilDay()).isEqualTo(day("2025-09-05"));
        assertThat(open.sinceDay()).isEqualTo(day("2025-03-11"));
        assertThat(open.certainFrom()).isEqualTo(day("2025-09-05"));
        assertThat(versions).noneMatch(Version::disputed);
    }

    @Test
    void severalDelegatesOfOneStateAreNoDispute() {
        var versions = of(
                claim(ATTENDED, "2025-09-04", "2025-09-04", Map.of("through", List.of("person:a"))),
                claim(ATTENDED, "2025-09-04", "2025-09-04", Map.of("through", List.of("person:b"))));
        assertThat(versions).hasSize(1);
        assertThat(versions.getFirst().values()).containsEntry("through", List.of("person:a", "person:b"));
    }

    @Test
    void anEndIsKeptHoweverVagueItIs() {
        for (String until : List.of("2025-03-01", "2025", "2025-12")) {
            var version = of(lasting("2025-03-01", until, "2026-01-01")).getFirst();
            assertThat(version.until()).as(until).isEqualTo(until);
            assertThat(version.untilDay()).as(until).isLessThan(EdtfDate.FUTURE);
        }
        assertThat(of(lasting("2025", "2025", "2026-01-01")))
                .extracting(Version::until)
                .containsExactly("2025");
        assertThat(of(lasting("../2025-06-01", "2025-06-01", "2026-01-01")))
                .extracting(Version::until)
                .containsExactly("2025-06-01");
    }

    @Test
    void aClaimWithinAVagueEndDoesNotTakeTheEndAway() {
        var versions = of(
                lasting("2022-01-01", "2025-06", "2026-01-01"),
                claim(FactType.SANCTIONS, "2025-06-15", "2026-01-01", Map.of("programme", "P")));
        assertThat(versions).hasSize(1);
        assertThat(versions.getFirst().until()).isEqualTo("2025-06");
    }

    @Test
    void whatBeginsOnTheDayOfAnEndBeginsAnew() {
        var versions = of(
                lasting("2022-01-01", "2025-06-15", "2026-01-01"),
                claim(FactType.SANCTIONS, "2025-06-15", "2026-01-01", Map.of("programme", "P")));
        assertThat(lines(versions))
                .containsExactly(
                        "1 SANCTIONS {programme=P} 2022-01-01..2025-06-15 known 2026-01-01..open [c1]",
                        "2 SANCTIONS {programme=P} 2025-06-15..open known 2026-01-01..open [c2]");
    }

    @Test
    void afterAnEndTheNextVersionBeginsNoEarlier() {
        var versions = of(
                lasting("2017-01-20", "2021-01-20", "2026-01-01"),
                claim(FactType.SANCTIONS, "../2025-09-06", "2026-01-01", Map.of("programme", "P")));
        assertThat(versions.get(1).sinceDay()).isEqualTo(day("2021-01-20"));
    }

    @Test
    void aVagueOutcomeComesAfterThePledge() {
        var versions =
                of(claim(PLEDGED, "2025-03-01", "2026-01-01", Map.of("outcome", "broken", "outcomeDate", "2025")));
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).values()).isEmpty();
        assertThat(versions.get(0).certainTo()).isEqualTo(day("2025-03-02"));
        assertThat(versions.get(1).values()).containsEntry("outcome", "broken");
        assertThat(versions.get(1).certainFrom()).isEqualTo(day("2025-12-31"));
    }

    @Test
    void aLaterClaimWithoutAnOutcomeNeitherConfirmsItNorTakesItBack() {
        var withdrawn =
                claim(PLEDGED, "2025-01-01", "2025-02-02", Map.of("outcome", "withdrawn", "outcomeDate", "2025-02-01"));
        for (Map<String, Object> values : List.<Map<String, Object>>of(Map.of(), Map.of("strength", "firm"))) {
            var versions = of(withdrawn, claim(PLEDGED, "2025-06-01", "2025-06-02", values)).stream()
                    .filter(v -> v.supersededDay() == EdtfDate.FUTURE)
                    .toList();
            assertThat(versions).hasSize(2);
            assertThat(versions.get(0).claims()).hasSize(2);
            assertThat(versions.get(1).values()).containsEntry("outcome", "withdrawn");
            assertThat(versions.get(1).claims()).containsExactly(withdrawn.id());
        }
    }

    @Test
    void aLaterClaimThatSaysOpenMakesThePledgeAnew() {
        var versions = of(
                claim(PLEDGED, "2025-01-01", "2025-02-02", Map.of("outcome", "withdrawn", "outcomeDate", "2025-02-01")),
                claim(PLEDGED, "2025-06-01", "2025-02-02", Map.of("outcome", "open")));
        assertThat(versions).hasSize(3);
        assertThat(versions.get(2).values()).containsEntry("outcome", "open");
        assertThat(versions.get(2).since()).isEqualTo("2025-06-01");
    }

    @Test
    void whoWasThereIsNotTakenBackByALaterReport() {
        var there = claim(ATTENDED, "2025-09-04", "2025-09-05", Map.of());
        var invited = claim(FactType.INVITED, "../2025-09-06", "2025-09-06", Map.of());
        var absent = claim(FactType.ABSENT_FROM, "../2025-09-20", "2025-09-20", Map.of());
        assertThat(standing(there, invited)).containsExactlyInAnyOrder("ATTENDED false", "INVITED false");
        assertThat(standing(there, absent)).containsExactlyInAnyOrder("ATTENDED true", "ABSENT_FROM true");
    }

    @Test
    void aRangeIsOneValue() {
        var versions = of(
                claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of("quantityMin", 100L)),
                claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of("quantityMax", 50L)));
        assertThat(versions).hasSize(2).allMatch(Version::disputed);
    }

    @Test
    void anOfficeWithBothEndsIsCertainInBetween() {
        var claim = new Claim(
                "c9",
                "f",
                REPRESENTS,
                Map.of(),
                EdtfDate.parse("2017-01-20"),
                EdtfDate.parse("2021-01-20"),
                EdtfDate.parse("2017-01-20"),
                Basis.LISTED,
                day("2025-07-01"));
        var version = of(claim).getFirst();
        assertThat(version.certainFrom()).isEqualTo(day("2017-01-20"));
        assertThat(version.certainTo()).isEqualTo(day("2021-01-20"));
    }

    @Test
    void whatIsReportedAsBegunHadBegunByTheReport() {
        var version = of(claim(PLEDGED, "2025", "2025-09-06", Map.of())).getFirst();
        assertThat(version.certainFrom()).isEqualTo(day("2025-09-06"));
        assertThat(of(claim(PLEDGED, "2026", "2025-09-06", Map.of())).getFirst().certainFrom())
                .isEqualTo(day("2026-12-31"));
    }

    private static List<String> standing(Claim... claims) {
        return of(claims).stream()
                .filter(v -> v.supersededDay() == EdtfDate.FUTURE)
                .map(v -> v.type() + " " + v.disputed())
                .toList();
    }

    private Claim lasting(String from, String until, String reported) {
        return new Claim(
                "c" + next++,
                "f",
                FactType.SANCTIONS,
                Map.of("programme", "P"),
                EdtfDate.parse(from),
                EdtfDate.parse(until),
                null,
                Basis.REPORTED,
                day(reported));
    }

    @Test
    void theOrderOfTheClaimsDoesNotMatter() {
        var claims = new ArrayList<>(List.of(
                claim(DECLINED, "2025-03-10", "2025-03-11", Map.of()),
                claim(CONSIDERS, "2025-09", "2025-09-03", Map.of()),
                claim(CONSIDERS, "2025-09-04", "2025-09-05", Map.of()),
                claim(PLEDGED, "2025-09-04", "2025-09-05", Map.of("strength", "firm")),
                claim(PLEDGED, "2026", "2026-02-01", Map.of("outcome", "withdrawn")),
                claim(PLEDGED, "../2025-12-01", "2026-02-01", Map.of()),
                claim(PLEDGED, "2026-06", "2026-07-01", Map.of("outcome", "open")),
                claim(PLEDGED, "2026-08-01", "2026-08-02", Map.of("quantityMin", 5L))));
        var expected = Versions.of(claims);
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(claims, random);
            assertThat(Versions.of(claims)).isEqualTo(expected);
        }
    }

    private Claim claim(FactType type, String from, String reported, Map<String, Object> values) {
        return claim(Basis.REPORTED, type, from, reported, values);
    }

    private Claim claim(Basis basis, FactType type, String from, String reported, Map<String, Object> values) {
        return new Claim("c" + next++, "f", type, values, EdtfDate.parse(from), null, null, basis, day(reported));
    }

    private Claim seen(String day, String reported) {
        return new Claim(
                "c" + next++,
                "f",
                REPRESENTS,
                Map.of("capacity", "President"),
                EdtfDate.parse("../" + day),
                null,
                EdtfDate.parse(day),
                Basis.REPORTED,
                day(reported));
    }

    private static List<Version> of(Claim... claims) {
        return Versions.of(Arrays.asList(claims));
    }

    private static String best(Claim... claims) {
        return Versions.of(Arrays.asList(claims)).stream()
                .filter(v -> v.supersededDay() == EdtfDate.FUTURE && v.preferred())
                .findFirst()
                .orElseThrow()
                .claims()
                .getFirst();
    }

    private static long day(String text) {
        return EdtfDate.parse(text).last();
    }

    private static List<String> lines(List<Version> versions) {
        return versions.stream()
                .map(v -> v.number() + " " + v.type() + " " + v.values() + " " + v.since() + ".." + open(v.until())
                        + " known " + LocalDate.ofEpochDay(v.knownDay()) + ".."
                        + (v.supersededDay() == EdtfDate.FUTURE
                                ? "open"
                                : LocalDate.ofEpochDay(v.supersededDay()).toString())
                        + " " + v.claims())
                .toList();
    }

    private static String open(@Nullable String text) {
        return text == null ? "open" : text;
    }
}
