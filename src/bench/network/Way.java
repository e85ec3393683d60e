// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/// One way to put one list of questions.
///
/// @param questions the same ones for all ways, each as this way puts it
/// @param reads turns an answer into the number that is held against [Question#rows], outside of what
/// is timed
/// @param most how many of the questions are measured; fewer for the slow ones
record Way(String name, Callable<Client> connect, List<Question> questions, ToIntFunction<Object> reads, int most) {
    /// What an answer gives that need not be right, since the way follows another rule; the report says
    /// which.
    static final int UNCHECKED = Integer.MIN_VALUE;

    /// One way is no other, and to hash all questions would take its time between them.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
