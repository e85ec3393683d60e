// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLEDGED | | firm | A has pledged B",
                "PLEDGED | plural=true | firm | A have pledged B",
                "PLEDGED | conditions=once the war ends | conditional | A has pledged B, on condition: once the war ends",
                "PLEDGED | outcome=broken | broken | A pledged B, and the pledge was broken",
                "PLEDGED | outcome=fulfilled | fulfilled | A pledged B and did it",
                "PLEDGED | outcome=withdrawn | withdrawn | A pledged B and withdrew it",
                "PLEDGED | since=../2025-09-05;disputed=true | firm | A has pledged B (by 2025-09-05) (disputed)",
                "CONSIDERS | | considered | A is considering B",
                "CONSIDERS | conditions=if C | considered | A is considering B, on condition: if C",
                "CONSIDERS | ended=true;until=2025-09-20 | considered | A was considering B (until 2025-09-20)",
                "CONSIDERS | plural=true | considered | A are considering B",
                "DECLINED | since=2025-03 | declined | A has declined B (since 2025-03)",
                "ASKED_FOR | | asked for | A has asked for B",
                "EXPECTED_OF | | expected | “A” is expected of B",
                "ATTENDED | mode=remote;part=host;through=C | firm | A took part in B remotely as host through C",
                "ATTENDED | since=2025-09-04 | firm | A took part in B (on 2025-09-04)",
                "INVITED | plural=true | considered | A were invited to B",
                "ABSENT_FROM | | declined | A was absent from B",
                "SANCTIONS | programme=P | firm | A has imposed sanctions on B (P)",
                "SANCTIONS | ended=true | withdrawn | A had imposed sanctions on B",
                "REPRESENTS | capacity=President | firm | A represents B as President",
                "REPRESENTS | capacity=President;ended=true | withdrawn | A represented B as President",
                "REPRESENTS | holds=unknown | firm | A represents B (unknown on that day)",
                "BENEFITS | | firm | “A” is for B",
                "TARGETS | possible=true | considered | “A” would be directed at B",
                "ANNOUNCED_AT | since=2025-09-04/2025-09-06 | firm | “A” was announced at B (between 2025-09-04 and 2025-09-06)",
                "ANNOUNCED_AT | possible=true | considered | “A” was put forward at B",
                "PART_OF | | firm | “A” is part of B",
                "PART_OF | possible=true | considered | “A” would be part of B",
                "DEPENDS_ON | kind=waitsFor;condition=only then | firm | “A” waits for B (only then)",
                "DEPENDS_ON | possible=true | considered | “A” would wait for B",
                "DEPENDS_ON | kind=supports;possible=true | considered | “A” would rest in part on B",
                "DEPENDS_ON | kind=inReturnFor | firm | “A” was in return for B",
                "DEPENDS_ON | kind=supports | firm | “A” rests in part on B",
                "MEMBER_OF | | firm | A is a member of B",
                "OWNS | share=49 | firm | A owns 49 % of B",
                "COUNT | value=35;unit=nations | firm | A counts 35 nations at B",
                "COUNT | value=34;unit=countries;property=members | firm | A counts 34 countries in B",
                "COUNT | value=2;unit=chairs;property=chairs | firm | A counts 2 chairs of B",
                "COUNT | value=2025;unit=year;property=founded | firm | A dates B to 2025",
            })
    void aFactIsPutIntoWords(String type, String more, String status, String sentence) {
        Map<String, Object> hop = new LinkedHashMap<>(Map.of("type", type, "subject", "A", "object", "B"));
        if (more != null) {
            for (String pair : more.split(";", -1)) {
                String[] parts = pair.split("=", 2);
                boolean list = List.of("conditions", "through").contains(parts[0]);
                hop.put(parts[0], list ? Arrays.asList(parts[1]) : parts[1].equals("true") ? (Object) true : parts[1]);
            }
        }
        assertThat(Wording.sentence(hop)).isEqualTo(sentence);
        assertThat(Wording.status(hop)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "United States, the United States",
        "Coalition of the Willing, the Coalition of the Willing",
        "the European Union, the European Union",
        "Netherlands, the Netherlands",
        "Office of Foreign Assets Control, the Office of Foreign Assets Control",
        "France, France",
        "European leaders, European leaders",
    })
    void aNameThatEndsInACommonNounTakesTheArticle(String name, String inASentence) {
        assertThat(Wording.sentence(Map.of("type", "ATTENDED", "subject", name, "object", "B")))
                .isEqualTo(inASentence + " took part in B");
    }

    @Test
    void aShareThatIsAWholeNumberIsSaidAsOne() {
        assertThat(Wording.sentence(Map.of("type", "OWNS", "subject", "A", "object", "B", "share", 60.0)))
                .isEqualTo("A owns 60 % of B");
        assertThat(Wording.sentence(Map.of("type", "OWNS", "subject", "A", "object", "B", "share", 33.5)))
                .isEqualTo("A owns 33.5 % of B");
    }

    @Test
    void aTypeWithoutWordsIsAnError() {
        assertThatThrownBy(() -> Wording.sentence(Map.of("type", "LIKES", "subject", "A", "object", "B")))
                .hasMessage("no words for a fact of type LIKES");
    }
}
