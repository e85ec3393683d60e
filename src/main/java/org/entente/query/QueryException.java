// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;

/// A question that cannot be asked, or a query file that cannot be used. The message is for a person.
public abstract sealed class QueryException extends RuntimeException {
    private QueryException(String message) {
        super(message);
    }

    private static String didYouMean(List<String> suggestions) {
        return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
    }

    /// There is no query of that name.
    public static final class UnknownQuery extends QueryException {
        private final List<String> suggestions;

        UnknownQuery(String name, List<String> names) {
            this(Shown.of(name), names, Suggestions.nearest(name, names));
        }

        private UnknownQuery(String name, List<String> names, List<String> suggestions) {
            super("there is no query '" + name + "'" + didYouMean(suggestions) + "; there are "
                    + String.join(", ", names));
            this.suggestions = suggestions;
        }

        /// {@return names that may have been meant, the likeliest first}
        public List<String> suggestions() {
            return suggestions;
        }
    }

    /// An argument is not what its parameter expects.
    public static final class BadArgument extends QueryException {
        private final String parameter;
        private final String value;
        private final List<String> suggestions;

        BadArgument(String query, String parameter, String expected, String got, List<String> suggestions) {
            this(query, parameter, "", expected, got, suggestions);
        }

        /// @param value the one that is wrong, where it is one of several; empty if that needs no saying
        BadArgument(
                String query, String parameter, String value, String expected, String got, List<String> suggestions) {
            super("argument '" + parameter + "' of query '" + query + "' must be " + expected + ", but was " + got
                    + didYouMean(suggestions));
            this.parameter = parameter;
            this.value = value;
            this.suggestions = List.copyOf(suggestions);
        }

        /// {@return the name of the parameter}
        public String parameter() {
            return parameter;
        }

        /// {@return the value that is wrong among those of a list; empty if it is not told}
        public String value() {
            return value;
        }

        /// {@return what may have been meant, the likeliest first}
        public List<String> suggestions() {
            return suggestions;
        }
    }

    /// The data set was never loaded here in the version that was asked about.
    public static final class UnknownDataVersion extends QueryException {
        UnknownDataVersion(String asked, String current) {
            super("this graph never held the data version '" + Shown.of(asked) + "'; it holds '" + current + "'");
        }
    }

    /// A page was asked for that comes after one of another answer.
    public static final class StaleCursor extends QueryException {
        StaleCursor() {
            super(
                    "the data, the store that holds it or the question is not that of the page before; begin again without 'after'");
        }
    }

    /// The query calls procedures that this Neo4j does not have, such as those of Graph Data Science.
    public static final class NotAvailable extends QueryException {
        NotAvailable(String query, List<String> procedures) {
            super("query '" + query + "' needs " + String.join(", ", procedures)
                    + ", which this Neo4j does not have; every query that needs nothing else works");
        }
    }

    /// The data changed while it was read, again and again or after the first rows had gone out.
    public static final class DataChanged extends QueryException {
        /// Says it.
        public DataChanged() {
            super("the data changed while it was read; ask again");
        }
    }

    /// A load in several transactions is going on, or was broken off; what is there is not all of it.
    public static final class Loading extends QueryException {
        Loading(String dataset) {
            super("the graph is not whole: " + dataset
                    + " is being loaded; ask again when that is done, or load it again if it was broken off");
        }
    }

    /// Query files have faults; the program does not start with them.
    public static final class InvalidQueryFile extends QueryException {
        InvalidQueryFile(List<String> faults) {
            super(String.join("\n", faults));
        }
    }
}
