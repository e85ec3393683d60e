// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings below `entente.access.`.
///
/// @param password what the user `entente` has to know to write, and, if others than this machine can reach the
///     service, to read; at least 12 characters. Null for that of the embedded server, which is in its data folder
/// @param closed whether reading takes the password on loopback too, as where many use one machine
/// @param hosts names, beside those of loopback, under which the service may be asked for; a page of another
///     name that leads here is not of this service (DNS rebinding)
/// @param origins of pages that may read, such as `https://example.org`, with `[*]` for any port; `*` for all.
///     Pages of this service may always
@ConfigurationProperties("entente.access")
public record AccessSettings(
        @Nullable String password,
        @DefaultValue("false") boolean closed,
        @DefaultValue List<String> hosts,

        @DefaultValue({"http://localhost:[*]", "http://127.0.0.1:[*]"})
        List<String> origins) {
    private static final int SHORTEST = 12;

    /// {@return the settings without the password}
    @Override
    public String toString() {
        return "closed " + closed + ", hosts " + hosts + ", origins " + origins;
    }

    /// Checks the length of the password.
    public AccessSettings {
        if (password != null && password.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("entente.access.password must have at least " + SHORTEST
                    + " characters, but has " + password.strip().length());
        }
    }
}
