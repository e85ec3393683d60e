// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.List;
import java.util.Map;
import org.entente.query.Answer;
import org.entente.query.Column;
import org.jspecify.annotations.Nullable;

/// An answer as JSON.
record AnswerJson(
        String query,
        String title,
        Map<String, String> arguments,
        String asOf,
        String knownBy,
        String dataVersion,
        boolean truncated,
        List<ColumnJson> columns,
        List<Map<String, @Nullable Object>> rows) {
    record ColumnJson(String name, String type, String description) {
        static ColumnJson of(Column column) {
            return new ColumnJson(column.name(), column.type().word(), column.description());
        }
    }

    static AnswerJson of(Answer answer) {
        return new AnswerJson(
                answer.query().name(),
                answer.query().title(),
                answer.arguments(),
                answer.asOf().toString(),
                answer.knownBy().toString(),
                answer.dataVersion(),
                answer.truncated(),
                answer.query().columns().stream().map(ColumnJson::of).toList(),
                answer.rows());
    }
}
