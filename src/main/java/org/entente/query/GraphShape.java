// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How facts are drawn.
///
/// @param fold whether a commitment is an edge from who makes it to whom it is for, not a node
/// @param aggregate whether all facts of one type from one thing to another are one edge, see [Aggregation]
public record GraphShape(boolean fold, boolean aggregate) {
    /// Every fact is an edge of its own.
    public static final GraphShape PLAIN = new GraphShape(false, false);

    private static final String FOLDED = "commitments";

    private static final Parameter FOLD = new Parameter(
            "fold",
            ValueType.STRING,
            "In a graph: draws each commitment as an edge from who makes it to whom it is for",
            false,
            null,
            FOLDED,
            null,
            null,
            List.of(FOLDED),
            List.of());
    private static final Parameter AGGREGATE = new Parameter(
            "aggregate",
            ValueType.BOOLEAN,
            "In a graph: draws the facts of one type from one thing to another as one edge that counts and lists them",
            false,
            "false",
            "true",
            null,
            null,
            List.of(),
            List.of());

    /// What may be said about it.
    public static final List<Parameter> PARAMETERS = List.of(FOLD, AGGREGATE);

    /// {@return the shape that the arguments ask for; those of other names are left alone}
    ///
    /// @param arguments by the name of the parameter; an empty text counts as not given
    /// @throws QueryException.BadArgument if one is repeated or not what is expected
    public static GraphShape of(Map<String, List<String>> arguments) {
        return new GraphShape(
                GraphQuestion.text(arguments, FOLD)
                        .map(text -> FOLD.choice(GraphQuestion.NAME, text))
                        .isPresent(),
                GraphQuestion.text(arguments, AGGREGATE)
                        .map(text -> AGGREGATE.bool(GraphQuestion.NAME, text))
                        .orElse(false));
    }

    /// {@return what a reader of the file should know of it}
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (fold) {
            notes.add("Commitments are drawn as edges from who makes them to whom they are for; what else is said of"
                    + " these commitments is left out");
        }
        if (aggregate) {
            notes.add("The facts of one type from one thing to another are drawn as one edge");
        }
        return notes;
    }

    /// {@return the arguments that ask for it}
    public Map<String, List<String>> arguments() {
        var arguments = new LinkedHashMap<String, List<String>>();
        if (fold) {
            arguments.put(FOLD.name(), List.of(FOLDED));
        }
        if (aggregate) {
            arguments.put(AGGREGATE.name(), List.of("true"));
        }
        return arguments;
    }
}
