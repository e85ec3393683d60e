// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a fact, the same for all its versions: `family/subject/object` and, where the same two can
/// be tied by more than one fact, `/discriminator`.
///
/// @param family see [FactType#family]
/// @param subject id of the thing it is said of
/// @param object id of the other thing; for a count or a state the name of the property
/// @param discriminator what tells it from others of the family between the two, given by the source: a
/// reference, a package, an office, the day of the act; never an amount or a status; may hold slashes
public record FactId(
        String family,
        String subject,
        String object,
        @Nullable String discriminator) {
    private static final Pattern DISCRIMINATOR = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:()/+-]*");

    /// Checks the discriminator.
    ///
    /// @throws IllegalArgumentException if it holds other signs than letters, digits, blanks and
    /// `._:()/+-`, or `//` or `..`
    public FactId {
        if (discriminator != null
                && (!DISCRIMINATOR.matcher(discriminator).matches()
                        || discriminator.contains("//")
                        || discriminator.contains("..")
                        || discriminator.endsWith("/"))) {
            throw new IllegalArgumentException("letters, digits, blanks and . _ : ( ) / + - only");
        }
    }

    @Override
    public String toString() {
        return family + "/" + subject + "/" + object + (discriminator == null ? "" : "/" + discriminator);
    }
}
