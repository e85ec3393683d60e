// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.List;
import java.util.Map;
import org.entente.query.Answer;
import org.jspecify.annotations.Nullable;

/// An answer as JSON; what its columns mean stands in the catalogue.
record AnswerJson(
        String query,
        String title,
        Map<String, String> arguments,
        String asOf,
        String knownBy,
        String dataVersion,
        boolean truncated,
        List<Map<String, @Nullable Object>> rows) {
    static AnswerJson of(Answer answer) {
        return new AnswerJson(
                answer.query().name(),
                answer.query().title(),
                answer.arguments(),
                answer.asOf().toString(),
                answer.knownBy().toString(),
                answer.dataVersion(),
                answer.truncated(),
                answer.rows());
    }
}
