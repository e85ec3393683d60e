// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.load.Fault;
import org.jspecify.annotations.Nullable;

/// A number of 0 or more out of a template: as it stands, or times something, or with other signs for
/// thousands and decimals.
final class NumberCell {
    private static final List<String> KEYS = List.of("of", "times", "thousands", "decimal");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    /// Which numbers are meant.
    ///
    /// @param most the greatest of them
    private record Range(BigDecimal most, String expected) {
        boolean has(BigDecimal number) {
            return number.signum() >= 0 && number.compareTo(most) <= 0;
        }
    }

    private static final Range ANY = new Range(new BigDecimal("1e18"), "a number of 0 or more, such as 200 or 2.5");
    private static final Range PERCENT = new Range(new BigDecimal("100"), "a number of per cent, from 0 to 100");

    private final Template of;
    private final BigDecimal times;
    private final String thousands;
    private final String decimal;
    private final Range range;

    private NumberCell(Template of, BigDecimal times, String thousands, String decimal, Range range) {
        this.of = of;
        this.times = times;
        this.thousands = thousands;
        this.decimal = decimal;
        this.range = range;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static NumberCell read(Yaml at, Columns columns, Filters filters) {
        return read(at, columns, filters, ANY);
    }

    /// {@return a number that is a part of a hundred}
    static NumberCell readPercent(Yaml at, Columns columns, Filters filters) {
        return read(at, columns, filters, PERCENT);
    }

    private static NumberCell read(Yaml at, Columns columns, Filters filters, Range range) {
        NumberCell cell = at.isMap()
                ? scaled(at, columns, filters, range)
                : new NumberCell(Template.read(at, columns, filters), BigDecimal.ONE, "", ".", range);
        cell.checkConstant();
        return cell;
    }

    private static NumberCell scaled(Yaml at, Columns columns, Filters filters, Range range) {
        Yaml.Keys keys = at.keys(KEYS);
        BigDecimal times = BigDecimal.ONE;
        Yaml factor = keys.get("times");
        if (factor != null && isNumber(factor.text())) {
            times = new BigDecimal(factor.text());
        } else if (factor != null) {
            factor.fault("a number");
        }
        Yaml of = keys.required("of", "what number").orElse(at);
        Yaml decimal = keys.get("decimal");
        return new NumberCell(
                of == at ? Template.constant(at) : Template.read(of, columns, filters),
                times,
                keys.text("thousands", ""),
                decimal == null ? "." : decimal.word(List.of(".", ",")),
                range);
    }

    /// {@return the number; null if there is none, with a fault if what there is is none}
    @Nullable
    Double value(Cells row) {
        String text = of.text(row);
        if (text == null) {
            return null;
        }
        if (!thousands.isEmpty() && text.contains(thousands) && !isGrouped(text)) {
            row.fault(
                    of,
                    "groups of three digits between '" + thousands + "', such as 1" + thousands + "500",
                    Fault.quoted(text));
            return null;
        }
        String plain = thousands.isEmpty() ? text : text.replace(thousands, "");
        if (!decimal.equals(".") && plain.contains(".")) { // 1.500 may be fifteen hundred there
            row.fault(of, "a number with '" + decimal + "' before its decimals and no '.'", Fault.quoted(text));
            return null;
        }
        plain = plain.replace(decimal, ".");
        if (isNumber(plain)) {
            BigDecimal number = new BigDecimal(plain).multiply(times);
            if (range.has(number)) {
                return number.doubleValue();
            }
        }
        row.fault(of, range.expected(), Fault.quoted(text));
        return null;
    }

    /// With a decimal comma, `1,5` is no fifteen.
    private boolean isGrouped(String text) {
        String group = Pattern.quote(thousands);
        return text.matches("-?\\d{1,3}(" + group + "\\d{3})+(" + Pattern.quote(decimal) + "\\d+)?");
    }

    /// What is the same for every row is told once, and of the mapping.
    private void checkConstant() {
        if (of.isConstant()) {
            Cells once = Cells.none(of.at());
            value(once);
            once.tell(of.at().faults());
        }
    }
}
