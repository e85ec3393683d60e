// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.query.AnswerHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An answer as JSON lines: each row a JSON object on a line of its own, as soon as it is known; the last
/// line is an object with the single key `end`, which says what the answer is about and whether it is whole.
/// A file without that line was cut off.
final class JsonLinesFormat implements Format {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String mediaType() {
        return "application/jsonl";
    }

    @Override
    public boolean isStream() {
        return true;
    }

    @Override
    public Writing begin(AnswerHead head, OutputStream out) {
        return new Writing() {
            private long rows;

            @Override
            public void row(Map<String, @Nullable Object> row) throws IOException {
                rows++;
                line(row);
            }

            @Override
            public void end(boolean truncated, @Nullable String next) throws IOException {
                var end = new LinkedHashMap<String, @Nullable Object>();
                end.put("rows", rows);
                end.put("truncated", truncated);
                end.put("next", next == null ? null : Links.next(head, JsonLinesFormat.this, next));
                end.put("query", head.query().name());
                end.put("arguments", JsonFormat.arguments(head));
                end.put("asOf", head.asOf().toString());
                end.put("knownBy", head.knownBy().toString());
                end.put("dataVersion", head.dataVersion());
                end.put("permalink", Links.permalink(head, JsonLinesFormat.this));
                if (head.changes() != null) {
                    end.put("changes", head.changes());
                }
                line(Map.of("end", end));
                out.flush();
            }

            private void line(Map<String, ?> value) throws IOException {
                out.write(JSON.writeValueAsBytes(value));
                out.write('\n');
            }
        };
    }
}
