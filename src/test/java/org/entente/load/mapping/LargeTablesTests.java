// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Schema;
import org.entente.graph.Statement;
import org.entente.load.LoadReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mappings of `src/bench/mappings` on tables of about a million rows, each in a data folder of its
/// own.
@Tag("slow")
class LargeTablesTests {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 10);

    private final EmbeddedServer server;

    LargeTablesTests(@TempDir Path home) {
        server = EmbeddedServer.start(home, 0);
    }

    @BeforeEach
    void apply() {
        Schema.apply(server.graph());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everyVoteIsAnAttendance() {
        LoadReport report = load("un-votes", "graphs");
        assertThat(number("MATCH ()-[r:ATTENDED|ABSENT_FROM]->(:Event) RETURN count(r) AS n"))
                .isEqualTo(870_109);
        assertThat(number("MATCH (e:Event) RETURN count(e) AS n")).isEqualTo(6_203);
        assertThat(report.facts()).isEqualTo(870_109 + 6_203);
        assertThat(load("un-votes", "graphs").unchanged()).isTrue();
    }

    @Test
    void everyPartyOfATreatyIsBoundFromItsDay() {
        load("treaties", "treaties");
        assertThat(
                        number(
                                "MATCH (:Thing {id: 'country:GB'})-[r:PLEDGED {since: '1351-08-01', until: '1371-07-31',"
                                        + " strength: 'binding'}]->(:Thing {name: 'Treaty Between England And Castile'}) RETURN count(r) AS n"))
                .isEqualTo(1);
        assertThat(number("MATCH (:Entity)-[r:PLEDGED]->(c) RETURN count(DISTINCT r.fact) AS n"))
                .isGreaterThan(84_000);
        assertThat(
                        number(
                                "MATCH (c:Commitment) WHERE c.id STARTS WITH 'commitment:treaty-FIN-RUS_1922A-' RETURN count(c) AS n"))
                .as("treaties that the table gives one id")
                .isEqualTo(4);
    }

    private LoadReport load(String mapping, String folder) {
        return Tables.load(server.graph(), mapping, folder);
    }

    private long number(String cypher) {
        Graph graph = server.graph();
        return (long) Objects.requireNonNull(graph.read(LIMITS, session -> session.run(Statement.of(cypher)))
                .rows()
                .getFirst()
                .get("n"));
    }
}
