// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.load.Fault;
import org.jspecify.annotations.Nullable;

/// A number of 0 or more out of a template: as it stands, or times something, or with other signs for
/// thousands and decimals.
final class NumberCell {
    private static final List<String> KEYS = List.of("of", "times", "thousands", "decimal");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final BigDecimal MOST = new BigDecimal("1e18");

    private final Template of;
    private final BigDecimal times;
    private final String thousands;
    private final String decimal;

    private NumberCell(Template of, BigDecimal times, String thousands, String decimal) {
        this.of = of;
        this.times = times;
        this.thousands = thousands;
        this.decimal = decimal;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static NumberCell read(Yaml at, Columns columns, Filters filters) {
        NumberCell cell = at.isMap()
                ? scaled(at, columns, filters)
                : new NumberCell(Template.read(at, columns, filters), BigDecimal.ONE, "", ".");
        cell.checkConstant();
        return cell;
    }

    private static NumberCell scaled(Yaml at, Columns columns, Filters filters) {
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
                decimal == null ? "." : decimal.word(List.of(".", ",")));
    }

    /// {@return the number; null if there is none, with a fault if what there is is none}
    @Nullable
    Double value(Cells row) {
        String text = of.text(row);
        if (text == null) {
            return null;
        }
        String plain = thousands.isEmpty() ? text : text.replace(thousands, "");
        plain = decimal.equals(".") ? plain : plain.replace(decimal, ".");
        if (isNumber(plain)) {
            BigDecimal number = new BigDecimal(plain).multiply(times);
            if (number.signum() >= 0 && number.compareTo(MOST) < 0) {
                return number.doubleValue();
            }
        }
        row.fault(of, "a number of 0 or more, such as 200 or 2.5", Fault.quoted(text));
        return null;
    }

    /// What is the same for every row is told once, and of the mapping.
    private void checkConstant() {
        if (of.isConstant()) {
            Cells once = Cells.none(of.at());
            value(once);
            once.tell(of.at().faults());
        }
    }

    Set<Integer> columns() {
        return of.columns();
    }
}
