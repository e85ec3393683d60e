// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.KnowledgeGraph;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.Digest;
import org.entente.load.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What tables become by a mapping, as one sees in the graph.
@Contract
class MappingTests {
    private final Mapped aid = Mapped.sample("aid");
    private final Mapped votes = Mapped.sample("votes");

    @BeforeEach
    void clear() {
        TestGraph.clear();
    }

    @Test
    void theExampleOfTheDocumentIsTheSample() throws IOException {
        String document = Files.readString(Path.of("src/docs/mapping.md"));
        assertThat(document)
                .contains(Files.readString(aid.path()))
                .contains(Files.readString(aid.folder().resolve("aid.csv")));
    }

    @Test
    void rowsBecomeCommitmentsWithAmountsAndDates() {
        aid.load();
        assertThat(Mapped.texts("MATCH (d)-[r:PLEDGED]->(c) RETURN d.id + ' ' + c.id + ' ' + c.kind + ' '"
                        + " + toString(toInteger(r.amountMin)) + ' ' + r.currency + ' ' + r.period + ' ' + r.since"
                        + " + ' ' + c.amountMax AS x ORDER BY x"))
                .containsExactly(
                        "country:NO commitment:aid-NO-2025-03-food humanitarian 1500000 EUR 2025-03 2025-03 1500000.0",
                        "country:NO commitment:aid-NO-2025-04-fuel military 2000000 EUR 2025-04 2025-04 2000000.0",
                        "country:aland-islands commitment:aid-aland-islands-2025-04-fuel military 250000 EUR 2025-04"
                                + " 2025-04 250000.0");
        assertThat(Mapped.texts(
                        "MATCH (c:Claim {type: 'PLEDGED'})-[:MADE_IN]->(s) RETURN c.summary + ' ' + c.reported + ' ' +"
                                + " c.basis + ' ' + s.id + ' ' + c.locator AS x ORDER BY x"))
                .contains(
                        "Norway promised 1.5 million euros for food. 2025-05-02 listed source:aid-list Norway, 3/2025");
        assertThat(Mapped.texts("MATCH (c)-[:BENEFITS]->(u) RETURN DISTINCT u.name AS x"))
                .containsExactly("Ukraine");
    }

    @Test
    void theAnswerOfPledgesHasThem() {
        aid.load();
        var answer = KnowledgeGraph.over(TestGraph.graph())
                .query("pledges")
                .with("pledger", "country:NO")
                .with("kind", "military")
                .rows()
                .toList();
        assertThat(answer).hasSize(1);
        assertThat(answer.getFirst().text("sentence")).startsWith("Norway");
        assertThat(answer.getFirst().evidence("sources").toString()).contains("List of aid");
    }

    @Test
    void lineBreaksAndStrayControlCharactersAreBlanks() {
        aid.edit("aid.csv", t -> t.replace("Norway,NO,3", "\"Nor\n\u0096way\",NO,3"))
                .load();
        assertThat(Mapped.texts("MATCH (n:Thing {id: 'country:NO'}) RETURN n.name AS x"))
                .containsExactly("Nor way");
    }

