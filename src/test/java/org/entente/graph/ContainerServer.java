// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.neo4j.kernel.internal.Version;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/// A Neo4j server in a container of its own, of the same version as the embedded one, with nothing in it.
public final class ContainerServer implements AutoCloseable {
    private static final String PASSWORD = "a password for this test";

    private final Neo4jContainer container;

    private ContainerServer(Neo4jContainer container) {
        this.container = container;
    }

    public static ContainerServer start() {
        var container = new Neo4jContainer(DockerImageName.parse("neo4j:" + Version.getNeo4jVersion()))
                .withAdminPassword(PASSWORD)
                // what the official image does by itself, and one made of Neo4j's jars may not
                .withNeo4jConfig("dbms.security.auth_enabled", "true")
                // by itself each takes half of the machine for its pages, and there are several beside each other
                .withNeo4jConfig("server.memory.heap.max_size", "1g")
                .withNeo4jConfig("server.memory.pagecache.size", "128m")
                .withStartupTimeout(Duration.ofMinutes(3))
                .withCreateContainerCmdModifier(ContainerServer::onLoopback);
        container.start();
        return new ContainerServer(container);
    }

    /// By itself an engine publishes ports on all addresses of the machine.
    private static void onLoopback(CreateContainerCmd create) {
        ExposedPort[] ports = Objects.requireNonNull(create.getExposedPorts());
        Objects.requireNonNull(create.getHostConfig())
                .withPortBindings(Stream.of(ports)
                        .map(port -> new PortBinding(Ports.Binding.bindIp("127.0.0.1"), port))
                        .toList());
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

    @Override
    public void close() {
        container.stop();
    }
}
