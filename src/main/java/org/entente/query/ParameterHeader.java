// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A parameter as it stands in the YAML of a header, unchecked; every key may be missing, and every entry of a
/// list empty.
record ParameterHeader(
        @Nullable String type,
        @Nullable String description,
        @JsonProperty("default") @Nullable JsonNode defaultValue,
        @Nullable String example,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable List<@Nullable String> choices,
        @Nullable List<@Nullable String> kinds) {
    /// {@return whether an argument must be given: there is no default, and not even none as default}
    boolean required() {
        return defaultValue == null;
    }

    /// {@return the default; null if there is none}
    @Nullable
    String defaultText() {
        return defaultValue == null || !defaultValue.isValueNode() || defaultValue.isNull()
                ? null
                : defaultValue.asString();
    }

    /// {@return the choices without empty entries}
    List<String> choicesGiven() {
        return given(choices);
    }

    /// {@return the kinds without empty entries}
    List<String> kindsGiven() {
        return given(kinds);
    }

    private static List<String> given(@Nullable List<@Nullable String> entries) {
        return entries == null
                ? List.of()
                : entries.stream().flatMap(entry -> Stream.ofNullable(entry)).toList();
    }
}