    @Test
    void loadingAgainChangesNothing() {
        aid.load();
        String before =
                TestGraph.read("MATCH (d:Dataset) RETURN d.version AS v").rows().toString();
        assertThat(aid.load().unchanged()).isTrue();
        assertThat(TestGraph.read("MATCH (d:Dataset) RETURN d.version AS v")
                        .rows()
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void aRowTakenOutRetractsItsClaims() {
        aid.load();
        var report = aid.edit("aid.csv", t -> t.replaceAll("Norway,NO,4/2025.*\n", ""))
                .load();
        assertThat(report.claims().removed()).isEqualTo(2);
        assertThat(report.facts()).isEqualTo(2);
        assertThat(Mapped.texts("MATCH (:Thing {id: 'country:NO'})-[r:PLEDGED]->(c) RETURN c.id AS x"))
                .containsExactly("commitment:aid-NO-2025-03-food");
    }

    @Test
    void anotherAmountIsAnotherClaim() {
        aid.load();
        var report = aid.replace("aid.csv", "4/2025,0,2", "4/2025,0,3").load();
        assertThat(report.facts()).isEqualTo(2);
        assertThat(Mapped.texts("MATCH (:Thing {id: 'country:NO'})-[r:PLEDGED]->(:Commitment {kind: 'military'})"
                        + " RETURN toInteger(r.amountMin) AS x"))
                .containsExactly("3000000");
    }

    @Test
    void attendancesAreDatedByTheirEvent() {
        votes.load();
        assertThat(
                        Mapped.texts(
                                "MATCH (s:Entity)-[r]->(e:Event) RETURN s.id + ' ' + type(r) + ' ' + e.id + ' ' + r.since AS x ORDER BY x"))
                .containsExactly(
                        "country:A ABSENT_FROM event:call-2 2020-01-03",
                        "country:A ATTENDED event:call-1 2020-01-02",
                        "country:B ATTENDED event:call-1 2020-01-02",
                        "country:B ATTENDED event:call-2 2020-01-03",
                        "country:C ABSENT_FROM event:call-1 2020-01-02");
        assertThat(Mapped.texts("MATCH (c:Claim {type: 'STATE'}) RETURN c.fact + ' ' + c.value AS x ORDER BY x"))
                .containsExactly("state/event:call-1/state held", "state/event:call-2/state held");
    }

    @Test
    void aTableCanBePackedAndHaveAnyDelimiterTitlesAndNoHeader() throws IOException {
        String text = "Table 7\n\n"
                + Files.readString(aid.folder().resolve("aid.csv"))
                        .lines()
                        .skip(1)
                        .map(line -> line.replace(',', ';'))
                        .reduce("", (a, b) -> a + b + "\n");
        try (var out = new GZIPOutputStream(Files.newOutputStream(aid.folder().resolve("aid.txt.gz")))) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        aid.load();
        String before = Digest.of(TestGraph.graph());
        TestGraph.clear();
        aid.replace(
                        "aid.yaml",
                        "file: aid.csv",
                        "file: aid.txt.gz\n    delimiter: semicolon\n    encoding: ISO-8859-1\n    skip: 1\n"
                                + "    columns: [donor, code, month, food, fuel]")
                .load();
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
    }

    @Test
    void cellsOfAnotherTableAreLookedUp() throws IOException {
        Files.writeString(votes.folder().resolve("days.csv"), "n,held\n1,2020-01-02\n2,2020-01-03\n");
        votes.load();
        String before = Digest.of(TestGraph.graph());
        TestGraph.clear();
        votes.edit("votes.csv", t -> t.replaceAll("2020-01-0.", "x"))
                .replace(
                        "votes.yaml", "    things:", "    join: {file: days.csv, as: days, on: {call: n}}\n    things:")
                .replace("votes.yaml", "date: '{day}'", "date: '{days.held}'")
                .load();
        assertThat(Digest.of(TestGraph.graph())).isEqualTo(before);
    }

    @Test
    void rowsThatAreToleratedAreLeftOutAndSaid() {
        aid.replace("aid.csv", "Norway,NO,3/2025", "Norway,NO,5/2025")
                .replace("aid.yaml", "    null:", "    tolerate: 1\n    null:");
        assertThat(new MappingImporter().check(aid.path(), Progress.SILENT).toString())
                .isEqualTo(
                        "[aid.csv:2: month: left out: expected a value that the map 'month' has, or an 'other' in it, got"
                                + " '5/2025']");
        aid.load();
        assertThat(Mapped.texts("MATCH ()-[:PLEDGED]->(c) RETURN c.id AS x")).hasSize(2);
    }

    @Test
    void ofARowThatIsToleratedNothingIsLoaded() {
        aid.replace("aid.csv", "Norway,NO,4/2025,0,2", "Norway,NO,4/2025,1,2\nSweden,SE,4/2025,1,two")
                .replace("aid.yaml", "    null:", "    tolerate: 1\n    null:");
        assertThat(new MappingImporter().check(aid.path(), Progress.SILENT).toString())
                .isEqualTo("[aid.csv:4: fuel: left out: expected a number, got 'two']");
        aid.load();
        assertThat(Mapped.texts("MATCH (t:Entity) RETURN t.id AS x"))
                .containsExactlyInAnyOrder("country:NO", "country:aland-islands", "country:UA");
        assertThat(Mapped.texts("MATCH ()-[:PLEDGED]->(c) RETURN c.id AS x")).hasSize(4);
    }

    @Test
    void aTableOfWhichEveryRowIsLeftOutIsSaidToEmptyTheData() {
        aid.replace("aid.yaml", "{3/2025: 2025-03, 4/2025: 2025-04}", "{2025-03: 2025-03}")
                .replace("aid.yaml", "    null:", "    tolerate: 9\n    null:");
        assertThat(new MappingImporter().check(aid.path(), Progress.SILENT).toString())
                .contains("aid.csv:1: every row was left out; to load it takes out what it said before");
    }

    @Test
    void aRowOfAnotherWidthIsToleratedLikeAnyOther() {
        aid.replace("aid.csv", "Norway,NO,4/2025,0,2", "Norway,NO,4/2025,0,2,3\nNorway,NO,5/2025,0,2")
                .replace("aid.yaml", "    null:", "    tolerate: 2\n    null:");
        assertThat(new MappingImporter().check(aid.path(), Progress.SILENT))
                .hasSize(2)
                .first()
                .hasToString("aid.csv:3: left out: expected 5 cells, got 6");
        aid.replace("aid.yaml", "tolerate: 2", "tolerate: 1");
        assertThat(aid.faults())
                .containsExactly(
                        "aid.csv:4: month: expected a value that the map 'month' has, or an 'other' in it, got '5/2025'");
    }

    @Test
    void anotherReportConfirmsAPledgeAndWhatHasNoValuesMayBeSaidByMany() {
        aid.edit(
                        "aid.csv",
                        t -> t.replace("\n", ",2025-05-01\n").replaceFirst(",2025-05-01\n", ",day\n")
                                + "Norway,NO,3/2025,1.5,0,2025-05-02\nDenmark,DK,3/2025,1.7,0,2025-05-01\n")
                .replace("aid.yaml", "basis: listed", "basis: listed\n      reported: '{day}'")
                .replace("aid.yaml", "commitment:aid-{code,donor}-", "commitment:aid-")
                .load();
        assertThat(Mapped.texts("MATCH (d)-[r:PLEDGED]->({id: 'commitment:aid-2025-03-food'})"
                        + " RETURN d.id + ' ' + size(r.claims) AS x ORDER BY x"))
                .containsExactly("country:DK 1", "country:NO 2");
        assertThat(Mapped.texts(
                        "MATCH ({id: 'commitment:aid-2025-03-food'})-[r:BENEFITS]->() RETURN size(r.claims) AS x"))
                .containsExactly("3");
    }

    @Test
    void aSlugCanBeLookedUp() {
        aid.replace("aid.yaml", "country:{code,donor}", "country:{donor|slug|code}")
                .replace("aid.yaml", "maps:\n", "maps:\n  code: {aland-islands: AX, other: '{}'}\n")
                .load();
        assertThat(Mapped.texts("MATCH (d)-[:PLEDGED]->() RETURN DISTINCT d.id AS x ORDER BY x"))
                .containsExactly("country:AX", "country:norway");
    }

    @Test
    void signsForThousandsStandBetweenGroupsOfThree() {
        aid.replace("aid.yaml", "unpivot:", "unless: {millions: ['0', '']}\n    unpivot:")
                .replace("aid.yaml", "    when: {millions: {above: 0}}\n", "")
                .replace("aid.yaml", "times: 1000000", "times: 1000000, thousands: ' ', decimal: ','")
                .replace("aid.csv", "1.5,0", "\"1 234,5\",0")
                .replace("aid.csv", "0.25", "\"0,25\"")
                .load();
        assertThat(Mapped.texts("MATCH (:Thing {id: 'country:NO'})-[r:PLEDGED]->({kind: 'humanitarian'})"
                        + " RETURN toInteger(r.amountMin) AS x"))
                .containsExactly("1234500000");
    }

    @Test
    void aSourceMayContradictItselfWhereTheMappingSaysSo() {
        aid.replace("aid.yaml", "    null:", "    repeats: disputed\n    null:")
                .edit("aid.csv", t -> t + "Norway,NO,3/2025,1.7,0\n")
                .load();
        assertThat(Mapped.texts("MATCH ()-[r:PLEDGED]->({id: 'commitment:aid-NO-2025-03-food'})"
                        + " RETURN toInteger(r.amountMin) + ' ' + r.disputed AS x ORDER BY x"))
                .containsExactly("1500000 true", "1700000 true");
    }

    @Test
    void anIdTellsTwoInstalmentsApart() {
        aid.edit(
                        "aid.csv",
                        t -> t.replace("food", "number,food").replace("/2025,", "/2025,1,")
                                + "Norway,NO,3/2025,2,1.7,0\n")
                .replace("aid.yaml", "-{sort}\n", "-{sort}-{number}\n")
                .load();
        assertThat(Mapped.texts("MATCH ({id: 'country:NO'})-[r:PLEDGED]->(c {kind: 'humanitarian'})"
                        + " RETURN c.id + ' ' + toInteger(r.amountMin) + ' ' + r.disputed AS x ORDER BY x"))
                .containsExactly(
                        "commitment:aid-NO-2025-03-food-1 1500000 false",
                        "commitment:aid-NO-2025-03-food-2 1700000 false");
    }

    @Test
    void anotherDayIsAChangeOfMindAndAnotherSourceADispute() {
        aid.edit(
                        "aid.csv",
                        t -> t.replace("\n", ",a\n").replaceFirst(",a\n", ",paper\n")
                                + "Norway,NO,3/2025,1.7,0,b\nNorway,NO,4/2025,1.9,0,a\n")
                .replace("aid.yaml", "-{month|month}-{sort}\n", "-{sort}\n")
                .replace("aid.yaml", "for Ukraine in {month|month}", "for Ukraine")
                .replace("aid.yaml", ", period: '{month|month}'", "")
                .replace(
                        "aid.yaml",
                        "      aid:\n",
                        "      paper: {id: 'source:{paper}', name: 'Paper {paper}', kind: press, date: 2025-05-02}\n      aid:\n")
                .replace("aid.yaml", "source: list", "source: paper")
                .load();
        assertThat(Mapped.texts("MATCH ()-[r:PLEDGED]->({id: 'commitment:aid-NO-food'})"
                        + " RETURN r.since + ' ' + toInteger(r.amountMin) + ' ' + r.disputed AS x ORDER BY x"))
                .containsExactly("2025-03 1500000 true", "2025-03 1700000 true", "2025-04 1900000 false");
    }

    @Test
    void aTableOfWhichNothingCountsIsDoubtful() {
        aid.edit("aid.csv", t -> t.lines().findFirst().orElseThrow() + "\n");
        assertThat(new MappingImporter().check(aid.path(), Progress.SILENT).toString())
                .isEqualTo("[aid.csv:1: no rows; to load it takes out what it said before]");
        Mapped none = Mapped.sample("aid").replace("aid.yaml", "above: 0", "above: 100");
        assertThat(new MappingImporter().check(none.path(), Progress.SILENT).toString())
                .isEqualTo(
                        "[aid.csv:1: no row meets the conditions of the table; to load it takes out what it said before]");
    }

    @Test
    void idsThatAreInTheTableStayAsTheyAre() throws IOException {
        Files.writeString(
                aid.folder().resolve("owners.csv"),
                "owner,owned,share\nperson:P_1,company:c1,60\ncompany:c1,company:c2,100\ncompany:c2,company:c2,1\n");
        String document = Files.readString(Path.of("src/docs/mapping.md"));
        int example = document.indexOf("  - file: owners.csv");
        String table = document.substring(example, document.indexOf("```", example));
        aid.edit(
                        "aid.yaml",
                        t -> t.substring(0, t.indexOf("  - file:")) + table
                                + "    evidence: {source: list, basis: listed, summary: '{owner} owns {owned}.'}\n")
                .load();
        assertThat(Mapped.texts("MATCH (a)-[r:OWNS]->(b) RETURN a.id + ' ' + r.share + ' ' + b.id AS x ORDER BY x"))
                .containsExactly("company:c1 100.0 company:c2", "person:P_1 60.0 company:c1");
        assertThat(KnowledgeGraph.over(TestGraph.graph())
                        .query("neighbourhood")
                        .with("of", "company:c1")
                        .rows()
                        .map(row -> String.valueOf(row.text("sentence"))))
                .anySatisfy(sentence -> assertThat(sentence).contains("person:P_1 owns 60 % of company:c1"));
    }

    @Test
    void twoDataSetsOnOneFactAreMerged() {
        votes.load();
        TestGraph.clear();
        Mapped other = Mapped.sample("votes")
                .replace("votes.yaml", "dataset:votes", "dataset:press")
                .replace("votes.yaml", "source:record", "source:press")
                .replace("votes.yaml", "    claim: {per: [call, day]}\n", "")
                .replace("votes.csv", "C,absent", "C,yes");
        votes.load();
        other.load();
        assertThat(
                        Mapped.texts(
                                "MATCH (:Thing {id: 'country:B'})-[r]->(:Thing {id: 'event:call-1'}) RETURN size(r.claims) AS x"))
                .containsExactly("2");
        assertThat(Mapped.texts("MATCH (:Thing {id: 'country:C'})-[r]->(:Thing {id: 'event:call-1'})"
                        + " RETURN type(r) + ' ' + r.disputed AS x ORDER BY x"))
                .containsExactly("ABSENT_FROM true", "ATTENDED true");
        assertThat(Mapped.texts("MATCH (e:Event {id: 'event:call-1'}) RETURN e.dataset AS x"))
                .as("who defines it first keeps it")
                .isEqualTo(List.of("dataset:votes"));
    }
}
