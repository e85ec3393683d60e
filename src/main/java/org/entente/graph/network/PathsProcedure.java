// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.set.primitive.IntSet;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/// `entente.paths`: the best paths between two things, see [PathSearch]. The first row is a note in words.
@SuppressWarnings("NullAway.Init") // Neo4j fills the fields
public final class PathsProcedure {
    /// The transaction that asks.
    @Context
    public Transaction transaction;

    /// The networks of the database.
    @Context
    public Networks networks;

    /// Ends the search with the transaction.
    @Context
    public TerminationGuard guard;

    /// A fact on a hop of a path; or, as the first row, the note.
    ///
    /// @param path from 1, the best first; 0 for the note
    /// @param hop from 1; 0 for the note
    /// @param hops the length of the path; of the note the number of paths
    /// @param start where the hop begins on the path
    /// @param end where it ends
    /// @param fact a version of a fact that makes the hop
    /// @param facts how many facts make the hop
    /// @param score of the path; less is better
    /// @param note what was found and by which rules
    /// @param cut of the note, whether the search was given up before it had looked at all
    public record PathRow(
            long path,
            long hop,
            long hops,
            @Nullable Node start,
            @Nullable Node end,
            @Nullable Relationship fact,
            long facts,
            @Nullable Double score,
            @Nullable String note,
            @Nullable Boolean cut) {}

    /// Looks for the best paths.
    ///
    /// @param from where they begin
    /// @param to where they end
    /// @param rules `types`, `statuses`, `asOf`, `knownBy` as of [Choice], `k`, `maxHops`, `directed`,
    ///     `avoid`, `maxTies`, `perHop` as of [PathRules]
    @Procedure(name = "entente.paths", mode = Mode.READ)
    @Description("The best simple paths between two things through facts that hold on a day, shorter ones first.")
    public Stream<PathRow> paths(
            @Name("from") Node from, @Name("to") Node to, @Name("rules") Map<String, Object> rules) {
        Network network = networks.current(guard);
        var mapper = ((InternalTransaction) transaction).elementIdMapper();
        PathRules pathRules = PathRules.of(rules);
        var question = new Question(
                network,
                network.index(mapper.nodeId(from.getElementId())),
                network.index(mapper.nodeId(to.getElementId())),
                Choice.of(rules),
                pathRules,
                avoided(network, pathRules));
        if (question.from() < 0 || question.to() < 0) {
            throw new IllegalArgumentException("from and to: expected two things, got something else");
        }
        var note = new PathNote(question, thing -> name(network, thing), guard);
        return networks.search(() -> rows(question, note), guard);
    }

    private Stream<PathRow> rows(Question question, PathNote note) {
        var searched = question.ask(guard);
        List<PathSearch.Route> routes = searched.found().routes();
        var first = new PathRow(
                0,
                0,
                routes.size(),
                null,
                null,
                null,
                0,
                null,
                note.of(searched),
                searched.found().isCut());
        return Stream.concat(
                Stream.of(first),
                IntStream.range(0, routes.size()).boxed().flatMap(i -> rows(question, i + 1, routes.get(i))));
    }

    private Stream<PathRow> rows(Question question, int number, PathSearch.Route route) {
        Network network = question.network();
        var filter = new FactFilter(network, question.choice());
        var entities = (InternalTransaction) transaction;
        int[] things = route.things();
        return IntStream.range(0, things.length - 1).boxed().flatMap(hop -> {
            List<Hops.Fact> versions = Hops.facts(question, filter, things[hop], things[hop + 1]);
            IntSet given = given(network, versions, question.rules().perHop());
            long facts = versions.stream()
                    .mapToInt(version -> network.same(version.fact()))
                    .distinct()
                    .count();
            return versions.stream()
                    .filter(version -> given.contains(network.same(version.fact())))
                    .map(fact -> new PathRow(
                            number,
                            hop + 1,
                            things.length - 1,
                            entities.newNodeEntity(network.node(things[hop])),
                            entities.newNodeEntity(network.node(things[hop + 1])),
                            entities.newRelationshipEntity(network.relationship(fact.fact())),
                            facts,
                            route.cost() / 1_000.0,
                            null,
                            null));
        });
    }

    /// {@return the facts of a hop that are told, those of the least doubt; of equals those whose ids come first, for
    /// the same answer on every copy of the data}
    private IntSet given(Network network, List<Hops.Fact> versions, int most) {
        var doubts = new LinkedHashMap<Integer, Integer>();
        versions.forEach(version -> doubts.putIfAbsent(network.same(version.fact()), version.doubt()));
        if (doubts.size() <= most) {
            return IntSets.immutable.ofAll(doubts.keySet().stream().mapToInt(Integer::intValue));
        }
        var ids = new HashMap<Integer, String>();
        doubts.keySet().forEach(fact -> ids.put(fact, id(network, fact)));
        return IntSets.immutable.ofAll(doubts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(entry -> ids.getOrDefault(entry.getKey(), "")))
                .limit(most)
                .mapToInt(Map.Entry::getKey));
    }

    private String id(Network network, int fact) {
        return Objects.toString(((InternalTransaction) transaction)
                .newRelationshipEntity(network.relationship(fact))
                .getProperty("fact", ""));
    }

    private IntHashSet avoided(Network network, PathRules rules) {
        var avoided = new IntHashSet();
        for (String id : rules.avoid()) {
            Node node = transaction.findNode(Label.label("Thing"), "id", id);
            if (node != null) {
                avoided.add(network.index(
                        ((InternalTransaction) transaction).elementIdMapper().nodeId(node.getElementId())));
            }
        }
        return avoided;
    }

    private String name(Network network, int thing) {
        Node node = ((InternalTransaction) transaction).newNodeEntity(network.node(thing));
        return Objects.toString(node.getProperty("name", node.getProperty("id", "")));
    }
}
