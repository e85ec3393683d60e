// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

/// Makes claims of the rows of one table.
interface ClaimTable {
    /// Reads a row; what is wrong becomes faults.
    void read(Row row, Evidence evidence, Draft draft);
}
