// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.FactType.CONSIDERS;
import static org.entente.claim.FactType.DECLINED;
import static org.entente.claim.FactType.PLEDGED;
import static org.entente.claim.FactType.REPRESENTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When versions hold: ends, offices, and dates that are vague.
class VersionDatesTests extends ClaimsTest {
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
}
