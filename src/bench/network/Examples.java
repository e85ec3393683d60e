// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Parameter;
import org.entente.query.Query;
import org.entente.query.ValueType;
import org.neo4j.driver.Driver;

/// What to ask a query on some graph: its own examples on the coalition's record, and elsewhere about
/// the things with the most facts.
final class Examples {
    private final Driver driver;
    private final boolean areOwn;
    private final Map<String, List<String>> largest = new HashMap<>();

    Examples(Driver driver, boolean areOwn) {
        this.driver = driver;
        this.areOwn = areOwn;
    }

    /// {@return the ways to ask: with what must be given, and about one thing besides where none must be named}
    List<Map<String, String>> of(Query query) {
        Map<String, String> least = least(query);
        List<Map<String, String>> ways = new ArrayList<>(List.of(least));
        boolean namesThing = query.parameters().stream().anyMatch(p -> p.required() && isThing(p));
        query.parameters().stream()
                .filter(p -> !namesThing && !p.required() && isThing(p))
                .findFirst()
                .ifPresent(p -> {
                    var narrowed = new LinkedHashMap<>(least);
                    narrowed.put(p.name(), areOwn ? p.example() : thing(p, 0));
                    ways.add(narrowed);
                });
        return ways;
    }

    /// {@return whether an answer is about what the arguments name, rather than about all that there is}
    static boolean isNarrow(Query query, Map<String, String> arguments) {
        return query.parameters().stream()
                .filter(p -> isThing(p) || p.type() == ValueType.FACT)
                .anyMatch(p -> arguments.containsKey(p.name()));
    }

    private static boolean isThing(Parameter parameter) {
        return parameter.type() == ValueType.THING || parameter.type() == ValueType.THINGS;
    }

    private Map<String, String> least(Query query) {
        var arguments = new LinkedHashMap<String, String>();
        int things = 0;
        for (Parameter parameter : query.parameters()) {
            if (parameter.required()) {
                String text = areOwn ? parameter.example() : null;
                if (text == null) {
                    text = switch (parameter.type()) {
                        case THING, THINGS -> thing(parameter, things++);
                        case FACT -> fact();
                        default -> parameter.example();
                    };
                }
                arguments.put(parameter.name(), text);
            }
        }
        return arguments;
    }

    private String thing(Parameter parameter, int number) {
        String label =
                parameter.kinds().isEmpty() ? "Entity" : parameter.kinds().getFirst();
        List<String> ids = largest.computeIfAbsent(label, this::largest);
        return ids.isEmpty() ? parameter.example() : ids.get(number % ids.size());
    }

    private List<String> largest(String label) {
        return read("MATCH (t:$($label)) RETURN t.id AS text ORDER BY COUNT { (t)--() } DESC LIMIT 3", label);
    }

    private String fact() {
        List<String> things = largest.computeIfAbsent("Entity", this::largest);
        return read("MATCH (:Thing {id: $label})-[r]-(:Thing) RETURN r.fact AS text LIMIT 1", things.getFirst())
                .getFirst();
    }

    private List<String> read(String statement, String label) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run(statement, Map.of("label", label))
                    .list(row -> row.get("text").asString()));
        }
    }
}
