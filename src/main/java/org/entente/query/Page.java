// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One page of the rows of a query: passes over those before it, hands on as many as were asked for, and
/// looks for one more, to know whether there are more.
final class Page implements Consumer<Map<String, @Nullable Object>> {
    private final long offset;
    private final @Nullable Long limit;
    private final Consumer<Map<String, @Nullable Object>> rows;
    private long seen;

    /// @param limit null for a query without that parameter, which has one page
    Page(long offset, @Nullable Long limit, Consumer<Map<String, @Nullable Object>> rows) {
        this.offset = offset;
        this.limit = limit;
        this.rows = rows;
    }

    /// {@return the values with a limit that reaches to one row beyond the page}
    Map<String, @Nullable Object> values(Map<String, @Nullable Object> asked) {
        var values = new LinkedHashMap<String, @Nullable Object>(asked);
        if (limit != null) {
            values.put(Arguments.LIMIT, offset + limit + 1);
        }
        return values;
    }

    @Override
    public void accept(Map<String, @Nullable Object> row) {
        seen++;
        if (seen > offset && (limit == null || seen <= offset + limit)) {
            rows.accept(row);
        }
    }

    boolean more() {
        return limit != null && seen > offset + limit;
    }

    Cursor next() {
        return new Cursor(offset + (limit == null ? 0 : limit));
    }
}
