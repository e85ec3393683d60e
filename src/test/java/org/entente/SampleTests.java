// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.load.TestData;
import org.entente.samples.WhatFalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample of the documentation that opens a graph of its own, so that it is the same wherever the graph
/// of the other tests is.
class SampleTests {
    @Test
    void theSampleSaysWhatFallsAndWhoSaysSo(@TempDir Path home) {
        String said = KnowledgeGraphTests.said(
                () -> WhatFalls.main(new String[] {home.toString(), TestData.ARTICLE.toString()}));
        assertThat(said)
                .contains("Germany has pledged a decision on its military involvement")
                .contains("says Global Leaders Insights")
                .contains("1. ");
        assertThat(KnowledgeGraphTests.said(() -> WhatFalls.main(new String[] {home.toString(), "nowhere"})))
                .contains("Germany has pledged a decision on its military involvement");
    }
}
