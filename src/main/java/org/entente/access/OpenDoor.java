// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/// Keeps a service that others can reach from being open to them.
public final class OpenDoor {
    private static final String ADDRESS = "server.address";
    private static final String OTHER_ADDRESS = "management.server.address";
    private static final String OTHER_PORT = "management.server.port";

    private OpenDoor() {}

    /// Looks whether the service may start.
    ///
    /// @param settings of the service
    /// @throws IllegalArgumentException if others could reach it and it has no password
    public static void check(PropertyResolver settings) {
        String password = settings.getProperty("entente.access.password");
        Optional<String> outside = outside(settings);
        if (outside.isPresent() && (password == null || password.isBlank())) {
            String address = outside.get();
            throw new IllegalArgumentException(address + "=" + settings.getProperty(address, "")
                    + " lets others than this machine in, and there is no password; set entente.access.password"
                    + " (or ENTENTE_ACCESS_PASSWORD) to at least 12 characters, or set " + address + " to 127.0.0.1");
        }
    }

    /// {@return the setting by which others than this machine can reach the service; empty if they cannot}
    ///
    /// @param settings of the service
    static Optional<String> outside(PropertyResolver settings) {
        if (!isLoopback(settings.getProperty(ADDRESS))) {
            return Optional.of(ADDRESS);
        }
        // without a port of its own, what watches the service comes in by the same door
        return settings.containsProperty(OTHER_PORT) && !isLoopback(settings.getProperty(OTHER_ADDRESS))
                ? Optional.of(OTHER_ADDRESS)
                : Optional.empty();
    }

    /// {@return whether only this machine can reach what listens at an address}
    ///
    /// @param address a name or an address; null for all addresses of the machine
    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
