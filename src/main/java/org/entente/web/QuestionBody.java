// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.query.Question;
import org.entente.query.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads questions out of a JSON body. Every fault is told with its place (RFC 6901).
final class QuestionBody {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_QUESTIONS = 100;

    private static final int DEEPEST = 20;
    private static final Set<String> OF_A_QUESTION = Set.of("arguments", "after", "dataVersion", "deadline");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QuestionBody() {}

    /// {@return the question of a body for one query}
    static Question one(String query, HttpServletRequest request) throws IOException {
        return question(query, read(request), "", OF_A_QUESTION);
    }

    /// {@return the questions of a batch, each as it stands, to be read one by one}
    static List<JsonNode> batch(HttpServletRequest request) throws IOException {
        JsonNode body = read(request);
        keys(body, "", Set.of("questions"));
        JsonNode questions = body.path("questions");
        if (!questions.isArray() || questions.isEmpty()) {
            throw bad("/questions", "a list with at least one question", questions);
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new Problem(
                    ProblemKind.TOO_LARGE,
                    "expected at most " + MOST_QUESTIONS + " questions, got " + questions.size());
        }
        return questions.valueStream().toList();
    }

    /// {@return one question of a batch}
    static Question ofBatch(JsonNode node, int number) {
        String place = "/questions/" + number;
        object(place, node);
        JsonNode query = node.path("query");
        if (!query.isString()) {
            throw bad(place + "/query", "the name of a query", query);
        }
        return question(
                query.stringValue(), node, place, Set.of("query", "arguments", "after", "dataVersion", "deadline"));
    }

    private static Question question(String query, JsonNode node, String place, Set<String> allowed) {
        keys(node, place, allowed);
        JsonNode arguments = node.path("arguments");
        var given = new LinkedHashMap<String, List<String>>();
        if (!arguments.isMissingNode() && !arguments.isNull()) {
            object(place + "/arguments", arguments);
            for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
                given.put(argument.getKey(), values(place + "/arguments/" + argument.getKey(), argument.getValue()));
            }
        }
        return new Question(
                query, given, text(node, place, "after"), text(node, place, "dataVersion"), deadline(node, place));
    }

    private static List<String> values(String place, JsonNode value) {
        var values = new ArrayList<String>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                values.add(scalar(place + "/" + i, value.get(i)));
            }
        } else if (!value.isNull()) {
            values.add(scalar(place, value));
        }
        return values;
    }

    private static String scalar(String place, JsonNode value) {
        if (!value.isString() && !value.isIntegralNumber() && !value.isBoolean()) {
            throw bad(place, "text, a whole number, true or false", value);
        }
        return value.asString();
    }

    private static @Nullable Duration deadline(JsonNode node, String place) {
        JsonNode deadline = node.path("deadline");
        if (deadline.isMissingNode() || deadline.isNull()) {
            return null;
        }
        if (!deadline.isIntegralNumber()) {
            throw bad(place + "/deadline", "a number of milliseconds", deadline);
        }
        return Asked.deadline(deadline.asString());
    }

    private static @Nullable String text(JsonNode node, String place, String key) {
        JsonNode text = node.path(key);
        if (text.isMissingNode() || text.isNull()) {
            return null;
        }
        if (!text.isString()) {
            throw bad(place + "/" + key, "text", text);
        }
        return text.stringValue();
    }

    private static void keys(JsonNode node, String place, Set<String> allowed) {
        object(place, node);
        for (String key : node.propertyNames()) {
            if (!allowed.contains(key)) {
                throw new Problem(
                        ProblemKind.BAD_REQUEST,
                        "at '" + Shown.of(place + "/" + key) + "' of the body: expected only "
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
    }

    private static void object(String place, JsonNode node) {
        if (!node.isObject()) {
            throw bad(place, "an object", node);
        }
    }

    private static JsonNode read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Problem(ProblemKind.TOO_LARGE, "expected a body of at most " + MOST_BYTES + " bytes, got more");
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Problem(
                    ProblemKind.BAD_REQUEST,
                    "the body is not well-formed JSON"
                            + (at == null || at.getLineNr() < 1
                                    ? ""
                                    : " at line " + at.getLineNr() + ", column " + at.getColumnNr()));
        }
    }

    private static Problem bad(String place, String expected, JsonNode got) {
        return new Problem(
                ProblemKind.BAD_REQUEST,
                "at '" + Shown.of(place) + "' of the body: expected " + expected + ", got "
                        + (got.isMissingNode() ? "nothing" : Shown.of(got.toString())));
    }
}
