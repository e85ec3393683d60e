// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.util.List;
import java.util.Optional;

/// The formats that there are. A new one is a class and a line here.
public final class Formats {
    /// All of them; the first is the one for those who do not mind.
    public static final List<Format> ALL = List.of(new JsonFormat(), new CsvFormat(), new JsonLinesFormat());

    private Formats() {}

    /// {@return the format of that name}
    public static Optional<Format> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /// {@return the names}
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }
}
