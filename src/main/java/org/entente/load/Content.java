// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.Map;

/// Everything that one data set says, read and checked. What it holds may be larger than memory: things and
/// claims come one by one, as often as they are asked for, each time the same in the same order.
public interface Content extends AutoCloseable {
    /// {@return id of the data set, such as `dataset:coalition`}
    String dataset();

    /// {@return the content in one short word: equal for equal content, on every machine}
    String version();

    /// {@return the things that it defines, the data set itself among them, each id once}
    Iterable<Batch.Thing> things();

    /// {@return ids that stand for another thing, and which}
    Map<String, String> merged();

    /// {@return what its sources say, each id once}
    Iterable<Batch.Sourced> claims();

    /// Frees what it holds outside of memory.
    @Override
    default void close() {}
}
