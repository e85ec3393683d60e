// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Canonical;
import org.entente.claim.Claim;
import org.entente.claim.Hash;
import org.jspecify.annotations.Nullable;

/// Everything that one data set says, in memory. The graph is brought to exactly this: what is new is
/// added, what has changed is changed, claims that are no longer here are retracted.
///
/// @param dataset id of the data set, such as `dataset:coalition`
/// @param things the things that it defines, the data set itself among them
/// @param merged ids that stand for another thing, and which
/// @param claims what its sources say
public record Batch(String dataset, List<Thing> things, Map<String, String> merged, List<Sourced> claims)
        implements Content {
    private static final int VERSION_DIGITS = 12;

    /// A node with the label `Thing`.
    ///
    /// @param id readable and stable, such as `country:FR`
    /// @param labels its labels, `Thing` among them
    /// @param properties its other properties; none null
    public record Thing(String id, Set<String> labels, Map<String, Object> properties) {
        /// {@return what it is in one line; such lines of several things sort as their ids do}
        public String line() {
            return id + " " + Canonical.text(labels.stream().sorted().toList()) + Canonical.text(properties);
        }
    }

    /// Which end of each of its facts a claim of many facts is about.
    public enum Shared {
        /// All its facts are said of one thing.
        SUBJECT,
        /// All its facts have the same thing as their object.
        OBJECT,
        /// Some of its facts have it as their subject, others as their object.
        BOTH;

        /// {@return the word in the graph}
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A claim and who makes it. One claim speaks of one fact, or, where a table of data gives them
    /// together, of many that share a thing: of all votes of one roll call.
    ///
    /// @param claims what it says of each of its facts, in the order of their ids, each fact once; all have
    /// the same
    ///     id, basis and day of the report
    /// @param shared which end they share; null for a claim of one fact
    /// @param source id of the source
    /// @param about ids of the things it speaks of; of many facts the one that they share
    /// @param properties the properties of its node that are not in the claims; none null
    public record Sourced(
            List<Claim> claims,
            @Nullable Shared shared,
            String source,
            List<String> about,
            Map<String, Object> properties) {
        /// {@return a claim of one fact}
        public static Sourced of(Claim claim, String source, List<String> about, Map<String, Object> properties) {
            return new Sourced(List.of(claim), null, source, about, properties);
        }

        /// {@return its id}
        public String id() {
            return claims.getFirst().id();
        }

        /// {@return the first, or only, thing that it says}
        public Claim claim() {
            return claims.getFirst();
        }
    }

    @Override
    public String version() {
        var lines = new ArrayList<String>();
        claims.forEach(s -> lines.add(s.id()));
        things.forEach(t -> lines.add(t.line()));
        merged.forEach((id, same) -> lines.add(id + " = " + same));
        return Hash.of(lines.stream().sorted().distinct().collect(Collectors.joining("\n")))
                .substring(0, VERSION_DIGITS);
    }

    /// {@return the facts that it speaks of}
    public Stream<String> facts() {
        return claims.stream()
                .flatMap(s -> s.claims().stream())
                .map(Claim::fact)
                .distinct();
    }
}
