// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

/// A stranger's text as it can stand in a message.
public final class Shown {
    private static final int LONGEST = 100;

    private Shown() {}

    /// {@return the text in one line, not too long, and without halves of characters, which are no Unicode}
    public static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        if (line.length() <= LONGEST) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
    }
}
