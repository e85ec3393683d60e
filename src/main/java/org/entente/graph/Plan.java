// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.util.List;
import java.util.Set;

/// What the planner says of a statement.
///
/// @param columns the columns it will return, in order
/// @param readOnly whether it can only read
/// @param operators the names of the plan's operators, without their database suffix, such as
/// `NodeUniqueIndexSeek`
/// @param notices the GQL status code and description of each notice, such as `01N50 ...` for a label that
/// does not exist
public record Plan(List<String> columns, boolean readOnly, Set<String> operators, List<String> notices) {}
