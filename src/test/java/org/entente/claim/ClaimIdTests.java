// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ids of claims are stored, so these must never change: whoever has to change a line here makes a new form beside
/// the one of today.
class ClaimIdTests {
    private static final Map<String, Object> EVIDENCE = Map.of(
            "dataset", "dataset:d",
            "summary", "Zoë said: \"yes\"",
            "reported", "2025-09-04",
            "reportedExactly", true);

    @Test
    void theFormIsThatOfTheDocumentation() {
        var content = new LinkedHashMap<String, Object>();
        content.put("b", List.of("x", "y\n"));
        content.put("a", Map.of("ß", 2_000_000_000.0, "é", 0.00000015, "e", 5L, "E", 99.5));
        content.put("c", false);
        assertThat(Canonical.text(content))
                .isEqualTo(
                        "{\"a\":{\"E\":99.5,\"e\":5,\"ß\":2000000000,\"é\":0.00000015},\"b\":[\"x\",\"y\\n\"],\"c\":false}");
        assertThatThrownBy(() -> Canonical.text(List.of('x'))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClaimOfOneFact() {
        assertThat(ClaimId.of("source:s", EVIDENCE, null, List.of(pledge("commitment:c", null))))
                .isEqualTo("claim:be58cbeaa37ae4a3ef69");
    }

    @Test
    void aClaimOfManyFacts() {
        List<Claim> facts = List.of(pledge("commitment:c", null), pledge("commitment:d", "2026"));
        assertThat(ClaimId.of("source:s", EVIDENCE, "object", facts))
                .isEqualTo("claim:be58cbb7e682bea7317d")
                .as("in whatever order")
                .isEqualTo(ClaimId.of("source:s", EVIDENCE, "object", facts.reversed()));
    }

    @Test
    void whateverItSaysIsInIt() {
        assertThat(List.of(
                        ClaimId.of("source:s", EVIDENCE, null, List.of(pledge("commitment:c", null))),
                        ClaimId.of("source:s", EVIDENCE, "object", List.of(pledge("commitment:c", null))),
                        ClaimId.of("source:t", EVIDENCE, null, List.of(pledge("commitment:c", null))),
                        ClaimId.of("source:s", Map.of(), null, List.of(pledge("commitment:c", null))),
                        ClaimId.of("source:s", EVIDENCE, null, List.of(pledge("commitment:d", null))),
                        ClaimId.of("source:s", EVIDENCE, null, List.of(pledge("commitment:c", "2026")))))
                .doesNotHaveDuplicates();
    }

    private static Claim pledge(String commitment, @Nullable String until) {
        return new Claim(
                "not yet",
                "pledge/country:DE/" + commitment,
                FactType.PLEDGED,
                Map.of("strength", "firm", "amountMin", 2_000_000_000.0, "currency", "EUR"),
                EdtfDate.parse("../2025-09-04"),
                until == null ? null : EdtfDate.parse(until),
                null,
                Basis.STATED,
                20_335);
    }
}
