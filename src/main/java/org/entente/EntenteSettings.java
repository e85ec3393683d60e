// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings below `entente.`.
///
/// @param home the data folder of the embedded server
/// @param boltPort its Bolt port on loopback; 0 for any free one
/// @param importFolder what is loaded when the graph is empty
@ConfigurationProperties("entente")
public record EntenteSettings(
        @DefaultValue("data") Path home,
        @DefaultValue("7687") int boltPort,
        @DefaultValue("import") Path importFolder) {}
