// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.load.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a mapping or a table that cannot be loaded: the place, what was expected, what came.
class MappingFaultTests {
    private final Mapped aid = Mapped.sample("aid");

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "    null: !    nulls: !aid.yaml:15: tables: expected one of the keys file, delimiter",
                "'{donor}'}\\n!'{giver}'}\\n!aid.yaml:19: name: expected one of the columns donor, code, month, food, fuel, sort, millions, got 'giver'",
                "{millions: {above: 0}}!{million: {above: 0}}!aid.yaml:17: million: expected one of the columns",
                "{above: 0}!{above: x}!aid.yaml:17: above: expected a number, got 'x'",
                "{above: 0}!{over: 0}!aid.yaml:17: millions: expected one of the keys is, given, above, below, same, got 'over'",
                "type: PLEDGED!type: PROMISED!aid.yaml:25: type: expected one of PLEDGED, CONSIDERS",
                "subject: donor!subject: giver!aid.yaml:26: subject: expected the name of a thing of this mapping that PLEDGED can be said of: donor, ukraine, got 'giver'",
                "subject: aid, object: ukraine!subject: donor, object: ukraine!aid.yaml:30: subject: expected the name of a thing of this mapping that BENEFITS can be said of: aid, got 'donor'",
                "{sort|sort}!{sort|kinds}!aid.yaml:23: kind: expected a map of 'maps', or one of hash, lower, slug, upper, got 'kinds'",
                "kind: '{sort|sort}'!kind: food!aid.yaml:23: kind: expected one of troops, training",
                "\\n        kind: '{sort|sort}'!!aid.yaml:21: aid: expected the key 'kind': the kind of the thing, got none",
                "id: commitment:aid!id: promise:aid!aid.yaml:21: id: expected an id that begins with one of country:, person:",
                "currency: EUR!currency: euro!aid.yaml:29: currency: expected a currency of three letters, such as EUR, got 'euro'",
                "times: 1000000!times: million!aid.yaml:29: times: expected a number, got 'million'",
                "basis: listed!basis: list!aid.yaml:33: basis: expected one of stated, listed, announced, reported, inferred, got 'list'",
                "source: list!source: lists!aid.yaml:32: source: expected the name of a source of this mapping: list, got 'lists'",
                "      summary: '{donor} promised {millions} million euros for {sort}.'\\n!!aid.yaml:32: evidence: expected the key 'summary'",
                "'{donor}, {month}'!'{donor, {month}'!aid.yaml:34: locator: expected one of the columns",
                "'{donor}, {month}'!'{donor}, {month:2}'!aid.yaml:34: locator: expected a width such as :02 after the column, got '2'",
                "'{donor}, {month}'!'{donor'!aid.yaml:34: locator: expected a '}' for each '{', got '{donor'",
                "name: Ukraine}!name: '{donor}'}!aid.yaml:7: name: expected no column: what stands here is the same for every row, got 'donor'",
                "date: 2025-05-02!date: 2025-5-2!aid.yaml:4: date: expected a date such as 2025",
                "kind: list!kind: lists!aid.yaml:4: kind: expected one of primary, agency, press, aggregator, list, got 'lists'",
                "id: dataset:aid!id: aid!aid.yaml:1: id: expected an id that begins with dataset:",
                "    null:!    delimiter: colon\\n    null:!aid.yaml:15: delimiter: expected one of comma, semicolon, tab, bar, got 'colon'",
                "    null:!    skip: -1\\n    null:!aid.yaml:15: skip: expected a whole number, got '-1'",
                "{of: '{millions}', times: 1000000}!{of: '{millions}', decimal: ','}!aid.csv:2: food: expected a number with ',' before its decimals and no '.', got '1.5'",
                "{of: '{millions}', times: 1000000}!{of: '{millions}', thousands: '.', decimal: ','}!aid.csv:2: food: expected groups of three digits between '.', such as 1.500, got '1.5'",
                "    null:!    join: {file: aid.csv, as: other, on: []}\\n    null:!aid.yaml:15: on: expected at least one column by which its rows are found, got none",
                "    null:!    claim: {per: [donor]}\\n    null:!aid.yaml:15: per: expected",
                "tables:!tables: *x\\nmore:!aid.yaml:13: expected everything written out, got an alias",
                "tables:!tables: [!aid.yaml:14: expected YAML, got",
                "file: aid.csv!file: other.csv!no file 'other.csv' there",
                "file: aid.csv!file: ../aid.csv!aid.yaml:14: file: expected the path of a table in the folder of the mapping, without '..', got '../aid.csv'",
                "file: aid.csv!file: a/../aid.csv!expected the path of a table in the folder of the mapping, without '..'",
                "file: aid.csv!file: /etc/passwd!aid.yaml:14: file: expected the path of a table in the folder of the mapping, without '..', got '/etc/passwd'",
                "file: aid.csv!file: aid.yaml!aid.yaml:14: file: expected a file that ends with .csv, .tsv or .txt",
                "file: aid.csv!file: aid.csv.bak!aid.yaml:14: file: expected a file that ends with .csv, .tsv or .txt",
            })
    void ofTheMapping(String one, String other, String said) {
        aid.replace("aid.yaml", text(one), text(other));
        assertThat(aid.faults()).anySatisfy(fault -> assertThat(fault).contains(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "0,2!0!aid.csv:3: expected 5 cells, got 4",
                "0,2!0,2,3!aid.csv:3: expected 5 cells, got 6",
                "0,2!0,two!aid.csv:3: fuel: expected a number, got 'two'",
                "1.5,0!-1.5,0!nothing",
                "3/2025!5/2025!aid.csv:2: month: expected a value that the map 'month' has, or an 'other' in it, got '5/2025'",
                "Åland Islands!Київ!aid.csv:4: code: expected a text with Latin letters or digits; '|hash' makes an id of any other, got",
                "Åland Islands!!aid.csv:4: code: expected a value, which the id is made of; or a condition under 'when', got nothing",
                "Norway,NO,4!Sweden,aland-islands,4!aid.csv:4: expected another id than country:aland-islands of 'country:aland-islands' in aid.csv:3",
                "Norway,NO,4/2025,0,2!Norway,NO,3/2025,1.5,0!aid.csv:3: expected a row that says something else than line 2; or 'repeats: ignored', got the same again: 'pledge/country:NO/commitment:aid-NO-2025-03-food'",
                "donor,code!donor,donor!aid.yaml:14: tables: expected a table with each column once",
                "Norway,NO,4!\"Norway,NO,4!aid.csv:3: expected",
            })
    void ofTheTable(String one, @Nullable String other, String said) {
        aid.replace("aid.csv", one, other == null ? "" : other);
        if (said.equals("nothing")) {
            assertThat(aid.read()).as("a row that its condition leaves out").isNotNull();
        } else {
            assertThat(aid.faults()).anySatisfy(fault -> assertThat(fault).contains(said));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "date: 2025-05-02!date: 2099-05-02!aid.yaml:4: date: expected a day that has come, here or as 'retrieved', or 'reported' under 'evidence', got '2099-05-02'",
                ", date: 2025-05-02!!aid.yaml:4: date: expected a day that has come, here or as 'retrieved', or 'reported' under 'evidence', got none",
                "basis: listed!basis: listed\\n      reported: 2099!aid.yaml:34: reported: expected a day that has come, here or as 'date' or 'retrieved' of the source, got '2099'",
                ", currency: EUR!!aid.yaml:29: values: expected the key 'currency': the currency of the amount, got none",
                "{of: '{millions}', times: 1000000}!much!aid.yaml:29: amount: expected a number of 0 or more, such as 200 or 2.5, got 'much'",
                "{of: '{millions}', times: 1000000}!-1!aid.yaml:29: amount: expected a number of 0 or more, such as 200 or 2.5, got '-1'",
                "currency: EUR,!currency: EUR, outcomeDate: 2025,!aid.yaml:29: values: expected the key 'outcome': what came of it on that date, got none",
                "from: '{month|month}'\\n!from: 2025\\n        until: 2024\\n!aid.yaml:29: until: expected a day after 2025; or 'early: ignored', got '2024'",
                "from: '{month|month}'\\n!from: {of: 2.5.2025, format: dd.MM.yyyy}\\n!aid.yaml:28: of: expected a date in the format of the mapping, got '2.5.2025'",
                "commitment:aid-{code,donor}-{month|month}-{sort}!commitment:the aid!aid.yaml:21: id: expected an id of commitment: and up to 100 letters, digits",
                "name: '{donor}'}!name: ''}!aid.yaml:19: name: expected a name, got nothing",
                "object: aid\\n!object: aid\\n        discriminator: a//b\\n!aid.yaml:28: discriminator: expected what tells the fact from others of its type",
                "{type: BENEFITS, subject: aid,!{type: OWNS, subject: ukraine,!aid.yaml:30: object: expected another thing than the subject, since nothing is joined to itself, got 'ukraine'",
                "{type: BENEFITS, subject: aid,!{type: SANCTIONS, subject: donor,!aid.yaml:30: facts: expected reference or package or programme under 'values', which tells such facts apart, got none",
                "    evidence:!    evidnce:!aid.yaml:31: tables: expected one of the keys file, delimiter, quote, skip, columns, encoding, null, join, unpivot, when, unless, things, facts, evidence, claim, repeats, tolerate, got 'evidnce'; did you mean evidence?",
                "name: '{donor}'}!nam: '{donor}'}!aid.yaml:19: donor: expected one of the keys id, prefixes, name, aliases, identifiers, plural, note, when, unless, got 'nam'; did you mean name?",
            })
    void whatIsWrongForEveryRowIsToldOnceAndOfTheMapping(String one, @Nullable String other, String said) {
        aid.replace("aid.yaml", text(one), text(other)).replace("aid.yaml", "    null:", "    tolerate: 9\n    null:");
        Pattern line = Pattern.compile("aid.yaml:(\\d+)(.*)");
        var matcher = line.matcher(said);
        assertThat(matcher.matches()).isTrue();
        int number = Integer.parseInt(matcher.group(1));
        String moved = "aid.yaml:" + (number > 14 ? number + 1 : number) + matcher.group(2);
        assertThat(aid.faults()).singleElement().asString().startsWith(moved);
    }

    @Test
    void twoRowsThatGiveOneFactOtherValuesAreAFault() {
        aid.edit("aid.csv", t -> t + "Norway,NO,3/2025,1.7,0\nNorway,NO,3/2025,1.7,0.1\n");
        assertThat(aid.faults())
                .contains(
                        "aid.csv:5: expected the same values as in line 2 for one fact; an id or a discriminator tells two facts"
                                + " apart, or 'repeats: disputed' keeps both values, got others for"
                                + " 'pledge/country:NO/commitment:aid-NO-2025-03-food'")
                .anySatisfy(f -> assertThat(f).startsWith("aid.csv:6: expected the same values as in line 2"))
                .noneSatisfy(f -> assertThat(f).contains("-fuel'"));
    }

    @Test
    void twoEqualInstalmentsAreAFaultThoughTheirWordsDiffer() {
        aid.edit("aid.csv", t -> t.replace("\n", ",1\n").replaceFirst(",1\n", ",page\n") + "Norway,NO,3/2025,1.5,0,2\n")
                .replace("aid.yaml", "{donor}, {month}'", "{donor}, {month}, page {page}'");
        assertThat(aid.faults())
                .containsExactly(
                        "aid.csv:5: expected another fact than in line 2; an id or a discriminator tells two facts apart, or"
                                + " 'repeats: ignored' counts them once, got the same values for"
                                + " 'pledge/country:NO/commitment:aid-NO-2025-03-food' again");
        aid.replace("aid.yaml", "    null:", "    repeats: disputed\n    null:");
        assertThat(aid.faults())
                .singleElement()
                .asString()
                .startsWith("aid.csv:5: expected another fact than in line 2");
        aid.replace("aid.yaml", "repeats: disputed", "repeats: ignored");
        try (Content content = aid.read()) {
            assertThat(content.claims()).hasSize(8);
        }
    }

    @Test
    void twoEqualInstalmentsAreAFaultThoughTheyEndOnOtherDays() {
        aid.replace(
                        "aid.yaml",
                        "from: '{month|month}'\n        values",
                        "from: '{month|month}'\n        until: '{until}'\n        values")
                .edit(
                        "aid.csv",
                        t -> t.replace("\n", ",2026\n").replaceFirst(",2026\n", ",until\n")
                                + "Norway,NO,3/2025,1.5,0,2027\n");
        assertThat(aid.faults())
                .contains(
                        "aid.csv:5: expected another fact than in line 2; an id or a discriminator tells two facts apart, or"
                                + " 'repeats: ignored' counts them once, got the same values for"
                                + " 'pledge/country:NO/commitment:aid-NO-2025-03-food' again");
    }

    @Test
    void twoClaimsOfOneTableMayNotSayTheSame() {
        Mapped votes = Mapped.sample("votes")
                .replace("votes.yaml", "per: [call, day]", "per: [call, day, vote]")
                .replace("votes.yaml", "act: {yes: ATTENDED", "act: {aye: ATTENDED, yes: ATTENDED")
                .edit("votes.csv", t -> t + "1,2020-01-02,B,aye\n");
        assertThat(votes.faults())
                .singleElement()
                .asString()
                .startsWith("votes.csv:7: expected another fact than in line 4;")
                .endsWith("got the same values for 'attendance/country:B/event:call-1' again");
    }

    @Test
    void twoNamesForOneCommitmentAreAFault() {
        aid.replace("aid.yaml", "'{sort} for Ukraine", "'{sort} of {donor} for Ukraine")
                .edit("aid.csv", t -> t + "Sweden,NO,3/2025,0,1\nSweden,NO,4/2025,0,1\n")
                .replace("aid.yaml", "    null:", "    repeats: disputed\n    null:");
        assertThat(aid.faults())
                .containsExactly("aid.csv:6: name: expected 'fuel of Norway for Ukraine in 2025-04' of"
                        + " commitment:aid-NO-2025-04-fuel, as in another row on it; or an id for each, got"
                        + " 'fuel of Sweden for Ukraine in 2025-04'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "half"})
    void aShareIsPerCent(String cell) {
        aid.edit(
                        "aid.yaml",
                        t -> t.replaceAll(
                                "(?s)      - type: PLEDGED.*    evidence:",
                                "      - {type: OWNS, subject: donor, object: ukraine, values: {share: '{fuel}'}}\n"
                                        + "    evidence:"))
                .replace("aid.csv", "0,2", "1," + cell)
                .replace("aid.yaml", "columns: [food, fuel]", "columns: [food]");
        assertThat(aid.faults())
                .containsExactly("aid.csv:3: fuel: expected a number of per cent, from 0 to 100, got '" + cell + "'");
    }

    @Test
    void anEventDoesNotEndBeforeItBegins() {
        Mapped votes =
                Mapped.sample("votes").replace("votes.yaml", "date: '{day}'}", "date: '{day}', end: 2020-01-02}");
        assertThat(votes.faults())
                .contains("votes.csv:3: end: expected a day that is not before the date, 2020-01-03, got '2020-01-02'")
                .noneSatisfy(f -> assertThat(f).startsWith("votes.csv:2"));
        votes.replace("votes.yaml", "date: '{day}', end: 2020-01-02", "date: 2020-01-02, end: 2020-01-01");
        assertThat(votes.faults())
                .containsExactly(
                        "votes.yaml:10: end: expected a day that is not before the date, 2020-01-02, got '2020-01-01'");
    }

    @Test
    void aMappingHasATable() {
        aid.edit("aid.yaml", t -> t.substring(0, t.indexOf("tables:")) + "tables: []\n");
        assertThat(aid.faults()).containsExactly("aid.yaml:13: tables: expected at least one table, got none");
    }

    @Test
    void whatAMapLacksIsToldAsItIsLookedUp() {
        aid.replace("aid.yaml", "{month|month}-{sort}\n", "{month|slug|month}-{sort}\n");
        assertThat(aid.faults())
                .contains(
                        "aid.csv:2: month: expected a value that the map 'month' has, or an 'other' in it, got '3-2025'");
    }

    @Test
    void twoNamesWithOneSlugAreOneThingOnlyWhereAMapHasIt() {
        aid.replace("aid.yaml", "country:{code,donor}", "country:{donor|slug|code}")
                .replace("aid.yaml", "maps:\n", "maps:\n  code: {norway: NO, other: '{}'}\n")
                .replace("aid.csv", "Norway,NO,4", "Nörway,NO,4");
        try (Content content = aid.read()) {
            assertThat(content.things()).anySatisfy(t -> assertThat(t.id()).isEqualTo("country:NO"));
        }
        aid.replace("aid.csv", "Norway,NO,3", "Aland Islands,NO,3");
        assertThat(aid.faults())
                .anySatisfy(f -> assertThat(f).contains("expected another id than country:aland-islands of"));
    }

    @Test
    void twoCellsOfARowThatGiveOneFactOtherValuesAreAFault() {
        aid.replace("aid.yaml", "-{sort}\n", "\n")
                .replace("aid.yaml", "'{sort} for", "'Aid for")
                .replace("aid.yaml", "kind: '{sort|sort}'", "kind: military")
                .replace("aid.csv", "0,2", "1,2");
        assertThat(aid.faults())
                .singleElement()
                .asString()
                .startsWith("aid.csv:3: expected the same values as in another cell of this line for one fact");
    }

    @Test
    void twoClaimsOfOneTableMayNotDisagree() {
        Mapped votes = Mapped.sample("votes")
                .replace("votes.yaml", "per: [call, day]", "per: [call, day, vote]")
                .edit("votes.csv", t -> t + "1,2020-01-02,B,absent\n");
        assertThat(votes.faults())
                .singleElement()
                .asString()
                .startsWith("votes.csv:7: expected the same values as in line 4 for one fact")
                .endsWith("got others for 'attendance/country:B/event:call-1'");
    }

    @Test
    void nothingIsJoinedToItself() {
        aid.replace("aid.yaml", "{type: BENEFITS, subject: aid,", "{type: MEMBER_OF, subject: donor,")
                .replace("aid.csv", "Norway,NO,3", "Ukraine,UA,3");
        assertThat(aid.faults())
                .containsExactly(
                        "aid.csv:2: ukraine: expected another thing than donor, since nothing is joined to itself;"
                                + " 'unless: {a: {same: b}}', of two columns, leaves such rows out, got 'country:UA' twice");
    }

    @Test
    void anIdInTheTableIsOfAKindThatTheMappingLists() {
        aid.replace("aid.yaml", "{id: 'country:{code,donor}',", "{id: '{code}', prefixes: [country, org],")
                .replace("aid.csv", "Norway,NO,3", "Norway,person:no,3")
                .replace("aid.csv", "Norway,NO,4", "Norway,org:no,4")
                .replace("aid.csv", "Islands,,4", "Islands,aland,4");
        assertThat(aid.faults())
                .hasSize(2)
                .anySatisfy(f -> assertThat(f)
                        .startsWith("aid.csv:2: code: expected an id of country:, org: and up to 100 letters")
                        .endsWith("got 'person:no'"))
                .anySatisfy(f -> assertThat(f).startsWith("aid.csv:4: code: ").endsWith("got 'aland'"));
        Mapped events = Mapped.sample("aid")
                .replace("aid.yaml", "{id: 'country:{code,donor}',", "{id: '{code}', prefixes: event,");
        assertThat(events.faults())
                .anySatisfy(f -> assertThat(f).startsWith("aid.yaml:19: prefixes: expected one of aircraft, company"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        aid.replace("aid.csv", "3/2025", "13/2025").replace("aid.csv", "4/2025", "14/2025");
        assertThat(aid.faults()).hasSize(3);
    }

    @Test
    void twoValuesForOneThingAreOneTooMany() {
        Mapped votes = Mapped.sample("votes").replace("votes.csv", "1,2020-01-02,B", "1,2020-01-05,B");
        assertThat(votes.faults())
                .contains(
                        "votes.csv:4: date: expected '2020-01-02' of event:call-1, as in another row on it, got '2020-01-05'");
    }

    @Test
    void whatIsOneClaimSharesAThingAndItsEvidence() {
        Mapped votes = Mapped.sample("votes").replace("votes.yaml", "per: [call, day]", "per: [day]");
        assertThat(votes.faults())
                .anySatisfy(f -> assertThat(f).contains("per: expected all columns that 'evidence' uses"))
                .anySatisfy(f -> assertThat(f)
                        .contains("per: expected columns from which the id of a thing follows that every fact has"));
    }

    @Test
    void twoRowsOfOneClaimMayNotDisagree() {
        Mapped votes = Mapped.sample("votes").replace("votes.csv", "1,2020-01-02,C,absent", "1,2020-01-02,B,absent");
        assertThat(votes.faults())
                .containsExactly("votes.csv:6: expected one row on a fact in a claim of many; or 'claim: row', got"
                        + " 'attendance/country:B/event:call-1' as in line 4");
    }

    @Test
    void aThingThatIsOnlyReferredToIsMissing() {
        Mapped votes = Mapped.sample("votes").replace("votes.yaml", ", name: 'State {state}'", "");
        assertThat(votes.faults())
                .contains("votes.csv:2: expected a table that defines country:A, with its name, got none");
    }

    @Test
    void aLinkIsNoTable() throws IOException {
        Path outside = Files.createTempFile("outside", ".csv");
        Files.delete(aid.folder().resolve("aid.csv"));
        Files.createSymbolicLink(aid.folder().resolve("aid.csv"), outside);
        assertThat(aid.faults())
                .containsExactly(
                        "aid.yaml:14: file: expected a file in the folder of the mapping, and no link, got 'aid.csv'");
        Files.delete(outside);
    }

    @Test
    void hugeThingsAreRefused() throws IOException {
        Files.writeString(aid.path(), "a: " + "b".repeat(2 << 20));
        assertThat(aid.faults()).singleElement().asString().contains("expected a mapping of at most 1 MiB");
        Files.writeString(aid.path(), "[".repeat(200));
        assertThat(aid.faults()).singleElement().asString().contains("expected at most 20 levels");
        Mapped cells = Mapped.sample("aid").edit("aid.csv", t -> t.replace("Åland Islands", "Å".repeat(20_000)));
        assertThat(cells.faults()).anySatisfy(f -> assertThat(f).contains("expected at most 10000 characters"));
        Mapped row = Mapped.sample("aid").edit("aid.csv", t -> t.replace("Åland Islands", "Å".repeat(2 << 20)));
        assertThat(row.faults()).anySatisfy(f -> assertThat(f).contains("rows of at most 1 MiB that can be read"));
    }

    @Test
    void otherBytesThanUtf8AreToldWithTheirLine() throws IOException {
        Path table = aid.folder().resolve("aid.csv");
        Files.write(table, Files.readString(table).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(aid.faults())
                .anySatisfy(f -> assertThat(f).contains("expected text in UTF-8, here or soon after, got other bytes"));
    }

    @Test
    void faultsHaveABound() {
        String rows = IntStream.range(0, 20_000).mapToObj(i -> "X,Y,1/1,1,1\n").collect(Collectors.joining());
        assertThat(aid.edit("aid.csv", t -> t + rows).faults()).hasSizeLessThanOrEqualTo(10_000);
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell.replace("\\n", "\n");
    }
}
