// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Counts wrong passwords: who has given several in a row has to wait before the next is looked at, so that none
/// can be found by trying. Bounded: of very many addresses the oldest are forgotten.
final class Attempts {
    static final int ALLOWED = 10;
    static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_ADDRESSES = 10_000;

    private record Wrong(int times, long last) {}

    private final LongSupplier nanos;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /// @param nanos a clock that never goes back
    Attempts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// {@return whether an address has to wait before its next password is looked at}
    synchronized boolean mustWait(String address) {
        Wrong before = wrong.get(address);
        if (before != null && nanos.getAsLong() - before.last() > PAUSE.toNanos()) {
            wrong.remove(address);
            return false;
        }
        return before != null && before.times() >= ALLOWED;
    }

    synchronized void wrong(String address) {
        Wrong before = wrong.remove(address); // what is put again is the youngest
        wrong.put(address, new Wrong(before == null ? 1 : before.times() + 1, nanos.getAsLong()));
    }

    synchronized void right(String address) {
        wrong.remove(address);
    }
}
