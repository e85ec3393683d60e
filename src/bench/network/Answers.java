// SPDX-License-Identifier: GPL-3.0-or-later

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// What an answer says, whichever way it came: from our REST interface, Neo4j's HTTP API, or the driver.
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    static int rows(Object answer) {
        return maps(answer).size();
    }

    /// {@return how many hops the first path of `paths` has; 0 if there is none}
    static int firstPath(Object answer) {
        return maps(answer).stream()
                .filter(row -> number(row, "path") == 1)
                .findFirst()
                .map(row -> number(row, "hops"))
                .orElse(0);
    }

    /// {@return the rows by column}
    static List<? extends Map<?, ?>> maps(Object answer) {
        if (answer instanceof List<?> rows) {
            return rows.stream().map(row -> (Map<?, ?>) row).toList();
        }
        Map<?, ?> body = JSON.readValue(new String((byte[]) answer, StandardCharsets.UTF_8), Map.class);
        if (body.get("rows") instanceof List<?> rows) {
            return rows.stream().map(row -> (Map<?, ?>) row).toList();
        }
        Map<?, ?> data = (Map<?, ?>) body.get("data");
        List<?> fields = (List<?>) data.get("fields");
        return ((List<?>) data.get("values"))
                .stream().map(row -> named(fields, (List<?>) row)).toList();
    }

    private static Map<Object, Object> named(List<?> fields, List<?> values) {
        var row = new java.util.HashMap<Object, Object>();
        IntStream.range(0, fields.size()).forEach(i -> row.put(fields.get(i), values.get(i)));
        return row;
    }

    private static int number(Map<?, ?> row, String column) {
        return row.get(column) instanceof Number number ? number.intValue() : -1;
    }
}
