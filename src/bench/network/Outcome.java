// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How one way did with one list of questions. What came late, wrong or not at all keeps its time in
/// the figures.
final class Outcome {
    final Cell cold = new Cell();
    final Cell warm = new Cell();

    /// Of each warm answer which question it was to, and how long it took.
    final List<long[]> each = new ArrayList<>();

    int late;
    int wrong;
    int failed;

    /// What else is to be known, such as how long the graph took to build.
    String note = "";

    /// {@return cold, warm, how many were measured, and what went wrong, as cells of a table}
    String cells() {
        return "%s | %s | %d | %s | %s".formatted(times(cold), times(warm), warm.nanos.size(), troubles(), note);
    }

    static String times(Cell cell) {
        return cell.nanos.isEmpty() ? "" : digits(cell.millis(0.5)) + " / " + digits(cell.millis(0.99));
    }

    static String digits(double value) {
        return String.format(
                Locale.ROOT, value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private String troubles() {
        return late + wrong + failed == 0 ? "0" : "%d late, %d wrong, %d failed".formatted(late, wrong, failed);
    }
}
