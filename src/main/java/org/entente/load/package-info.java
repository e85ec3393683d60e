/// Importers read files into a [org.entente.load.Batch], the loader brings the graph to it in one
/// transaction. A new importer is one class that implements [org.entente.load.Importer]. Uses `claim` and
/// `graph`.
@NullMarked
package org.entente.load;

import org.jspecify.annotations.NullMarked;
