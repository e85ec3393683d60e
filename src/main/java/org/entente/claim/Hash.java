// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;

/// A text as a short word: equal for equal texts, on every machine, and different for different ones for
/// all practical purposes.
public final class Hash {
    private static final int BYTES = 10;

    private Hash() {}

    /// {@return as [#of(String)] of these lines, joined by line feeds}
    public static String of(Iterator<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (boolean isFirst = true; lines.hasNext(); isFirst = false) {
                digest.update(((isFirst ? "" : "\n") + lines.next()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// {@return the first 80 bits of the SHA-256 sum of the text in UTF-8, as 20 hexadecimal digits}
    public static String of(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
