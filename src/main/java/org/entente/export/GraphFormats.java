// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.util.List;
import java.util.Optional;

/// The formats for graph tools. A new one is a class and a line here.
public final class GraphFormats {
    /// All of them; the first is the one for those who do not mind.
    public static final List<GraphFormat> ALL = List.of(
            new GexfFormat(GexfFormat.Version.V1_3),
            new GexfFormat(GexfFormat.Version.V1_2),
            new GraphMlFormat(),
            new CytoscapeFormat(),
            new NodeLinkFormat(),
            new CsvPairFormat());

    private GraphFormats() {}

    /// {@return the format of that name}
    public static Optional<GraphFormat> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /// {@return the first format whose files have that ending}
    public static Optional<GraphFormat> ending(String ending) {
        return ALL.stream().filter(f -> f.ending().equals(ending)).findFirst();
    }

    /// {@return the names}
    public static List<String> names() {
        return ALL.stream().map(GraphFormat::name).toList();
    }
}
