// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.EdtfDate;
import org.jspecify.annotations.Nullable;

/// When events were, by source. A source that says something of an event itself speaks of the day that it
/// gives, or of none; one that only names who was there is taken to speak of the most exact day that any
/// source gives.
final class EventDates {
    private final Map<String, EdtfDate> own = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, EdtfDate> best = new HashMap<>();

    void add(String event, String source, @Nullable EdtfDate date) {
        told.add(event + " " + source);
        if (date != null) {
            own.merge(event + " " + source, date, EdtfDate::narrower);
            best.merge(event, date, EdtfDate::narrower);
        }
    }

    Optional<EdtfDate> of(String event, String source) {
        String key = event + " " + source;
        return Optional.ofNullable(told.contains(key) ? own.get(key) : best.get(event));
    }
}
