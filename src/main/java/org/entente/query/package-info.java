/// The canned queries: one file of `cypher/queries` is one query, its header its contract. Uses `claim` and
/// `graph`.
@NullMarked
package org.entente.query;

import org.jspecify.annotations.NullMarked;
