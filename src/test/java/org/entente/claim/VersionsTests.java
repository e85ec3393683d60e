// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.FactType.ATTENDED;
import static org.entente.claim.FactType.CONSIDERS;
import static org.entente.claim.FactType.DECLINED;
import static org.entente.claim.FactType.PLEDGED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Which versions claims make, and what sources dispute.
class VersionsTests extends ClaimsTest {
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
    void severalDelegatesOfOneStateAreNoDispute() {
        var versions = of(
                claim(ATTENDED, "2025-09-04", "2025-09-04", Map.of("through", List.of("person:a"))),
                claim(ATTENDED, "2025-09-04", "2025-09-04", Map.of("through", List.of("person:b"))));
        assertThat(versions).hasSize(1);
        assertThat(versions.getFirst().values()).containsEntry("through", List.of("person:a", "person:b"));
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
}
