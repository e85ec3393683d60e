// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One page of the rows of a query: passes over those before it, hands on as many as were asked for, and
/// looks for one more, to know whether there are more. Of all these it learns whether the answer was cut, so
/// that not only the page says so on which the row is that does.
final class Page implements Consumer<Map<String, @Nullable Object>> {
    private final long offset;
    private final @Nullable Long limit;
    private final @Nullable String mark;
    private final Consumer<Map<String, @Nullable Object>> rows;
    private long seen;
    private boolean cut;

    /// @param limit null for a query without that parameter, which has one page
    /// @param mark the column that says that the answer was cut; null if there is none
    Page(long offset, @Nullable Long limit, @Nullable String mark, Consumer<Map<String, @Nullable Object>> rows) {
        this.offset = offset;
        this.limit = limit;
        this.mark = mark;
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
        cut |= mark != null && isSet(row.get(mark));
        if (seen > offset && (limit == null || seen <= offset + limit)) {
            rows.accept(row);
        }
    }

    boolean more() {
        return limit != null && seen > offset + limit;
    }

    boolean isCut() {
        return cut;
    }

    private static boolean isSet(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() > 0 : Boolean.TRUE.equals(value);
    }

    Cursor next() {
        return new Cursor(offset + (limit == null ? 0 : limit));
    }
}
