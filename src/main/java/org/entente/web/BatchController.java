// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.export.Format;
import org.entente.export.Formats;
import org.entente.graph.GraphException;
import org.entente.query.Answer;
import org.entente.query.QueryRunner;
import org.entente.query.Question;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Up to 100 questions in one request, each with its own answer or problem, in their order. It reads only.
@RestController
class BatchController {
    /// All questions of a batch share this; one alone may take no longer than any other.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final QueryRunner runner;
    private final JsonMapper json;

    BatchController(QueryRunner runner, JsonMapper json) {
        this.runner = runner;
        this.json = json;
    }

    @PostMapping(path = "/api/batch", consumes = MediaType.APPLICATION_JSON_VALUE)
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<JsonNode> questions = QuestionBody.batch(request);
        Place.streams(request);
        Instant end = Instant.now().plus(LONGEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = response.getOutputStream();
        out.write(bytes("{\"answers\":["));
        for (int i = 0; i < questions.size(); i++) {
            out.write(bytes(i == 0 ? "\n" : ",\n"));
            out.write(answer(questions.get(i), i, end));
        }
        out.write(bytes("\n]}\n"));
    }

    /// One answer at a time is held, so that one that fails half way becomes a problem.
    private byte[] answer(JsonNode asked, int number, Instant end) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            Answer answer = runner.ask(within(QuestionBody.ofBatch(asked, number), end));
            out.write(bytes("{\"status\":200,\"answer\":"));
            Format.Writing writing = Formats.ALL.getFirst().begin(answer.head(), out);
            for (var row : answer.rows()) {
                writing.row(row);
            }
            writing.end(answer.truncated(), answer.next());
        } catch (RuntimeException e) {
            ProblemDetail problem = Problems.of(e);
            out.reset();
            out.write(bytes("{\"status\":" + problem.getStatus() + ",\"problem\":"));
            out.write(json.writeValueAsBytes(problem));
        }
        out.write('}');
        return out.toByteArray();
    }

    private static Question within(Question question, Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        if (!left.isPositive()) {
            throw new GraphException.TimedOut("the batch took longer than " + LONGEST.toSeconds() + " s", null);
        }
        Duration asked = question.deadline();
        return new Question(
                question.query(),
                question.arguments(),
                question.after(),
                question.dataVersion(),
                asked == null || asked.compareTo(left) > 0 ? left : asked);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
