// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// The place of a request among those that are worked on. Sending is no work, and takes as long as the reader
/// wants: who sends leaves the place to the next, and takes one among the senders.
final class Place {
    private static final String NAME = Place.class.getName();

    /// Bodies up to this size need no place: all that may wait could have one in memory.
    private static final int SMALL = 256 << 10;

    private final Senders senders;
    private final String address;
    private @Nullable Runnable leaving;

    /// @param places one of these is taken
    /// @param address who asks
    Place(Semaphore places, Senders senders, String address) {
        this.leaving = places::release;
        this.senders = senders;
        this.address = address;
    }

    void keepFor(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /// An answer is about to be read and sent at the pace of its reader.
    ///
    /// @throws Problem if too many are, of this address or of all
    static void streams(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof Place place) {
            place.leave(); // who waits to send keeps nobody from asking
            ProblemKind refusal = place.senders.enter(place.address);
            if (refusal != null) {
                throw new Problem(refusal, refusal.meaning());
            }
            place.leaving = () -> place.senders.leave(place.address);
        }
    }

    /// A body is there whole, and is about to be sent.
    static void sends(HttpServletRequest request, int bytes) {
        if (request.getAttribute(NAME) instanceof Place place) {
            // one that is not let in among the senders sends from the place that it has
            if (bytes <= SMALL) {
                place.leave();
            } else if (place.senders.entersAtOnce(place.address)) {
                place.leave();
                place.leaving = () -> place.senders.leave(place.address);
            }
        }
    }

    void leave() {
        Runnable left = leaving;
        if (left != null) {
            leaving = null;
            left.run();
        }
    }
}
