// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hands an answer on, and keeps what [AskedQuestion] says of it.
final class TimedReader implements AnswerReader {
    private final AnswerReader reader;
    private final long start = System.nanoTime();
    private long waited;
    private long rows;
    private boolean truncated;

    TimedReader(AnswerReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean begin(AnswerHead head) {
        rows = 0;
        return reader.begin(head);
    }

    @Override
    public void row(Map<String, @Nullable Object> row) {
        rows++;
        long before = System.nanoTime();
        try {
            reader.row(row);
        } finally {
            waited += System.nanoTime() - before;
        }
    }

    @Override
    public void end(boolean more, @Nullable String next) {
        truncated = more;
        long before = System.nanoTime();
        try {
            reader.end(more, next);
        } finally {
            waited += System.nanoTime() - before;
        }
    }

    AskedQuestion asked(Query query, @Nullable RuntimeException failure) {
        return new AskedQuestion(query, Duration.ofNanos(System.nanoTime() - start - waited), rows, truncated, failure);
    }
}
