// SPDX-License-Identifier: GPL-3.0-or-later

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Plan;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.entente.query.Parameter;
import org.entente.query.Queries;
import org.entente.query.Query;
import org.entente.query.QueryRunner;
import tools.jackson.databind.json.JsonMapper;

/// What is asked, as REST and Java take it and as Cypher gets it.
///
/// @param arguments several values of one are separated by commas
/// @param values the parameters of the Cypher
/// @param rows how many rows the answer has
/// @param procedures those that it calls and a foreign server does not have
record Question(
        String name,
        Map<String, String> arguments,
        String cypher,
        Map<String, Object> values,
        int rows,
        List<String> procedures) {
    private static final JsonMapper JSON = new JsonMapper();

    Question(String name, Map<String, String> arguments, String cypher, Map<String, Object> values, int rows) {
        this(name, arguments, cypher, values, rows, List.of());
    }

    /// What need not be given, but without which nobody would ask.
    private static final Map<String, Map<String, String>> MORE = Map.of("pledges", Map.of("beneficiary", "country:UA"));

    /// {@return the questions of the catalogue whose names match, with what must be given} What Cypher
    /// gets is overheard, so that the driver is handed exactly the same.
    static List<Question> of(Graph graph, String names) {
        var questions = new ArrayList<Question>();
        var heard = new HashMap<String, Map<String, Object>>();
        var runner = runner(graph, heard);
        for (Query query : runner.queries().list()) {
            if (query.name().matches(names)) {
                var arguments = new LinkedHashMap<>(MORE.getOrDefault(query.name(), Map.of()));
                query.parameters().stream()
                        .filter(Parameter::required)
                        .forEach(p -> arguments.put(p.name(), p.example()));
                int rows = runner.run(query.name(), arguments).rows().size();
                String cypher = query.statement();
                questions.add(
                        new Question(query.name(), arguments, cypher, heard.get(cypher), rows, query.procedures()));
            }
        }
        return questions;
    }

    /// {@return one question, asked once to hear what Cypher gets}
    static Question of(Graph graph, String name, Map<String, String> arguments) {
        var heard = new HashMap<String, Map<String, Object>>();
        var runner = runner(graph, heard);
        Map<String, List<String>> lists = arguments.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> List.of(e.getValue().split(","))));
        int rows = runner.ask(org.entente.query.Question.of(name, lists)).rows().size();
        String cypher = runner.queries().get(name).statement();
        return new Question(name, arguments, cypher, heard.get(cypher), rows);
    }

    private static QueryRunner runner(Graph graph, Map<String, Map<String, Object>> heard) {
        var limits = new Limits(Duration.ofSeconds(30), 1_000);
        return new QueryRunner(overheard(graph, heard), Queries.load(graph), limits, Clock.systemUTC());
    }

    /// {@return the same question about other things}
    ///
    /// @param others arguments whose parameters of Cypher have the same names and are texts, such as ids
    /// @param expected how many rows, or what else the answer is held against
    Question with(Map<String, String> others, int expected) {
        var newArguments = new LinkedHashMap<>(arguments);
        newArguments.putAll(others);
        var newValues = new HashMap<>(values);
        newValues.putAll(others);
        return new Question(name, newArguments, cypher, newValues, expected);
    }

    /// {@return the same with another statement, for what does not ask our program}
    Question in(String statement, Map<String, Object> parameters) {
        return new Question(name, arguments, statement, parameters, rows);
    }

    private static Graph overheard(Graph graph, Map<String, Map<String, Object>> heard) {
        return new Graph() {
            @Override
            public <T> T read(Limits limits, Function<Session, T> work) {
                return graph.read(
                        limits,
                        session -> work.apply((statement, columns, row) -> {
                            heard.put(statement.text(), statement.parameters());
                            return session.stream(statement, columns, row);
                        }));
            }

            @Override
            public <T> T write(Limits limits, Function<Session, T> work) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Plan explain(Statement statement) {
                return graph.explain(statement);
            }

            @Override
            public void close() {}
        };
    }

    /// {@return the request to our REST interface; to its catalogue if there is no name}
    byte[] get() {
        String query = arguments.entrySet().stream()
                .flatMap(e -> Stream.of(e.getValue().split(","))
                        .map(value -> e.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return ("GET /api/queries" + (name.isEmpty() ? "" : "/" + name) + "?" + query
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// {@return the request to Neo4j's HTTP API} @param basic user and password in Base64
    byte[] post(String basic) {
        byte[] body = JSON.writeValueAsBytes(Map.of("statement", cypher, "parameters", values));
        return ("POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic
                        + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n" + new String(body, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }
}
