// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Claim;

/// Everything that one data set says. The graph is brought to exactly this: what is new is added, what has
/// changed is changed, claims that are no longer here are retracted.
///
/// @param dataset id of the data set, such as `dataset:coalition`
/// @param things the things that it defines, the data set itself among them
/// @param merged ids that stand for another thing, and which
/// @param claims what its sources say
public record Batch(String dataset, List<Thing> things, Map<String, String> merged, List<Sourced> claims) {
    /// A node with the label `Thing`.
    ///
    /// @param id readable and stable, such as `country:FR`
    /// @param labels its labels, `Thing` among them
    /// @param properties its other properties; none null
    public record Thing(String id, Set<String> labels, Map<String, Object> properties) {}

    /// A claim and who makes it.
    ///
    /// @param claim what it says
    /// @param source id of the source
    /// @param about ids of the things it speaks of
    /// @param properties the properties of its node that are not in the claim; none null
    public record Sourced(Claim claim, String source, List<String> about, Map<String, Object> properties) {}
}
