// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

/// One file below `cypher/`.
///
/// @param name its name without `.cypher`
/// @param path where it stands, for messages, such as `cypher/queries/pledges.cypher`
/// @param text what it holds
public record CypherFile(String name, String path, String text) {}
