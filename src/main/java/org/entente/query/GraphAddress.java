// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

/// Where a graph was asked for, so that a file leads back to its evidence wherever it is opened.
///
/// @param service the address of the service without a slash at its end, such as `http://localhost:8080`;
///     empty if it was not asked over HTTP
/// @param path of the address that asks the same again, with its parameters
public record GraphAddress(String service, String path) {
    String permalink() {
        return service + path;
    }

    String evidence(String fact) {
        return service + "/api/facts/" + fact;
    }
}
