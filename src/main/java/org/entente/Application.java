// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.net.URI;
import java.util.Objects;
import org.entente.graph.DriverGraph;
import org.entente.graph.EmbeddedServer;
import org.entente.graph.WatchedGraph;
import org.entente.load.Progress;
import org.entente.query.GraphRunner;
import org.entente.query.QueryCheck;
import org.entente.query.QueryRunner;
import org.entente.query.QuestionListener;
import org.entente.web.BoltAddress;
import org.entente.web.TableLoader;
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
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.util.unit.DataSize;

/// The service: an embedded Neo4j, or the one at `spring.neo4j.uri`, and REST over it.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(EntenteSettings.class)
class Application {
    private static final DataSize LEAST_SPACE = DataSize.ofMegabytes(100);

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

    /// Whether there is room for the graph that is in this process; that of a server is elsewhere.
    @Bean
    @ConditionalOnBean(EmbeddedServer.class)
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(EmbeddedServer server) {
        return new DiskSpaceHealthIndicator(server.home().toFile(), LEAST_SPACE);
    }

    @Bean
    Configuration dialect() {
        return Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build();
    }

    /// The graph as the service asks it: in this process, or on a server that may be away.
    @Bean
    WatchedGraph graph(ObjectProvider<EmbeddedServer> embedded, Driver driver, EntenteSettings settings) {
        EmbeddedServer server = embedded.getIfAvailable();
        var opening = new Opening(settings.importFolder(), System.out::println);
        return WatchedGraph.open(
                server == null ? DriverGraph.over(driver) : server.graph(),
                server == null ? opening::server : opening::embedded,
                System.out::println);
    }

    @Bean(destroyMethod = "")
    KnowledgeGraph knowledgeGraph(WatchedGraph graph, QuestionListener listener) {
        return KnowledgeGraph.later(graph, listener);
    }

    @Bean
    QueryCheck queryCheck(KnowledgeGraph knowledgeGraph, WatchedGraph graph) {
        return new QueryCheck(knowledgeGraph.queries(), graph, System.err::println);
    }

    @EventListener
    void check(ApplicationReadyEvent event) {
        event.getApplicationContext().getBean(QueryCheck.class).start();
    }

    /// What Spring Data reads is behind what this process wrote before, too.
    @Bean
    Neo4jBookmarkManager bookmarks(Driver driver) {
        return Neo4jBookmarkManager.create(
                () -> driver.executableQueryBookmarkManager().getBookmarks());
    }

    @Bean
    GraphRunner graphRunner(KnowledgeGraph graph) {
        return graph.graphRunner();
    }

    /// What writes what somebody sent.
    @Bean
    TableLoader tableLoader(KnowledgeGraph graph) {
        return folder -> graph.load(folder, Progress.SILENT);
    }

    @Bean
    QueryRunner queryRunner(KnowledgeGraph graph) {
        return graph.runner();
    }

    @Bean
    BoltAddress boltAddress(
            ObjectProvider<EmbeddedServer> embedded,
            EntenteSettings settings,
            @Value("${spring.neo4j.uri:}") String uri) {
        EmbeddedServer server = embedded.getIfAvailable();
        URI graph = server == null ? URI.create(uri) : server.boltUri();
        return new BoltAddress(Objects.requireNonNullElse(settings.browserUri(), graph));
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
