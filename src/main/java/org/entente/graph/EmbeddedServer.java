// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import inet.ipaddr.IPAddressString;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.graph.network.Projections;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;
import org.neo4j.server.configuration.ServerSettings;

/// Neo4j Community in this process, its data in a folder, Bolt on loopback with a password. It announces
/// nothing, reports nothing, and loads no file or address from Cypher.
public final class EmbeddedServer implements AutoCloseable {
    /// The user of the generated password.
    public static final String USER = "neo4j";

    private static final long AVAILABLE_MS = 60_000;
    private static final long PAGE_CACHE = 128L << 20;
    private static final long LOG_ROTATION = 16L << 20;

    private final DataFolder folder;
    private final DatabaseManagementService service;
    private final EmbeddedGraph graph;
    private final URI boltUri;
    private final Projections projections;

    private EmbeddedServer(DataFolder folder, DatabaseManagementService service) {
        this.folder = folder;
        this.service = service;
        var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        if (!database.isAvailable(AVAILABLE_MS)) {
            service.shutdown();
            throw new GraphException.Unavailable(
                    "the database in " + folder.home() + " does not start; logs/debug.log there says why", null);
        }
        this.projections = Procedures.register(database);
        int port = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        this.boltUri = URI.create("bolt://localhost:" + port);
        this.graph = new EmbeddedGraph(database);
    }

    /// Starts the server.
    ///
    /// @param home the data folder; made if it is not there
    /// @param boltPort 0 for any free port
    /// @throws GraphException.Unavailable if the folder, its lock, the port or the disk is in the way; one
    /// line each
    public static EmbeddedServer start(Path home, int boltPort) {
        var folder = DataFolder.prepare(home);
        StartFailure.checkPort("Bolt", "127.0.0.1", boltPort, "entente.bolt-port");
        folder.setPassword();
        try {
            var server = new EmbeddedServer(folder, build(folder.home(), boltPort));
            try {
                folder.writeAddress(server.boltUri);
            } catch (GraphException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (GraphException e) {
            throw e;
        } catch (RuntimeException e) {
            throw StartFailure.of(e, folder.home(), boltPort);
        }
    }

    /// {@return the version of Neo4j, such as `2026.08.1`}
    public static String version() {
        return Version.getNeo4jVersion();
    }

    /// {@return the Bolt address of the server that runs in a data folder, in whatever process; empty if
    /// none does}
    public static Optional<URI> runningIn(Path home) {
        return DataFolder.runningIn(home.toAbsolutePath().normalize());
    }

    /// {@return the password that was made for a data folder}
    ///
    /// @throws GraphException.Unavailable if it cannot be read
    public static String password(Path home) {
        return DataFolder.password(home.toAbsolutePath().normalize());
    }

    /// {@return the data folder}
    public Path home() {
        return folder.home();
    }

    /// {@return the address of Bolt, such as `bolt://localhost:7687`}
    public URI boltUri() {
        return boltUri;
    }

    /// {@return the file with the password of [#USER], readable by its owner only}
    public Path passwordFile() {
        return DataFolder.passwordFile(folder.home());
    }

    /// {@return the password of [#USER]}
    public String password() {
        return DataFolder.password(folder.home());
    }

    /// {@return the graph, through transactions in this process}
    public Graph graph() {
        return graph;
    }

    @Override
    public void close() {
        graph.close();
        projections.close();
        service.shutdown();
        folder.removeAddress();
    }

    private static DatabaseManagementService build(Path home, int boltPort) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", boltPort))
                .setConfig(BoltConnector.enable_discovery, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(ServerSettings.allow_telemetry, false)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(
                        GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
                .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
                .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(30))
                .setConfig(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(60))
                .setConfig(GraphDatabaseSettings.forbid_exhaustive_shortestpath, true)
                .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_ROTATION)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .build();
    }
}
