// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a statement returned.
///
/// Values are plain: null, `Boolean`, `Long`, `Double`, `String`, and lists and maps of these; a date or a
/// time is its ISO 8601 text. Nodes, relationships and paths are refused with
/// [GraphException.StatementFailed]: a statement returns the properties that it means.
///
/// @param columns the column names, in order
/// @param rows the rows, each a map from column name to value in column order
/// @param truncated whether rows beyond [Limits#maxRows] were left out
public record Rows(List<String> columns, List<Map<String, @Nullable Object>> rows, boolean truncated) {}
