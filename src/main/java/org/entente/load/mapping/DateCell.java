// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.claim.EdtfDate;
import org.entente.load.Fault;
import org.jspecify.annotations.Nullable;

/// A date out of a template: as EDTF, in a format of days, or as the package messydates for R writes it
/// (`?` and `~` for an uncertain date, which are left out; `a..b` for some day between).
final class DateCell {
    private static final List<String> KEYS = List.of("of", "format", "early");
    private static final String MESSY = "messydates";

    private final Template of;
    private final boolean isMessy;
    private final boolean mayBeEarly;
    private final @Nullable DateTimeFormatter format;

    private DateCell(Template of, boolean isMessy, boolean mayBeEarly, @Nullable DateTimeFormatter format) {
        this.of = of;
        this.isMessy = isMessy;
        this.mayBeEarly = mayBeEarly;
        this.format = format;
    }

    static DateCell read(Yaml at, Columns columns, Filters filters) {
        DateCell cell = at.isMap()
                ? formatted(at, columns, filters)
                : new DateCell(Template.read(at, columns, filters), false, false, null);
        cell.checkConstant();
        return cell;
    }

    private static DateCell formatted(Yaml at, Columns columns, Filters filters) {
        Yaml.Keys keys = at.keys(KEYS);
        Optional<Yaml> of = keys.required("of", "what date");
        String format = keys.text("format", "");
        Yaml early = keys.get("early");
        boolean mayBeEarly =
                early != null && early.word(List.of("fault", "ignored")).equals("ignored");
        DateTimeFormatter formatter = null;
        if (!format.isEmpty() && !format.equals(MESSY)) {
            try {
                formatter = DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu"), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT);
            } catch (IllegalArgumentException e) {
                at.fault("a format of days such as d.M.yyyy or MM/dd/yyyy, or messydates", Fault.quoted(format));
            }
        }
        return new DateCell(
                of.map(o -> Template.read(o, columns, filters)).orElseGet(() -> Template.constant(at)),
                format.equals(MESSY),
                mayBeEarly,
                formatter);
    }

    /// {@return whether an end that is not after the beginning is no fault, and no end}
    boolean mayBeEarly() {
        return mayBeEarly;
    }

    /// {@return where it comes from}
    Template of() {
        return of;
    }

    /// {@return the date; null if there is none, with a fault if what there is is none}
    @Nullable
    EdtfDate date(Cells row) {
        String text = of.text(row);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            row.fault(of, String.valueOf(e.getMessage()), Fault.quoted(text));
        } catch (DateTimeException e) {
            row.fault(of, "a date in the format of the mapping", Fault.quoted(text));
        }
        return null;
    }

    private EdtfDate parse(String text) {
        DateTimeFormatter days = format;
        if (days != null) {
            return EdtfDate.day(LocalDate.parse(text, days));
        }
        if (isMessy) {
            String plain = text.replaceAll("[?~]", "");
            return EdtfDate.parse(plain.matches("[0-9-]+\\.\\.[0-9-]+") ? plain.replace("..", "/") : plain);
        }
        return EdtfDate.parse(text);
    }

    /// What is the same for every row is told once, and of the mapping.
    private void checkConstant() {
        if (of.isConstant()) {
            Cells once = Cells.none(of.at());
            date(once);
            once.tell(of.at().faults());
        }
    }
}
