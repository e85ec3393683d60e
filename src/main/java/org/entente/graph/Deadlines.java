// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Ends what runs too long. One thread for all, since ending is only a signal.
final class Deadlines {
    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("deadlines").factory());

    static {
        // most transactions end long before their deadline, and must not be held until then
        TIMER.setRemoveOnCancelPolicy(true);
    }

    private Deadlines() {}

    static Future<?> after(Duration time, Runnable end) {
        return TIMER.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
