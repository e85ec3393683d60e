// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days in a row.
///
/// @param start the first of them; null for no bound
/// @param end the last of them; null for no bound
public record Spell(@Nullable LocalDate start, @Nullable LocalDate end) {
    /// All days: nothing is known of when.
    public static final Spell ALWAYS = new Spell(null, null);

    /// Checks the order.
    ///
    /// @throws IllegalArgumentException if the end is before the start
    public Spell {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("expected an end on or after " + start + ", got " + end);
        }
    }

    /// {@return the same days in the fewest spells, the earliest first}
    static List<Spell> union(List<Spell> spells) {
        var union = new ArrayList<Spell>();
        spells.stream().sorted(Comparator.comparing(Spell::first)).forEach(spell -> {
            Spell before = union.isEmpty() ? null : union.getLast();
            if (before == null || spell.isApartFrom(before)) {
                union.add(spell);
            } else if (spell.last().isAfter(before.last())) {
                union.set(union.size() - 1, new Spell(before.start, spell.end));
            }
        });
        return List.copyOf(union);
    }

    private boolean isApartFrom(Spell before) {
        return before.last().isBefore(first()) && !before.last().plusDays(1).equals(first());
    }

    private LocalDate first() {
        return start == null ? LocalDate.MIN : start;
    }

    private LocalDate last() {
        return end == null ? LocalDate.MAX : end;
    }

    /// {@return the spell as ISO 8601 writes it, `2021-01-01/2024-12-31`, with nothing for no bound}
    @Override
    public String toString() {
        return (start == null ? "" : start) + "/" + (end == null ? "" : end);
    }
}
