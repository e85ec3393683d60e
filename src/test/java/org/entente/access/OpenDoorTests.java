// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDoorTests {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5", "10.0.0.1"})
    void whatOthersCanReachNeedsAPassword(@Nullable String address) {
        assertThatThrownBy(() -> OpenDoor.check(address, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set entente.access.password (or ENTENTE_ACCESS_PASSWORD)");
        assertThatThrownBy(() -> OpenDoor.check(address, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> OpenDoor.check(address, "a long password")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.9.10"})
    void loopbackNeedsNone(String address) {
        assertThatCode(() -> OpenDoor.check(address, null)).doesNotThrowAnyException();
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> new AccessSettings("elevenchars", false, List.of(), List.of()))
                .hasMessage("entente.access.password must have at least 12 characters, but has 11");
    }
}
