// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.graph.network.Asking;
import org.entente.graph.network.CommunityProcedures;
import org.entente.graph.network.EdgesProcedure;
import org.entente.graph.network.Networks;
import org.entente.graph.network.PathsProcedure;
import org.entente.graph.network.ProjectProcedure;
import org.entente.graph.network.Projections;
import org.entente.graph.network.RankingProcedures;
import org.neo4j.exceptions.KernelException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/// What the embedded server can do beside Cypher: the algorithms of Neo4j Graph Data Science, and ours.
final class Procedures {
    private static final String SERVICES = "META-INF/services/org.neo4j.procedure.";
    private static final String GDS = "org.neo4j.gds.";
    private static final List<Class<?>> OURS = List.of(
            PathsProcedure.class,
            EdgesProcedure.class,
            ProjectProcedure.class,
            RankingProcedures.class,
            CommunityProcedures.class);

    /// GDS measures its projections with JOL, which for exact sizes of objects starts a debugger in a process
    /// of its own and has it stop this one: some seconds at the first projection, nothing to gain. Without, it
    /// works sizes out by itself. See `ServiceabilityAgentSupport` and `InstrumentationSupport` of JOL 0.17.
    private static final List<String> NO_DEBUGGER = List.of("jol.skipHotspotSAAttach", "jol.skipDynamicAttach");

    private Procedures() {}

    /// Registers them, before the first question.
    ///
    /// @throws GraphException.Unavailable if one cannot be registered
    ///
    /// @return the projections that they keep, for whoever closes the database
    static Projections register(GraphDatabaseAPI database) {
        NO_DEBUGGER.stream()
                .filter(setting -> System.getProperty(setting) == null)
                .forEach(setting -> System.setProperty(setting, "true"));
        var projections = new Projections(database);
        var procedures = database.getDependencyResolver().resolveDependency(GlobalProcedures.class);
        var networks = new Networks(database);
        procedures.registerComponent(
                Asking.class, context -> new Asking(projections, context.internalTransaction()), true);
        try {
            procedures.registerComponent(Networks.class, _ -> networks, true);
            for (Class<?> ours : OURS) {
                procedures.registerProcedure(ours);
            }
            for (Class<?> type : named("Procedure")) {
                procedures.registerProcedure(type);
            }
            for (Class<?> type : named("UserFunction")) {
                procedures.registerFunction(type);
            }
            return projections;
        } catch (KernelException | IOException | ClassNotFoundException e) {
            throw new GraphException.Unavailable("a procedure cannot be registered: " + e.getMessage(), e);
        }
    }

    private static List<Class<?>> named(String kind) throws IOException, ClassNotFoundException {
        ClassLoader loader = Procedures.class.getClassLoader();
        var types = new ArrayList<Class<?>>();
        for (var address : Collections.list(loader.getResources(SERVICES + kind))) {
            try (var in = address.openStream()) {
                for (String name : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                    if (name.startsWith(GDS)) {
                        types.add(Class.forName(name, true, loader));
                    }
                }
            }
        }
        return types;
    }
}
