// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What one question on one side took with so many clients.
final class Cell {
    record Key(String question, String side, int clients) {}

    final List<Long> nanos = new ArrayList<>();
    long answers;
    long took;
    int errors;

    synchronized void add(Cell other) {
        nanos.addAll(other.nanos);
        answers += other.answers;
        errors += other.errors;
    }

    double millis(double quantile) {
        Collections.sort(nanos);
        return nanos.isEmpty() ? Double.NaN : nanos.get((int) Math.ceil(quantile * nanos.size()) - 1) / 1e6;
    }

    /// {@return p50 / p99 in ms / answers a second; empty if nobody was asked}
    @Override
    public String toString() {
        if (nanos.isEmpty() && errors == 0) {
            return "";
        }
        return digits(millis(0.5)) + " / " + digits(millis(0.99)) + " / " + digits(answers * 1e9 / took)
                + (errors == 0 ? "" : ", " + errors + " errors");
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
