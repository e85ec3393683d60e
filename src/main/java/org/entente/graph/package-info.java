/// The connection to Neo4j: embedded in this process or over Bolt. Statements go in, plain values come out;
/// nothing outside this package knows which of the two it is. Depends on no other feature.
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
