// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.net.URI;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.load.ImportException;
import org.entente.query.GraphRunner;
import org.entente.query.QueryRunner;
import org.entente.web.BoltAddress;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/// The service: an embedded Neo4j, or the one at `spring.neo4j.uri`, and REST over it.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(EntenteSettings.class)
class Application {
    @Bean
    @ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
    EmbeddedServer embeddedServer(EntenteSettings settings) {
        return EmbeddedServer.start(settings.home(), settings.boltPort());
    }

    @Bean
    @ConditionalOnBean(EmbeddedServer.class)
    Neo4jConnectionDetails connectionDetails(EmbeddedServer server) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return server.boltUri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(EmbeddedServer.USER, server.password());
            }
        };
    }

    @Bean
    Configuration dialect() {
        return Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build();
    }

    /// Loads the import folder if nothing has been loaded yet, before the first question can be asked.
    @Bean(destroyMethod = "")
    KnowledgeGraph knowledgeGraph(ObjectProvider<EmbeddedServer> embedded, Driver driver, EntenteSettings settings) {
        EmbeddedServer server = embedded.getIfAvailable();
        var graph = KnowledgeGraph.over(server == null ? DriverGraph.over(driver) : server.graph());
        if (graph.isUnfinished()) {
            graph.close();
            throw new ImportException.Unfinished();
        }
        if (graph.isEmpty()) {
            System.out.println("The graph is empty: loading " + settings.importFolder());
            System.out.println(graph.load(settings.importFolder(), line -> System.out.println("  " + line)));
        }
        return graph;
    }

    @Bean
    GraphRunner graphRunner(KnowledgeGraph graph) {
        return graph.graphRunner();
    }

    @Bean
    QueryRunner queryRunner(KnowledgeGraph graph) {
        return graph.runner();
    }

    @Bean
    BoltAddress boltAddress(ObjectProvider<EmbeddedServer> embedded, @Value("${spring.neo4j.uri:}") String uri) {
        EmbeddedServer server = embedded.getIfAvailable();
        return new BoltAddress(server == null ? URI.create(uri) : server.boltUri());
    }

    /// What a new user needs to know next.
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        String base = "http://localhost:" + web.getWebServer().getPort();
        System.out.println("Entente answers at " + base + "/api/queries");
        event.getApplicationContext().getBeanProvider(EmbeddedServer.class).ifAvailable(server -> {
            System.out.println("Neo4j Browser: " + base + "/browser (user " + EmbeddedServer.USER + ", password in "
                    + server.passwordFile() + ")");
            System.out.println("Bolt: " + server.boltUri() + ", data in " + server.home());
        });
    }
}
