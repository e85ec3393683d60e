// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.neo4j.kernel.internal.Version;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/// A Neo4j server in a container of its own, of the same version as the embedded one, with nothing in it.
public final class ContainerServer implements AutoCloseable {
    private static final String PASSWORD = "a password for this test";
    private static final int BOLT = 7687;
    private static final int HTTP = 7474;
    private static final int HTTPS = 7473;

    private final Neo4jContainer container;

    private ContainerServer(Neo4jContainer container) {
        this.container = container;
    }

    public static ContainerServer start() {
        ContainerServer server = onPort(0);
        server.container.start();
        return server;
    }

    /// {@return a server that does not run yet}
    ///
    /// @param bolt its Bolt port, which it keeps when it is stopped and started again; 0 for any
    public static ContainerServer onPort(int bolt) {
        String host = host();
        return new ContainerServer(new Neo4jContainer(DockerImageName.parse("neo4j:" + Version.getNeo4jVersion()))
                .withAdminPassword(PASSWORD)
                // what the official image does by itself, and one made of Neo4j's jars may not
                .withNeo4jConfig("dbms.security.auth_enabled", "true")
                // by itself each takes half of the machine for its pages, and there are several beside each other
                .withNeo4jConfig("server.memory.heap.max_size", "1g")
                .withNeo4jConfig("server.memory.pagecache.size", "128m")
                // most of its time is the start and what is asked for the first time, which this makes shorter
                .withEnv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
                .withStartupTimeout(Duration.ofMinutes(3))
                .withCreateContainerCmdModifier(create -> Objects.requireNonNull(create.getHostConfig())
                        .withPortBindings(binding(host, bolt, BOLT), binding(host, 0, HTTP), binding(host, 0, HTTPS))));
    }

    /// By itself an engine publishes ports on all addresses of the machine. Where these tests run in a container
    /// too, the engine is not on loopback.
    private static String host() {
        String host = DockerClientFactory.instance().dockerHostIpAddress();
        return "localhost".equals(host) ? "127.0.0.1" : host;
    }

    private static PortBinding binding(String host, int port, int of) {
        return new PortBinding(
                port == 0 ? Ports.Binding.bindIp(host) : Ports.Binding.bindIpAndPort(host, port), new ExposedPort(of));
    }

    /// {@return the address at which a server [on a port][#onPort] will be}
    public static URI boltUri(int port) {
        return URI.create("bolt://" + host() + ":" + port);
    }

    public URI boltUri() {
        return URI.create(container.getBoltUrl());
    }

    public String password() {
        return PASSWORD;
    }

    /// {@return the graph in it, to be closed before it}
    public Graph connect() {
        return DriverGraph.connect(boltUri(), EmbeddedServer.USER, PASSWORD);
    }

    /// Starts it for the first time.
    public void begin() {
        container.start();
    }

    /// `docker stop`: it ends as it likes to.
    public void stop() {
        docker().stopContainerCmd(container.getContainerId()).exec();
    }

    /// `docker kill`.
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    /// `docker start`, after it was stopped or killed; does not wait until it answers.
    public void startAgain() {
        docker().startContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
