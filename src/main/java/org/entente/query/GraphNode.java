// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;
import java.util.Map;

/// A thing in a graph file.
///
/// @param id ours, such as `country:FR`
/// @param name what people call it
/// @param labels what it is, the general before the particular: `Thing`, `Entity`, `Country`
/// @param values by the name of the attribute; what is not known is not there
public record GraphNode(String id, String name, List<String> labels, Map<String, Object> values) {}
