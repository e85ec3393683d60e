// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.nio.file.Path;
import org.entente.load.LoadReport;

/// Loads tables into the graph of the service.
public interface TableLoader {
    /// Brings the graph to what tables say.
    ///
    /// @param path a folder of tables, or a mapping of tables beside it
    /// @throws org.entente.load.ImportException if the tables have faults, nothing is changed then; or if
    ///     another load is not finished
    LoadReport load(Path path);
}
