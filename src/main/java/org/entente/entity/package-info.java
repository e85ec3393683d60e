/// Things by id, through Spring Data Neo4j: the only mapped class. Facts are not mapped, since parallel
/// relationships of one type between two things would be lost; they come from the canned queries.
@NullMarked
package org.entente.entity;

import org.jspecify.annotations.NullMarked;
