// SPDX-License-Identifier: GPL-3.0-or-later
/// What Cypher cannot say about how things are connected, as procedures of the embedded server: a snapshot
/// of the graph in memory, and the paths in it; projections for Neo4j Graph Data Science, and who matters in
/// them.
@NullMarked
package org.entente.graph.network;

import org.jspecify.annotations.NullMarked;
