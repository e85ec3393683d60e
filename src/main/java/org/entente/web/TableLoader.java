// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.nio.file.Path;
import org.entente.load.LoadReport;

/// Loads a folder of tables into the graph of the service.
public interface TableLoader {
    /// Brings the graph to what the folder says, all of it or nothing.
    ///
    /// @throws org.entente.load.ImportException if the tables have faults; nothing is changed then
    LoadReport load(Path folder);
}
