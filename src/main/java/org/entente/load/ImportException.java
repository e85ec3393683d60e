// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Data was not loaded, and nothing was changed.
public abstract sealed class ImportException extends RuntimeException {
    private ImportException(String message) {
        super(message);
    }

    /// The files say things that cannot be loaded.
    public static final class Faulty extends ImportException {
        @SuppressWarnings("serial") // exceptions are not stored
        private final List<Fault> faults;

        Faulty(List<Fault> faults) {
            super(sorted(faults).stream().map(Fault::toString).collect(Collectors.joining("\n")));
            this.faults = sorted(faults);
        }

        private static List<Fault> sorted(List<Fault> faults) {
            return faults.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Fault::file).thenComparingLong(Fault::line))
                    .toList();
        }

        /// {@return what is wrong, by file and line}
        public List<Fault> faults() {
            return faults;
        }
    }

    /// The graph that would come of it breaks an invariant of `cypher/checks`.
    public static final class Inconsistent extends ImportException {
        Inconsistent(String message) {
            super(message);
        }
    }

    /// A restore into the graph, or a load in several transactions, was begun and not finished, so that it
    /// is not to be used.
    public static final class Unfinished extends ImportException {
        /// Says it, and what to do.
        public Unfinished() {
            super("the graph was being restored and is not whole; restore it again: load ARCHIVE");
        }

        Unfinished(String dataset) {
            super("the graph is not whole: " + dataset
                    + " is being loaded, or its load was broken off; wait for it, or load it again first");
        }
    }

    /// Somebody else has begun to load the same data set, and goes on with it.
    public static final class TakenOver extends ImportException {
        TakenOver(String dataset) {
            super(dataset + " is being loaded by somebody else, who began later; this load has stopped");
        }
    }

    /// A graph can be restored only where there is nothing.
    public static final class NotEmpty extends ImportException {
        NotEmpty() {
            super("a graph can be restored only where there is nothing, but this one holds data; take an empty one");
        }
    }
}
