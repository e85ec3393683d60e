// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings below `entente.`.
///
/// @param home the data folder of the embedded server
/// @param boltPort its Bolt port on loopback; 0 for any free one
/// @param importFolder what is loaded when the graph is empty
/// @param browserUri the Bolt address that Neo4j Browser is told, if it is another than that of the graph, as
///     where a proxy or a container stands between
@ConfigurationProperties("entente")
public record EntenteSettings(
        @DefaultValue("data") Path home,
        @DefaultValue("7687") int boltPort,
        @DefaultValue("import") Path importFolder,
        @Nullable URI browserUri) {}
