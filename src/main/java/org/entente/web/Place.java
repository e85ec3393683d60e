// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The place of a request among those that are worked on. Sending is no work, and takes as long as the reader
/// wants: who sends leaves the place to the next, and takes one among the senders.
final class Place {
    private static final String NAME = Place.class.getName();

    /// Bodies up to this size need no place: all that may wait could have one in memory.
    private static final int SMALL = 256 << 10;

    private final Semaphore senders;
    private final long waitMillis;
    private @Nullable Semaphore held;

    /// @param places one of these is taken
    /// @param waitMillis how long a stream may wait until it may begin
    Place(Semaphore places, Semaphore senders, long waitMillis) {
        this.held = places;
        this.senders = senders;
        this.waitMillis = waitMillis;
    }

    void keepFor(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /// An answer is about to be read and sent at the pace of its reader.
    ///
    /// @throws Problem if too many are
    static void streams(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof Place place && !place.becomesSender(place.waitMillis)) {
            throw new Problem(ProblemKind.OVERLOADED, ProblemKind.OVERLOADED.meaning());
        }
    }

    /// A body is there whole, and is about to be sent.
    static void sends(HttpServletRequest request, int bytes) {
        if (request.getAttribute(NAME) instanceof Place place) {
            if (bytes <= SMALL) {
                place.leave();
            } else {
                place.becomesSender(0); // else it is sent from the place that it has
            }
        }
    }

    void leave() {
        Semaphore left = held;
        if (left != null) {
            held = null;
            left.release();
        }
    }

    private boolean becomesSender(long millis) {
        try {
            if (!senders.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        leave();
        held = senders;
        return true;
    }
}
