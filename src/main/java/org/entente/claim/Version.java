// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One version of one fact: a stretch of time with one set of values, as it was known for a stretch of
/// time. One version is one relationship. Days count from 1970-01-01; a stretch holds its first day and not
/// its last.
///
/// @param number 1, 2, 3 … within the fact
/// @param since when it began, as written
/// @param until when it no longer held, as written; null if nothing says so
/// @param sinceDay the first day on which it can have held
/// @param untilDay the first day on which it certainly no longer held
/// @param certainFrom the first day on which it certainly held
/// @param certainTo the first day from which that is no longer certain
/// @param knownDay the day by which this version had been reported
/// @param supersededDay the day by which later reports had changed it
/// @param disputed whether claims give other values for the same time
/// @param preferred whether it is the first of those: by basis, then by the later report
/// @param claims ids of the claims that say so, best first
public record Version(
        int number,
        String fact,
        FactType type,
        Map<String, Object> values,
        @Nullable String since,
        @Nullable String until,
        long sinceDay,
        long untilDay,
        long certainFrom,
        long certainTo,
        long knownDay,
        long supersededDay,
        boolean disputed,
        boolean preferred,
        List<String> claims) {}
