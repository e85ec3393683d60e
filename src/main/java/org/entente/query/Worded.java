// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row as people get it: the columns in the order of the header, hops in words, and nothing where a source
/// gives nothing.
final class Worded {
    private Worded() {}

    static Map<String, @Nullable Object> row(Query query, Map<String, @Nullable Object> row) {
        var worded = new LinkedHashMap<String, @Nullable Object>();
        for (Column column : query.columns()) {
            Object value = row.get(column.name());
            worded.put(
                    column.name(),
                    switch (column.type()) {
                        case STATUS -> value instanceof Map<?, ?> hop ? Wording.status(hop) : null;
                        case SENTENCE -> value instanceof Map<?, ?> hop ? Wording.sentence(hop) : null;
                        default -> withoutNulls(value);
                    });
        }
        return worded;
    }

    /// Properties that a source does not give are left out of objects.
    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, v) -> {
                Object inner = withoutNulls(v);
                if (inner != null) {
                    copy.put(String.valueOf(key), inner);
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Worded::withoutNulls).toList();
        }
        return value;
    }
}
