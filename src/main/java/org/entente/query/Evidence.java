// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who says so: one claim and the source that makes it. An entry of a column of type `evidence`.
///
/// @param source id of the source
/// @param name its title
/// @param publisher its publisher
/// @param address where it can be read
/// @param reported when it said so (EDTF)
/// @param basis stated, listed, announced, reported or inferred
/// @param speaker who says it in the source, if not its author
/// @param locator where in the source
/// @param claim id of the claim
public record Evidence(
        String source,
        @Nullable String name,
        @Nullable String publisher,
        @Nullable String address,
        @Nullable String reported,
        @Nullable String basis,
        @Nullable String speaker,
        @Nullable String locator,
        String claim) {
    /// The fields with what they hold, in words.
    static final Map<String, String> FIELDS;

    static {
        var fields = new LinkedHashMap<String, String>();
        fields.put("source", "Id of the source");
        fields.put("name", "Its title");
        fields.put("publisher", "Its publisher");
        fields.put("address", "Where it can be read");
        fields.put("reported", "When it said so (EDTF)");
        fields.put("basis", "stated, listed, announced, reported or inferred");
        fields.put("speaker", "Who says it in the source, if not its author");
        fields.put("locator", "Where in the source");
        fields.put("claim", "Id of the claim");
        FIELDS = Collections.unmodifiableMap(fields);
    }
}
