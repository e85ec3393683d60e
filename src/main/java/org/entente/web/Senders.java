// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Those whose bodies are on their way, at the pace of the other side: so many at once, and of one address only
/// some, or it could keep all others waiting.
final class Senders {
    /// What one address has of the places.
    ///
    /// @param users how many have or want one; with the last the share goes
    private record Share(Semaphore places, int users) {
        Share with(int more) {
            return new Share(places, users + more);
        }
    }

    private final Semaphore places;
    private final int perAddress;
    private final long waitMillis;
    private final ConcurrentHashMap<String, Share> shares = new ConcurrentHashMap<>();

    /// @param waitMillis how long one may wait for a place
    Senders(int atOnce, int perAddress, long waitMillis) {
        this.places = new Semaphore(atOnce, true);
        this.perAddress = perAddress;
        this.waitMillis = waitMillis;
    }

    /// {@return why it may not send; null if it may, and then has to leave}
    @Nullable
    ProblemKind enter(String address) {
        return enter(address, waitMillis);
    }

    /// {@return whether it may send without waiting, and then has to leave}
    boolean entersAtOnce(String address) {
        return enter(address, 0) == null;
    }

    void leave(String address) {
        places.release();
        Objects.requireNonNull(shares.get(address)).places().release();
        forget(address);
    }

    private @Nullable ProblemKind enter(String address, long millis) {
        Semaphore own = shares.compute(
                        address,
                        (_, share) -> (share == null ? new Share(new Semaphore(perAddress, true), 0) : share).with(1))
                .places();
        boolean isOwn = false;
        try {
            isOwn = own.tryAcquire(millis, TimeUnit.MILLISECONDS);
            if (isOwn && places.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isOwn) {
            own.release();
        }
        forget(address);
        return isOwn ? ProblemKind.OVERLOADED : ProblemKind.TOO_MANY_REQUESTS;
    }

    private void forget(String address) {
        shares.computeIfPresent(address, (_, share) -> share.users() == 1 ? null : share.with(-1));
    }
}
