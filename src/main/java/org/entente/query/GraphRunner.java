// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.claim.FactType;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.graph.Limits;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// Reads the graph, or a part of it, node by node and edge by edge: the whole of it is never in memory; of
/// the part around a thing or of an answer, the ids are.
public final class GraphRunner {
    /// The relationships between things.
    public static final List<FactType> TYPES = Arrays.stream(FactType.values())
            .filter(type -> type != FactType.COUNT && type != FactType.STATE)
            .toList();

    /// Of a neighbourhood with more things some are left out.
    static final int MOST_AROUND = 20_000;

    /// From a commitment to who makes it and whom it is for.
    private static final List<FactType> PARTIES = List.of(
            FactType.PLEDGED,
            FactType.CONSIDERS,
            FactType.DECLINED,
            FactType.ASKED_FOR,
            FactType.BENEFITS,
            FactType.TARGETS);

    private static final int TRIES = 3;

    private final Graph graph;
    private final Limits limits;
    private final Clock clock;

    /// Makes a runner.
    ///
    /// @param limits what one graph may take
    /// @param clock gives today, which is taken in UTC
    public GraphRunner(Graph graph, Limits limits, Clock clock) {
        this.graph = graph;
        this.limits = limits;
        this.clock = clock;
    }

    /// {@return today, in UTC}
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Hands a part of the graph on as it comes. If the data changes while it is read, it is read again.
    ///
    /// @throws QueryException if the data does not stay the same
    /// @throws org.entente.graph.GraphException if the graph does not answer, or not in time
    public void read(GraphQuestion question, GraphAddress address, GraphReader reader) {
        read(
                session -> {
                    LocalDate today = today();
                    String around = question.around();
                    if (around == null) {
                        return new GraphReading(session, question, today, "The graph", address);
                    }
                    String id = new Ids(session, GraphQuestion.NAME, Lookup.of(session, List.of(around), List.of()))
                            .thing(GraphQuestion.AROUND, around);
                    return new GraphReading(session, question, today, "What is around " + id, address)
                            .of(around(session, question, id));
                },
                question.shape().aggregate() ? new Aggregation(reader) : reader);
    }

    /// Hands on the facts of an answer with what they join, as they stood on its days.
    ///
    /// @param facts their ids
    /// @param things the ids of what the answer names beside
    /// @param truncated whether there was more to the answer, as of [Answer]
    /// @param shape how they are drawn
    /// @throws QueryException if the data does not stay the same
    /// @throws org.entente.graph.GraphException if the graph does not answer, or not in time
    public void read(
            AnswerHead answer,
            Collection<String> facts,
            Collection<String> things,
            boolean truncated,
            GraphShape shape,
            GraphAddress address,
            GraphReader reader) {
        var question = new GraphQuestion(List.of(), null, 1, answer.asOf(), answer.knownBy(), shape, since(answer));
        List<String> grouped = facts.stream()
                .distinct()
                .filter(fact -> fact.indexOf('/') > 0)
                .sorted(Comparator.comparing((String fact) -> fact.split("/", 3)[1])
                        .thenComparing(fact -> fact))
                .toList();
        read(
                session -> {
                    if (!new DataVersions(session).current().equals(answer.dataVersion())) {
                        throw new QueryException.DataChanged(); // the answer and its facts would not fit together
                    }
                    return new GraphReading(
                                    session,
                                    question,
                                    answer.asOf(),
                                    answer.query().title(),
                                    address)
                            .of(grouped, new TreeSet<>(things), truncated);
                },
                question.shape().aggregate() ? new Aggregation(reader) : reader);
    }

    private void read(Function<Session, GraphReading> begin, GraphReader reader) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                Optional<Runnable> end = graph.read(limits, session -> read(session, begin, reader));
                if (end.isPresent()) {
                    end.get().run();
                    return;
                }
            } catch (GraphException.Gone _) {
                // the data has changed, so it is read again
            }
        }
        throw new QueryException.DataChanged();
    }

    /// {@return what is to be done when the transaction is over; empty if the data changed while it was read}
    private static Optional<Runnable> read(Session session, Function<Session, GraphReading> begin, GraphReader reader) {
        var versions = new DataVersions(session);
        String version = versions.current();
        GraphReading reading = begin.apply(session);
        if (!reader.begin(reading.head(version))) {
            return Optional.of(() -> {});
        }
        reading.handTo(reader);
        return versions.current().equals(version) ? Optional.of(reader::end) : Optional.empty();
    }

    private static @Nullable String since(AnswerHead answer) {
        DataChanges changes = answer.changes();
        return changes == null ? null : changes.since();
    }

    /// {@return the ids of what is at most so many facts away, nearest first; a commitment that is folded is no
    /// hop of its own}
    private static Set<String> around(Session session, GraphQuestion question, String id) {
        var found = new LinkedHashSet<String>(List.of(id));
        List<String> ring = List.of(id);
        for (int hop = 0; hop < question.hops() && found.size() <= MOST_AROUND; hop++) {
            Map<String, Boolean> near = neighbours(session, question, ring);
            if (question.shape().fold()) {
                List<String> commitments =
                        near.keySet().stream().filter(near::get).toList();
                near.putAll(neighbours(session, question.of(PARTIES), commitments));
            }
            ring = near.keySet().stream().sorted().filter(found::add).toList();
        }
        return found;
    }

    /// {@return the ids of what facts join to these things, and whether each is a commitment}
    private static Map<String, Boolean> neighbours(Session session, GraphQuestion question, List<String> things) {
        Map<String, Object> more = Map.of("things", things, "limit", (long) MOST_AROUND);
        var near = new TreeMap<String, Boolean>();
        session.run(new Statement(
                        CypherFiles.one("graph/neighbours.cypher").text(),
                        GraphReading.parameters(question, question.knownBy(), more)))
                .rows()
                .forEach(row -> near.put(String.valueOf(row.get("id")), Boolean.TRUE.equals(row.get("isCommitment"))));
        return near;
    }
}
