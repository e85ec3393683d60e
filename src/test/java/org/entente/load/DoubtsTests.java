// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DoubtsTests {
    private static final String EVIDENCE = "source:global-leaders-insights-2025-09-05,reported,,,,,x\n";

    @ParameterizedTest
    @MethodSource
    void aDoubtIsToldWithItsPlace(String file, UnaryOperator<String> edit, String doubt) {
        Path folder = TestData.copy();
        TestData.edit(folder, file, edit);
        assertThat(new CsvImporter().check(folder, Progress.SILENT))
                .extracting(Doubt::toString)
                .anyMatch(d -> d.startsWith(doubt));
    }

    static Stream<Arguments> aDoubtIsToldWithItsPlace() {
        return Stream.of(
                doubt(
                        "entities.csv",
                        t -> t + "person:emanuel-macron,Emanuel Macron,,,,\n",
                        "entities.csv:22: name: 'emanuel macron' is close to 'emmanuel macron' of person:emmanuel-macron in line 10"),
                doubt(
                        "pledges.csv",
                        t -> t + "pledged,country:FR,commitment:new,something,money,,,,,,,,,,,5,EUR,,,,,,," + ","
                                + EVIDENCE,
                        "pledges.csv:23: beneficiaries: pledged, and for nobody"),
                doubt(
                        "pledges.csv",
                        t -> t + "pledged,country:FR,commitment:new,something,money,country:UA,,,,,,,,,,5,EUR,,,,,,,"
                                + "," + EVIDENCE,
                        "pledges.csv:23: period: an amount without a time"),
                doubt(
                        "pledges.csv",
                        t -> t
                                + "pledged,country:FR,commitment:new,something,troops,country:UA,,,event:2022-invasion,,,,,,,,,,,,,,2025-01-01,,"
                                + EVIDENCE,
                        "pledges.csv:23: from: 2025-01-01 is far from its event, which was on 2022"),
                doubt(
                        "entities.csv",
                        t -> t + "country:XX,Nowhere,,,,\n",
                        "entities.csv:22: id: nothing uses country:XX"));
    }

    @Test
    void whatWasJudgedIsNoDoubtAnyMore() {
        Path folder = TestData.copy();
        TestData.edit(folder, "entities.csv", t -> t + "person:emanuel-macron,Emanuel Macron,,,,\n");
        TestData.edit(
                folder,
                "identities.csv",
                t -> t + "person:emmanuel-macron,not-same,person:emanuel-macron,an editor,2026-01-01,two men\n");
        assertThat(new CsvImporter().check(folder, Progress.SILENT))
                .extracting(Doubt::column)
                .doesNotContain("name");
    }

    @Test
    void theProjectsOwnDataHasFewDoubts() {
        assertThat(new CsvImporter().check(TestData.IMPORT, Progress.SILENT)).hasSizeLessThan(15);
    }

    private static Arguments doubt(String file, UnaryOperator<String> edit, String doubt) {
        return Arguments.of(file, edit, doubt);
    }
}
