// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What is the same in all that is asked.
final class Asked {
    /// The day of both clocks, where they are given.
    static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    /// The longest path.
    static final int HOPS = 6;

    private Asked() {}

    /// {@return the arguments with both clocks}
    static Map<String, String> onDay(Map<String, String> arguments) {
        var all = new HashMap<>(arguments);
        all.put("asOf", DAY.toString());
        all.put("knownBy", DAY.toString());
        return all;
    }
}
