// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.neo4j.procedure.TerminationGuard;

/// Says in words what was found and by which rules and, if nothing was, what was left out that would have
/// given a path: each rule is lifted by itself and the question asked again.
final class PathNote {
    private static final int MOST_NAMED = 10;
    private static final int MOST_HOPS = 20;

    private record Lifted(Question question, BiFunction<Question, int[], String> because) {}

    private final Question question;
    private final IntFunction<String> name;
    private final TerminationGuard guard;

    /// @param name gives the name of a thing by index
    PathNote(Question question, IntFunction<String> name, TerminationGuard guard) {
        this.question = question;
        this.name = name;
        this.guard = guard;
    }

    /// {@return the note on an answer, in sentences}
    String of(Question.Searched searched) {
        var sentences = new ArrayList<String>();
        List<PathSearch.Route> routes = searched.found().routes();
        int hops = question.rules().maxHops();
        if (question.from() == question.to()) {
            return "Both ends are the same thing: there is no path to look for.";
        }
        if (routes.isEmpty()) {
            sentences.add("No path of up to " + hops(hops) + ".");
            sentences.addAll(wouldBe());
        } else {
            sentences.add(
                    routes.size() < question.rules().k() && !searched.found().isCut()
                            ? "All paths of up to " + hops(hops) + ": " + routes.size() + "."
                            : "The best " + routes.size() + " of the paths of up to " + hops(hops) + ".");
        }
        if (searched.found().isCut()) {
            sentences.add("The search ended after " + PathSearch.MOST_STEPS
                    + " candidates; there may be more paths of the greatest length, or longer ones.");
        }
        if (!searched.walk().passedOver().isEmpty()) {
            sentences.add("Passed over inside paths, for ties to more than "
                    + question.rules().maxTies() + " others: "
                    + named(searched.walk().passedOver()) + ".");
        }
        if (question.avoid().contains(question.from()) || question.avoid().contains(question.to())) {
            sentences.add("Both ends are on every path, so avoiding them changes nothing.");
        }
        if (!searched.walk().avoided().isEmpty()) {
            sentences.add("Avoided as asked: " + named(searched.walk().avoided()) + ".");
        }
        return String.join(" ", sentences);
    }

    private List<String> wouldBe() {
        var would = new ArrayList<String>();
        for (Lifted lifted : lifted()) {
            List<PathSearch.Route> routes = lifted.question().ask(guard).found().routes();
            if (!routes.isEmpty()) {
                int[] things = routes.getFirst().things();
                would.add("There would be one of " + hops(things.length - 1) + " "
                        + lifted.because().apply(lifted.question(), things) + ".");
            }
        }
        if (would.isEmpty()) {
            List<PathSearch.Route> any = everything().ask(guard).found().routes();
            would.add(
                    any.isEmpty()
                            ? "Not even facts of every type, status and day would give one."
                            : "Lifting one of the rules gives none; without all of them there would be one of "
                                    + hops(any.getFirst().things().length - 1) + " "
                                    + inner(any.getFirst().things()) + ".");
        }
        return would;
    }

    private List<Lifted> lifted() {
        Choice choice = question.choice();
        PathRules rules = question.rules();
        PathRules one = new PathRules(1, rules.maxHops(), rules.isDirected(), rules.avoid(), rules.maxTies(), 1);
        var all = new ArrayList<Lifted>();
        if (one.maxTies() > 0) {
            all.add(new Lifted(
                    question.with(one.withoutHubRule()),
                    (_, path) -> "if things with many ties were not passed over: " + inner(path)));
        }
        if (!one.avoid().isEmpty()) {
            all.add(new Lifted(
                    question.with(one.avoidingNothing()), (_, path) -> "if nothing were avoided: " + inner(path)));
        }
        if (one.isDirected()) {
            all.add(new Lifted(
                    question.with(one.inAnyDirection()), (_, _) -> "if the direction of the facts did not count"));
        }
        if (!choice.types().isEmpty()) {
            all.add(new Lifted(
                    question.with(one).with(choice.withTypes(List.of())),
                    (q, path) -> "through facts of other types: "
                            + String.join(", ", choice.typesLeftOut(on(q, path, FactKey.TYPE)))));
        }
        if (!choice.statuses().equals(Choice.ALL)) {
            all.add(new Lifted(
                    question.with(one).with(choice.withStatuses(Choice.ALL)),
                    (q, path) -> "through what is " + String.join(" or ", leftOut(on(q, path, FactKey.STATUS)))));
        }
        if (choice.asOf() != null) {
            all.add(new Lifted(question.with(one).with(choice.onAnyDay()), (_, _) -> "if facts of any day counted"));
        }
        if (choice.knownBy() != null) {
            all.add(new Lifted(
                    question.with(one).with(choice.knownAtAnyTime()), (_, _) -> "if reports of any day counted"));
        }
        if (one.maxHops() < MOST_HOPS) {
            all.add(new Lifted(question.with(one.upTo(MOST_HOPS)), (_, _) -> "if longer ones were allowed"));
        }
        return all;
    }

    private Question everything() {
        Choice any = new Choice(Set.of(), Choice.ALL, null, null);
        return question.with(any).with(new PathRules(1, MOST_HOPS, false, Set.of(), 0, 1));
    }

    private enum FactKey {
        TYPE,
        STATUS
    }

    /// {@return the types or statuses of the facts on a path, those of the best founded fact of each hop}
    private Collection<String> on(Question asked, int[] path, FactKey key) {
        var words = new TreeSet<String>();
        var filter = new FactFilter(asked.network(), asked.choice());
        for (int hop = 0; hop + 1 < path.length; hop++) {
            Hops.best(asked, filter, path[hop], path[hop + 1])
                    .ifPresent(
                            arc -> words.add(key == FactKey.TYPE ? arc.profile().type() : arc.status()));
        }
        return words;
    }

    private List<String> leftOut(Collection<String> statuses) {
        return statuses.stream()
                .filter(s -> !question.choice().statuses().contains(s))
                .toList();
    }

    private String inner(int[] path) {
        return path.length == 2
                ? "directly"
                : "through "
                        + Arrays.stream(path, 1, path.length - 1)
                                .mapToObj(this::withTies)
                                .collect(Collectors.joining(", "));
    }

    private String named(IntHashSet things) {
        Map<Integer, Integer> ties = new LinkedHashMap<>();
        things.forEach(thing -> ties.put(thing, question.network().ties(thing)));
        String most = ties.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMED)
                .map(e -> withTies(e.getKey()))
                .collect(Collectors.joining(", "));
        int more = things.size() - MOST_NAMED;
        return most + (more > 0 ? " and " + more + " more" : "");
    }

    private String withTies(int thing) {
        return name.apply(thing) + " (" + question.network().ties(thing) + " ties)";
    }

    private static String hops(int number) {
        return number == 1 ? "1 hop" : number + " hops";
    }
}
