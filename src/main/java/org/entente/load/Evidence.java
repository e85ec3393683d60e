// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.claim.Basis;
import org.entente.claim.EdtfDate;
import org.jspecify.annotations.Nullable;

/// Who says so, and how: what the last columns of every table of claims hold.
///
/// @param source id of the source
/// @param basis on what the source rests it
/// @param speaker id of who says it in the source, if not its author
/// @param via id of the source behind a copy
/// @param reported when the source said it; where that is not known, the day on which it was read, as a
/// bound
/// @param reportedExactly false where `reported` is only such a bound
/// @param locator where in the source
/// @param summary what the source says
public record Evidence(
        String source,
        Basis basis,
        @Nullable String speaker,
        @Nullable String via,
        EdtfDate reported,
        boolean reportedExactly,
        @Nullable String locator,
        String summary) {
    private static final List<String> WORDS =
            Arrays.stream(Basis.values()).map(Basis::word).toList();

    private static final EdtfDate NEVER = EdtfDate.parse("1970");

    /// Reads the evidence of a row; what is wrong becomes faults.
    static Evidence read(Row row, Names names, Map<String, Row> sources) {
        String source = names.required(row, "source", Names.SOURCES);
        String basis = row.requiredWord("basis", WORDS);
        EdtfDate reported = row.date("reported");
        boolean exact = true;
        Row published = sources.get(source);
        if (reported == null && published != null) {
            reported = published.date("date");
            if (reported == null) {
                EdtfDate retrieved = published.date("retrieved");
                if (retrieved == null) {
                    published.fault("date", "the day it was published, or in 'retrieved' the day it was read");
                }
                reported = retrieved == null ? null : retrieved.orBefore();
                exact = false;
            }
        }
        if (reported != null && reported.last() == EdtfDate.FUTURE) {
            row.fault("reported", "a date with an end");
        } else if (reported != null
                && reported.first() > LocalDate.now(ZoneOffset.UTC).toEpochDay()) {
            row.fault("reported", "a day that has come, here or in the source's 'date'", "'" + reported.text() + "'");
        }
        return new Evidence(
                source,
                basis == null ? Basis.INFERRED : Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
                names.optional(row, "speaker", Names.ACTORS),
                names.optional(row, "via", Names.SOURCES),
                reported == null ? NEVER : reported,
                exact,
                row.text("locator"),
                row.required("summary", "what the source says, in your own words"));
    }

    /// {@return what of it stands on the claim's node}
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("summary", summary);
        properties.put("reported", reported.text());
        properties.put("reportedExactly", reportedExactly);
        if (speaker != null) {
            properties.put("speaker", speaker);
        }
        if (via != null) {
            properties.put("via", via);
        }
        if (locator != null) {
            properties.put("locator", locator);
        }
        return properties;
    }
}
