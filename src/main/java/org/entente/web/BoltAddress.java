// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.net.URI;

/// Where Neo4j Browser finds the graph.
///
/// @param uri the Bolt address
public record BoltAddress(URI uri) {}
