// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

/// A column of a query's answer, as its header declares it.
///
/// @param name as in the query's `RETURN`
/// @param type what its values are; any may be null
/// @param description in words
public record Column(String name, ValueType type, String description) {
    /// {@return whether it can say of a row that something was left out, or how much}
    boolean isMark() {
        return type == ValueType.BOOLEAN || type == ValueType.INTEGER;
    }
}
