// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.Map;

/// Hears of each difference between what a data set says and what is stored of it.
interface ChangeSink {
    /// A thing is new or has changed.
    ///
    /// @param row for `cypher/load/things.cypher`
    /// @param was its properties before; empty if it is new
    void thing(Map<String, Object> row, Map<?, ?> was);

    /// A thing is defined no more.
    void goneThing(String id);

    /// A claim is new.
    void newClaim(Batch.Sourced claim);

    /// A claim that had been retracted is made again.
    void restoredClaim(Batch.Sourced claim);

    /// A claim is made no more.
    void retractedClaim(String id);

    /// {@return whether to go on}
    boolean goesOn();
}
