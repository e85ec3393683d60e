// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTests {
    private final AtomicLong now = new AtomicLong();
    private final Attempts attempts = new Attempts(now::get);

    @Test
    void afterSeveralWrongOnesInARowAnAddressWaits() {
        wrong("a", Attempts.ALLOWED - 1);
        assertThat(attempts.mustWait("a")).isFalse();
        wrong("a", 1);
        assertThat(attempts.mustWait("a")).isTrue();
        assertThat(attempts.mustWait("b")).isFalse();
        now.addAndGet(Attempts.PAUSE.toNanos());
        assertThat(attempts.mustWait("a")).isTrue();
        now.incrementAndGet();
        assertThat(attempts.mustWait("a")).isFalse();
        wrong("a", Attempts.ALLOWED - 1);
        assertThat(attempts.mustWait("a")).isFalse();
    }

    @Test
    void aRightOneForgetsTheWrongOnesBefore() {
        wrong("a", Attempts.ALLOWED - 1);
        attempts.right("a");
        wrong("a", Attempts.ALLOWED - 1);
        assertThat(attempts.mustWait("a")).isFalse();
    }

    @Test
    void ofVeryManyAddressesTheOldestAreForgotten() {
        wrong("a", Attempts.ALLOWED);
        for (int i = 0; i < 10_000; i++) {
            wrong("address " + i, 1);
        }
        assertThat(attempts.mustWait("a")).isFalse();
    }

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.wrong(address);
        }
    }
}
