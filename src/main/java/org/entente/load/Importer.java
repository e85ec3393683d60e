// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.nio.file.Path;

/// Reads one kind of data. Knows nothing of the graph.
public interface Importer {
    /// Reads and checks everything before anything is written.
    ///
    /// @param path the folder or file
    /// @param progress told how far it is
    /// @return what it says, to be closed
    /// @throws ImportException.Faulty with every fault found
    Content read(Path path, Progress progress);
}
