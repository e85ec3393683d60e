// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvImporterTests {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFaultIsToldWithItsPlace(String what, String file, UnaryOperator<String> edit, String message) {
        Path folder = TestData.copy();
        TestData.edit(folder, file, edit);
        assertThat(faults(folder)).as(what).isEqualTo(message);
    }

    static Stream<Arguments> aFaultIsToldWithItsPlace() {
        return Stream.of(
                fault(
                        "a number in words",
                        "counts.csv",
                        t -> t.replace(",26,", ",many,"),
                        "counts.csv:2: value: expected a whole number such as 35, got 'many'"),
                fault(
                        "no unit",
                        "counts.csv",
                        t -> t.replace("26,countries,", "26,,"),
                        "counts.csv:2: unit: expected what is counted, such as nations, got nothing"),
                fault(
                        "a date of another kind",
                        "events.csv",
                        t -> t.replace(",2022,,,", ",24 Feb 2022,,,"),
                        "events.csv:7: date: expected a date such as 2025, 2025-09, 2025-09-04, ../2025-09-04, 2025-09-04/.."
                                + " or 2025-09-04/2025-09-06, got '24 Feb 2022'"),
                fault(
                        "a day that does not exist",
                        "events.csv",
                        t -> t.replace(",2022,,,", ",2022-02-30,,,"),
                        "events.csv:7: date: expected a day of the calendar, got '2022-02-30'"),
                fault(
                        "an unknown state",
                        "events.csv",
                        t -> t.replace("call,held", "call,done"),
                        "events.csv:3: state: expected one of held, planned, hypothetical, cancelled, got 'done'"),
                fault(
                        "an unknown party",
                        "pledges.csv",
                        t -> t.replace("considers,country:FR", "considers,country:XX"),
                        "pledges.csv:18: party: expected an id that entities.csv defines, got 'country:XX'"),
                fault(
                        "a name where an id belongs",
                        "pledges.csv",
                        t -> t.replace("considers,country:FR", "considers,France"),
                        "pledges.csv:18: party: expected an id that begins with country:, person:, org:, group:, company:,"
                                + " vessel:, aircraft:, facility:, entity: and goes on with letters, digits, '.', '_' or '-', got 'France'"),
                fault(
                        "an unknown act",
                        "pledges.csv",
                        t -> t.replace("considers,country:FR", "promised,country:FR"),
                        "pledges.csv:18: act: expected one of pledged, considers, declined, asked-for, expected, got 'promised'"),
                fault(
                        "a condition that waits for nothing",
                        "pledges.csv",
                        t -> t.replace("commitment:us-role,only after", ",only after"),
                        "pledges.csv:17: waitsFor: expected the event or commitment that the condition speaks of, got nothing"),
                fault(
                        "somebody who pledges what is only expected",
                        "pledges.csv",
                        t -> t.replace("expected,,commitment:us-role", "expected,country:US,commitment:us-role"),
                        "pledges.csv:9: party: expected nothing where act is 'expected': nobody has pledged it, got 'country:US'"),
                fault(
                        "an unknown source",
                        "counts.csv",
                        t -> t.replace("source:global-leaders-insights-2025-09-05,announced", "source:x,announced"),
                        "counts.csv:2: source: expected an id that sources.csv defines, got 'source:x'"),
                fault(
                        "an unknown basis",
                        "counts.csv",
                        t -> t.replace(",announced,", ",rumoured,"),
                        "counts.csv:2: basis: expected one of stated, listed, announced, reported, inferred, got 'rumoured'"),
                fault(
                        "no summary",
                        "counts.csv",
                        t -> t.replace("Macron spoke of 26 countries and named none.", ""),
                        "counts.csv:2: summary: expected what the source says, in your own words, got nothing"),
                fault(
                        "a cell too few",
                        "counts.csv",
                        t -> t.replace(",26,countries,", ",26,"),
                        "counts.csv:2: expected 12 cells, got 11"),
                fault("an unknown column", "counts.csv", t -> t.replaceFirst("unit", "units"), """
                        counts.csv:1: expected one of the columns thing,property,value,unit,from,source,basis,speaker,via,reported,locator,summary, got 'units'
                        counts.csv:1: expected the column 'unit', got a header without it"""),
                fault(
                        "semicolons",
                        "counts.csv",
                        t -> t.replace(',', ';'),
                        "counts.csv:1: expected columns separated by commas, got"
                                + " 'thing;property;value;unit;from;source;basis;speaker;via;reported;locator;summary'"),
                fault(
                        "an id twice",
                        "entities.csv",
                        t -> t + "country:FR,Frankreich,,,,\n",
                        "entities.csv:22: id: expected each id once; it is in line 2 too, got 'country:FR'"),
                fault(
                        "the same row twice",
                        "counts.csv",
                        t -> t + t.lines().skip(1).findFirst().orElseThrow() + "\n",
                        "counts.csv:5: summary: expected a row that says something else than counts.csv:2, got the same again"),
                fault(
                        "a source without a date",
                        "sources.csv",
                        t -> t.replace(",2025-09-05,,,", ",,,,"),
                        "sources.csv:2: date: expected the day it was published, or in 'retrieved' the day it was read, got nothing"),
                fault(
                        "an address that is none",
                        "sources.csv",
                        t -> t.replace("Global Leaders Insights,,", "Global Leaders Insights,javascript:x,"),
                        "sources.csv:2: address: expected an address that begins with https:// or http://, got 'javascript:x'"),
                fault(
                        "an identifier without a scheme",
                        "entities.csv",
                        t -> t.replace("iso2=FR", "FR"),
                        "entities.csv:2: identifiers: expected a scheme and a value, such as iso2=FR, got 'FR'"),
                fault(
                        "a sanction without a listing",
                        "sanctions.csv",
                        t -> t
                                + "country:US,country:RU,,,,,2022,,source:global-leaders-insights-2025-09-05,reported,,,,,x\n",
                        "sanctions.csv:2: reference: expected the listing's reference, or its package or programme, which tells it from others, got nothing"),
                fault(
                        "an amount without a currency",
                        "pledges.csv",
                        t -> t
                                + "pledged,country:FR,commitment:french-troops,,,,,,,,,,,,,1.000,,,,,,,,,source:global-leaders-insights-2025-09-05,stated,,,,,x\n",
                        "pledges.csv:23: currency: expected a currency of three letters, such as EUR, got nothing"),
                fault(
                        "thousands separators",
                        "pledges.csv",
                        t -> t
                                + "pledged,country:FR,commitment:french-troops,,,,,,,,,,,,,\"1,000\",EUR,,,,,,,,source:global-leaders-insights-2025-09-05,stated,,,,,x\n",
                        "pledges.csv:23: amount: expected a number such as 200 or 2.5, without thousands separators, or a range such as 100..200, got '1,000'"),
                fault(
                        "the same and not the same",
                        "identities.csv",
                        t -> t + "country:FR,same,country:DE,me,2026,x\ncountry:DE,not-same,country:FR,me,2026,x\n",
                        "identities.csv:3: judgement: expected no other rows by which country:DE and country:FR are the same, got 'not-same'"),
                fault(
                        "a quote that is not closed",
                        "counts.csv",
                        t -> t.replace(",26,", ",\"26,")
                                .replace(",\"The 35", ",The 35")
                                .replace("Willing.\"", "Willing."),
                        "counts.csv:2: expected 12 cells, got 3, over several lines; a quote may be left open"),
                fault(
                        "a quote that is not closed in the last cell",
                        "counts.csv",
                        t -> t.replace("Macron spoke", "\"Macron spoke")
                                .replace(",\"The 35", ",The 35")
                                .replace("Willing.\"", "Willing."),
                        "counts.csv:2: summary: expected one line of text, got 3 lines; a quote may be left open"),
                fault(
                        "a control character",
                        "counts.csv",
                        t -> t.replace(",26,", ",2\u00006,"),
                        "counts.csv:2: value: expected text without control characters, got '2�6'"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Path folder = TestData.copy();
        TestData.edit(
                folder,
                "counts.csv",
                t -> t.replace(",26,", ",many,").replace("participants,35,", "participants,some,"));
        TestData.edit(folder, "pledges.csv", t -> t.replace("considers,country:FR", "considers,France"));
        assertThat(faults(folder).lines()).hasSize(3);
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Path folder = TestData.copy();
        Files.delete(folder.resolve("counts.csv"));
        assertThat(faults(folder))
                .startsWith("counts.csv: expected a file with the columns thing,property")
                .endsWith("got no such file");
    }

    @Test
    void otherEncodingsAreToldWithTheLine() throws IOException {
        Path folder = TestData.copy();
        byte[] latin = "country:TR,T\u00fcrkiye,,,,\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("entities.csv");
        byte[] before = Files.readAllBytes(file);
        byte[] after = Arrays.copyOf(before, before.length + latin.length);
        System.arraycopy(latin, 0, after, before.length, latin.length);
        Files.write(file, after);
        assertThat(faults(folder))
                .contains("entities.csv:22: expected text in UTF-8, got other bytes; save it as CSV UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        Path folder = TestData.copy();
        TestData.edit(folder, "counts.csv", t -> "\uFEFF" + t.replace("\n", "\r\n"));
        assertThat(new CsvImporter().read(folder, Progress.SILENT).claims())
                .isEqualTo(new CsvImporter()
                        .read(TestData.ARTICLE, Progress.SILENT)
                        .claims());
    }

    @Test
    void everyColumnIsDescribed() throws IOException {
        String description = Files.readString(TestData.IMPORT.resolve("README.md"));
        Tables.COLUMNS.forEach((file, columns) -> {
            assertThat(description).contains("`" + file + "`");
            assertThat(columns)
                    .allSatisfy(column -> assertThat(description).as(file).contains("`" + column + "`"));
        });
    }

    private static String faults(Path folder) {
        var faulty = catchThrowableOfType(
                ImportException.Faulty.class, () -> new CsvImporter().read(folder, Progress.SILENT));
        return faulty == null ? "" : String.valueOf(faulty.getMessage());
    }

    private static Arguments fault(String what, String file, UnaryOperator<String> edit, String message) {
        return Arguments.of(what, file, edit, message);
    }
}
