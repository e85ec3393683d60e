/// Entente: a knowledge graph of what states promise. Data flows one way: file, importer, graph, query,
/// answer.
///
/// `claim` is the model, `graph` the connection to Neo4j, `load` the importers, `query` the canned queries,
/// `entity` the things by Spring Data Neo4j, `web` the REST interface. [org.entente.KnowledgeGraph] is the
/// Java API.
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
