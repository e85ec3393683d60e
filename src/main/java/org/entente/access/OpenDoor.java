// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/// Keeps a service that others can reach from starting without a password.
public final class OpenDoor {
    private OpenDoor() {}

    /// {@return whether only this machine can reach what listens at an address}
    ///
    /// @param address a name or an address; null for all addresses of the machine
    public static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// Looks whether the service may start.
    ///
    /// @param address where it is going to listen
    /// @param password as in [AccessSettings]
    /// @throws IllegalArgumentException if others could reach it and it has no password
    public static void check(@Nullable String address, @Nullable String password) {
        if (!isLoopback(address) && (password == null || password.isBlank())) {
            throw new IllegalArgumentException("server.address=" + (address == null ? "" : address)
                    + " lets others than this machine in, and there is no password; set entente.access.password"
                    + " (or ENTENTE_ACCESS_PASSWORD) to at least 12 characters, or leave server.address at 127.0.0.1");
        }
    }
}
