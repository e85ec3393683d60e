// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// A date as a source gives it: some day between two bounds.
///
/// Written in a subset of the Extended Date/Time Format (ISO 8601-2:2019,
/// https://www.loc.gov/standards/datetime/): `2025`, `2025-09`, `2025-09-04`; an interval
/// `2024-07-08/2024-07-14` means some day in it; `../2024-05-31` means on that day or before,
/// `2024-05-31/..` on that day or after. Seasons, approximations and times of day are not read.
///
/// @param text as written
/// @param first the earliest day it can be, in days since 1970-01-01; [#PAST] if open
/// @param last the latest day it can be, in days since 1970-01-01; [#FUTURE] if open
public record EdtfDate(String text, long first, long last) {
    /// Before every day.
    public static final long PAST = -99_999_999;
    /// After every day.
    public static final long FUTURE = 99_999_999;

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /// Reads a date.
    ///
    /// @throws IllegalArgumentException if it is not one, with what was expected
    public static EdtfDate parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new EdtfDate(text, firstDay(text), lastDay(text));
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (from.equals("..") && to.equals("..")) {
            throw expected();
        }
        long first = from.equals("..") ? PAST : firstDay(from);
        long last = to.equals("..") ? FUTURE : lastDay(to);
        if (first > last) {
            throw new IllegalArgumentException("an interval that ends after it begins");
        }
        return new EdtfDate(text, first, last);
    }

    /// {@return the single day}
    public static EdtfDate day(LocalDate day) {
        return new EdtfDate(day.toString(), day.toEpochDay(), day.toEpochDay());
    }

    /// {@return this date or some day before it}
    public EdtfDate orBefore() {
        if (first == PAST) {
            return this;
        }
        String end = text.contains("/") ? text.substring(text.indexOf('/') + 1) : text;
        return new EdtfDate("../" + end, PAST, last);
    }

    /// {@return the day by which versions are put in order: the latest day, or the earliest if the end is
    /// open}
    long order() {
        return last == FUTURE ? first : last;
    }

    /// {@return how many days it can be, less one; 0 for a single day and where one end is open}
    long width() {
        return first == PAST || last == FUTURE ? 0 : last - first;
    }

    /// {@return the day by which what was reported to have begun on this date certainly had begun: by the
    /// day of the report, if not by the end of a vague date}
    ///
    /// @param known the day of the report, in days since 1970-01-01
    public long certain(long known) {
        return known >= first ? Math.min(last, known) : last;
    }

    /// {@return the more exact of the two dates; this one if they are equally exact}
    public EdtfDate narrower(EdtfDate other) {
        return other.span() < span() ? other : this;
    }

    /// Where an end is open, the nearer the other end is, the more the date says.
    private long span() {
        if (first == PAST) {
            return FUTURE + last;
        }
        return last == FUTURE ? FUTURE - first : last - first;
    }

    private static long firstDay(String text) {
        checked(text);
        return switch (text.length()) {
            case 4 -> at(() -> Year.parse(text).atDay(1));
            case 7 -> at(() -> YearMonth.parse(text).atDay(1));
            default -> at(() -> LocalDate.parse(text));
        };
    }

    private static long lastDay(String text) {
        checked(text);
        return switch (text.length()) {
            case 4 -> at(() -> Year.parse(text).atMonth(12).atEndOfMonth());
            case 7 -> at(() -> YearMonth.parse(text).atEndOfMonth());
            default -> at(() -> LocalDate.parse(text));
        };
    }

    private static void checked(String text) {
        if (!DATE.matcher(text).matches()) {
            throw expected();
        }
    }

    private static long at(Supplier<LocalDate> date) {
        try {
            return date.get().toEpochDay();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day of the calendar", e);
        }
    }

    private static IllegalArgumentException expected() {
        return new IllegalArgumentException(
                "a date such as 2025, 2025-09, 2025-09-04, ../2025-09-04, 2025-09-04/.. or 2025-09-04/2025-09-06");
    }
}
