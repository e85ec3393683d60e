// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.graph.TestGraph;
import org.jspecify.annotations.Nullable;

/// A graph made by hand, fact by fact, each with one claim; a thing is called as its id without what kind it is.
final class SmallGraph {
    static final long FOREVER = 99_999_999;
    private static final Map<String, String> LABELS = Map.of(
            "country", ":Entity:Country",
            "person", ":Entity:Person",
            "group", ":Entity:Group",
            "event", ":Event",
            "commitment", ":Commitment");

    private SmallGraph() {}

    static void clear() {
        TestGraph.clear();
        TestGraph.write("CREATE (:Thing:Source {id: 'source:s', name: 'A paper'})");
    }

    static Fact fact(String subject, String type, String object) {
        return new Fact(subject, type, object);
    }

    static void attended(String event, String day, String... ids) {
        for (String id : ids) {
            fact(id, "ATTENDED", event).since(day).write();
        }
    }

    /// {@return what a query answers: the values of some columns of each row, with blanks between}
    static List<String> rows(String query, String columns, String... arguments) {
        return answer(query, arguments).rows().stream()
                .map(row -> List.of(columns.split(" ")).stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /// @param arguments `name=value`, a name more than once for a list
    static Answer answer(String query, String... arguments) {
        var given = new LinkedHashMap<String, List<String>>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            given.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        }
        return TestQueries.runner().ask(Question.of(query, given));
    }

    static void thing(String id) {
        String label = LABELS.getOrDefault(id.split(":", 2)[0], ":Entity");
        TestGraph.write("MERGE (t:Thing {id: '" + id + "'}) ON CREATE SET t" + label + ", t.name = '"
                + id.substring(id.indexOf(':') + 1) + "', t.kind = 'meeting'");
    }

    private static long day(String iso) {
        return LocalDate.parse(iso).toEpochDay();
    }

    /// One version of a fact; it holds since 2020 and was known then unless it is said otherwise.
    static final class Fact {
        private final String subject;
        private final String type;
        private final String object;
        private String discriminator = "";
        private String since = "2020-01-01";
        private @Nullable String until;
        private String known = "2020-01-01";
        private @Nullable String superseded;
        private int version = 1;
        private String more = "";

        private Fact(String subject, String type, String object) {
            this.subject = subject;
            this.type = type;
            this.object = object;
        }

        Fact since(String day) {
            since = day;
            return this;
        }

        Fact until(String day) {
            until = day;
            return this;
        }

        Fact known(String day) {
            known = day;
            return this;
        }

        Fact superseded(String day) {
            superseded = day;
            return this;
        }

        Fact version(int number) {
            version = number;
            return this;
        }

        Fact as(String word) {
            discriminator = "/" + word;
            return this;
        }

        /// @param properties as in Cypher: `mode: 'remote'`
        Fact with(String properties) {
            more = ", " + properties;
            return this;
        }

        String id() {
            String family = switch (type) {
                case "PLEDGED", "CONSIDERS", "DECLINED" -> "pledge";
                case "ATTENDED", "INVITED", "ABSENT_FROM" -> "attendance";
                default -> type;
            };
            return family + "/" + subject + "/" + object + discriminator;
        }

        void write() {
            thing(subject);
            thing(object);
            long end = until == null ? FOREVER : day(until);
            String claim = "claim:" + id() + "@" + version;
            String ends = until == null ? "" : ", until: '" + until + "'";
            TestGraph.write("MATCH (a:Thing {id: '" + subject + "'}), (b:Thing {id: '" + object + "'}), (s:Source) "
                    + "CREATE (c:Claim {id: '" + claim + "', fact: '" + id() + "', type: '" + type
                    + "', basis: 'stated', from: '" + since + "', fromDay: " + day(since) + ", certainDay: "
                    + day(since) + ", knownDay: " + day(known) + ends + "})-[:MADE_IN]->(s) "
                    + "CREATE (c)-[:ABOUT]->(a) CREATE (c)-[:ABOUT]->(b) CREATE (a)-[:" + type + " {fact: '" + id()
                    + "', version: " + version + ", since: '" + since + "', sinceDay: " + day(since) + ", untilDay: "
                    + end + ", certainFrom: " + day(since) + ", certainTo: " + end + ", knownDay: " + day(known)
                    + ", supersededDay: " + (superseded == null ? FOREVER : day(superseded))
                    + ", disputed: false, preferred: true, claims: ['" + claim + "']" + ends + more + "}]->(b)");
        }
    }
}
