// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.Map;
import org.entente.load.Names;

/// A thing as one row defines it.
///
/// @param id its id
/// @param raw the id before values were made parts of one; two that differ here are two things
/// @param properties its properties, without the data set and the keys of its names
/// @param file of the row
/// @param line of the row
record MadeThing(String id, String raw, Map<String, Object> properties, String file, long line) {
    String prefix() {
        return Names.prefix(id);
    }

    /// {@return a property that is a text; empty if it has none}
    String text(String property) {
        Object value = properties.get(property);
        return value == null ? "" : value.toString();
    }
}
