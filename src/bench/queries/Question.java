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
/// @param values the parameters of the Cypher
/// @param rows how many rows the answer has
record Question(String name, Map<String, String> arguments, String cypher, Map<String, Object> values, int rows) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What need not be given, but without which nobody would ask.
    private static final Map<String, Map<String, String>> MORE = Map.of("pledges", Map.of("beneficiary", "country:UA"));

    /// {@return the questions of the catalogue whose names match, with what must be given} What Cypher gets is
    /// overheard, so that the driver is handed exactly the same.
    static List<Question> of(Graph graph, String names) {
        var questions = new ArrayList<Question>();
        var heard = new HashMap<String, Map<String, Object>>();
        var limits = new Limits(Duration.ofSeconds(30), 1_000);
        var runner = new QueryRunner(overheard(graph, heard), Queries.load(graph), limits, Clock.systemUTC());
        for (Query query : runner.queries().list()) {
            if (query.name().matches(names)) {
                var arguments = new LinkedHashMap<>(MORE.getOrDefault(query.name(), Map.of()));
                query.parameters().stream()
                        .filter(Parameter::required)
                        .forEach(p -> arguments.put(p.name(), p.example()));
                int rows = runner.run(query.name(), arguments).rows().size();
                String cypher = query.statement();
                questions.add(new Question(query.name(), arguments, cypher, heard.get(cypher), rows));
            }
        }
        return questions;
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

    /// {@return the request to our REST interface}
    byte[] get() {
        String query = arguments.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ("GET /api/queries/" + name + "?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
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
