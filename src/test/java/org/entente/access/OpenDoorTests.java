// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class OpenDoorTests {
    private final MockEnvironment settings = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "no.such.host.invalid"})
    void whatOthersCanReachNeedsAPassword(String address) {
        settings.setProperty("server.address", address);
        needsAPassword("server.address=" + address + " lets others than this machine in");
    }

    @Test
    void byItselfItListensOnAllAddresses() {
        needsAPassword("server.address= lets others than this machine in");
    }

    @Test
    void soDoesAPortOfItsOwnForWatching() {
        settings.setProperty("server.address", "127.0.0.1");
        settings.setProperty("management.server.port", "8081");
        needsAPassword("management.server.address= lets others than this machine in");
        settings.setProperty("management.server.address", "0.0.0.0");
        needsAPassword("management.server.address=0.0.0.0 lets others than this machine in");
        settings.setProperty("management.server.address", "127.0.0.1");
        assertThat(OpenDoor.outside(settings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.9.10"})
    void loopbackNeedsNone(String address) {
        settings.setProperty("server.address", address);
        assertThat(OpenDoor.outside(settings)).isEmpty();
        assertThatCode(() -> OpenDoor.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> new AccessSettings("elevenchars", false, List.of(), List.of()))
                .hasMessage("entente.access.password must have at least 12 characters, but has 11");
    }

    private void needsAPassword(String why) {
        settings.setProperty("entente.access.password", " ");
        assertThatThrownBy(() -> OpenDoor.check(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(why)
                .hasMessageContaining("set entente.access.password (or ENTENTE_ACCESS_PASSWORD)");
        settings.setProperty("entente.access.password", "a long password");
        assertThatCode(() -> OpenDoor.check(settings)).doesNotThrowAnyException();
        assertThat(OpenDoor.outside(settings)).isPresent();
    }
}
