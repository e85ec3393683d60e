// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which two spellings of a name are the same: compatibility decomposition (Unicode Standard
/// Annex 15, NFKD) without marks, lower case, letters and digits with single blanks between. Scripts are
/// kept apart.
public final class NameKey {
    private NameKey() {}

    /// {@return the key; empty if the text holds no letter or digit}
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’ʼ`]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
