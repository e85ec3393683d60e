/// The REST interface and Neo4j Browser. Thin: each controller hands a question to a query or a repository.
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
