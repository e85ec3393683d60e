// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.DynamicLabels;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// An entity, event, commitment, source or data set, with the properties that its kind has.
///
/// Dates are as written (EDTF). Amounts are in units of `currency`, quantities in `unit`; both are ranges
/// with equal ends for one number.
@Node("Thing")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Thing(
        @Id String id,
        @DynamicLabels Set<String> labels,
        @Nullable String name,
        @Nullable List<String> aliases,
        @Nullable List<String> identifiers,
        @Nullable Boolean plural,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String date,
        @Nullable String end,
        @Nullable String place,
        @Nullable Double amountMin,
        @Nullable Double amountMax,
        @Nullable String currency,
        @Nullable Double quantityMin,
        @Nullable Double quantityMax,
        @Nullable String unit,
        @Nullable String per,
        @Nullable String period,
        @Nullable String deadline,
        @Nullable String publisher,
        @Nullable String address,
        @Nullable String retrieved,
        @Nullable String edition,
        @Nullable String licence,
        @Nullable String version,
        @Nullable String note,
        @Nullable String dataset) {}
