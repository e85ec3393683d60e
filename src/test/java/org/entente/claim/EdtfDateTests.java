// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTests {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-09-04, 2025-09-04, 2025-09-04",
        "../2024-05-31, , 2024-05-31",
        "2024-05-31/.., 2024-05-31, ",
        "2024-07-08/2024-07-14, 2024-07-08, 2024-07-14",
        "2024/2025-03, 2024-01-01, 2025-03-31",
    })
    void aDateHasBounds(String text, LocalDate first, LocalDate last) {
        var date = EdtfDate.parse(text);
        assertThat(date.first()).isEqualTo(first == null ? EdtfDate.PAST : first.toEpochDay());
        assertThat(date.last()).isEqualTo(last == null ? EdtfDate.FUTURE : last.toEpochDay());
        assertThat(date.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-13",
                "2025-02-30",
                "4 Sep 2025",
                "2025-9-4",
                "../..",
                "2025-09-04T10:00",
                "2025~",
                "/"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> EdtfDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-04, ../2025-09-04", "2025, ../2025", "2024/2025, ../2025", "../2025, ../2025"})
    void orBeforeOpensTheBeginning(String text, String expected) {
        assertThat(EdtfDate.parse(text).orBefore()).isEqualTo(EdtfDate.parse(expected));
    }
}
