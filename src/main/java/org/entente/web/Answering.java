// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.entente.export.Format;
import org.entente.query.QueryRunner;
import org.entente.query.Question;
import org.springframework.stereotype.Component;

/// Answers a question in a format. A failure before the first byte has gone out is a problem like any other;
/// after it the connection is cut, so that nobody takes a part for the whole.
@Component
final class Answering {
    private final QueryRunner runner;
    private final EntityTags tags;

    Answering(QueryRunner runner, EntityTags tags) {
        this.runner = runner;
        this.tags = tags;
    }

    void answer(Question question, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (format.isStream()) {
            Place.streams(request);
        }
        var answer = new AnswerResponse(request, response, format, tags);
        try {
            runner.ask(question, answer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (answer.isGone()) {
                throw new CutOff(e);
            }
            throw e;
        }
    }
}
