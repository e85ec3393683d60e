// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Says in one line why a server did not start.
public final class StartFailure {
    private static final int HIGHEST_PORT = 65_535;

    private StartFailure() {}

    /// Looks whether a port can be had.
    ///
    /// @param what whose port it is
    /// @param address where it is to be had; null or empty for all addresses of the machine
    /// @param port 0 for any, which is always to be had
    /// @param setting the setting that chooses another
    /// @throws GraphException.Unavailable if it is taken
    static void checkPort(String what, @Nullable String address, int port, String setting) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null || address.isBlank()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw new GraphException.Unavailable("there is no address '" + address + "' on this machine", e);
        } catch (IOException e) {
            throw new GraphException.Unavailable(
                    what + " port " + port + " is taken; stop what listens there or choose another with " + setting, e);
        }
    }

    /// Looks whether a port that is given as text can be had.
    ///
    /// @throws GraphException.Unavailable if it is no port, or is taken
    public static void checkPort(String what, @Nullable String address, String port, String setting) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new GraphException.Unavailable(
                    setting + " must be a port from 0 to " + HIGHEST_PORT + ", but was '" + port + "'", null);
        }
        checkPort(what, address, Integer.parseInt(port), setting);
    }

    static GraphException of(RuntimeException failure, Path home, int boltPort) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            String name = cause.getClass().getSimpleName();
            String message = String.valueOf(cause.getMessage());
            if (name.equals("FileLockException")) {
                return new GraphException.Unavailable(
                        "the data folder " + home
                                + " is in use by another process; stop that one or choose another with entente.home",
                        failure);
            }
            if (name.equals("PortBindException")) {
                return new GraphException.Unavailable(
                        "Bolt port " + boltPort
                                + " is taken; stop what listens there or choose another with entente.bolt-port",
                        failure);
            }
            if (name.equals("AccessDeniedException")) {
                return new GraphException.Unavailable(
                        "the data folder " + home + " cannot be written; choose another with entente.home", failure);
            }
            if (message.contains("No space left on device")) {
                return new GraphException.Unavailable(
                        "the disk of the data folder " + home
                                + " is full; make room or choose another with entente.home",
                        failure);
            }
        }
        return new GraphException.Unavailable(
                "the database in " + home + " does not start: " + root.getMessage(), failure);
    }
}
