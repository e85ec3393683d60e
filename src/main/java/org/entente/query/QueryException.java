// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.List;

/// A question that cannot be asked, or a query file that cannot be used. The message is for a person.
public abstract sealed class QueryException extends RuntimeException {
    private QueryException(String message) {
        super(message);
    }

    /// There is no query of that name.
    public static final class UnknownQuery extends QueryException {
        UnknownQuery(String name, List<String> names) {
            super("there is no query '" + name + "'; there are " + String.join(", ", names));
        }
    }

    /// An argument is not what its parameter expects.
    public static final class BadArgument extends QueryException {
        private final String parameter;

        BadArgument(String query, String parameter, String expected, String got) {
            super("argument '" + parameter + "' of query '" + query + "' must be " + expected + ", but was " + got);
            this.parameter = parameter;
        }

        /// {@return the name of the parameter}
        public String parameter() {
            return parameter;
        }
    }

    /// Query files have faults; the program does not start with them.
    public static final class InvalidQueryFile extends QueryException {
        InvalidQueryFile(List<String> faults) {
            super(String.join("\n", faults));
        }
    }
}
