// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The password of the service. It is compared in a time that says nothing of it.
final class Password {
    private final byte @Nullable [] hash;

    /// @param password null if there is none, so that none is right
    Password(@Nullable String password) {
        this.hash = password == null ? null : hash(password);
    }

    /// {@return whether there is one}
    boolean isSet() {
        return hash != null;
    }

    /// {@return whether that is it}
    boolean is(String given) {
        return hash != null && MessageDigest.isEqual(hash, hash(given));
    }

    private static byte[] hash(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
