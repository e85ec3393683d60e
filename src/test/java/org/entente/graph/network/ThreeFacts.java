// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;

/// Projections on a server of their own, of three facts.
abstract class ThreeFacts {
    static final TerminationGuard NEVER = () -> {};
    static final long PLENTY = 1L << 28;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static DatabaseManagementService server;

    @SuppressWarnings("NullAway.Init")
    static GraphDatabaseAPI database;

    @SuppressWarnings("NullAway.Init")
    Projections projections;

    @BeforeAll
    static void start() throws Exception {
        server = new DatabaseManagementServiceBuilder(home).build();
        database = (GraphDatabaseAPI) server.database("neo4j");
        var procedures = database.getDependencyResolver().resolveDependency(GlobalProcedures.class);
        var networks = new Networks(database);
        procedures.registerComponent(Networks.class, _ -> networks, true);
        procedures.registerProcedure(EdgesProcedure.class);
    }

    @AfterAll
    static void stop() {
        server.shutdown();
    }

    @BeforeEach
    void threeFacts() {
        database.executeTransactionally("MATCH (n) DETACH DELETE n");
        database.executeTransactionally("UNWIND ['A', 'B', 'C', 'D'] AS name CREATE (:Thing {id: name, name: name})");
        database.executeTransactionally("""
                UNWIND [['A', 'B'], ['B', 'C'], ['C', 'D']] AS ends
                MATCH (a:Thing {id: ends[0]}), (b:Thing {id: ends[1]})
                CREATE (a)-[:OWNS {fact: a.id + b.id, version: 1, sinceDay: 0, untilDay: 9, certainFrom: 0, certainTo: 9,
                  knownDay: 0, supersededDay: 9, disputed: false, claims: []}]->(b)""");
        projections = new Projections(database, PLENTY);
    }

    @AfterEach
    void close() {
        projections.close();
    }

    static ProjectionFilter on(int day) {
        return new ProjectionFilter(List.of(), List.of(), day, day);
    }

    static void changeTheData() {
        database.executeTransactionally("MATCH (:Thing {id: 'C'})-[r:OWNS]->(:Thing {id: 'D'}) DELETE r");
    }
}
