// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.EdtfDate;
import org.entente.claim.Hash;
import org.entente.claim.Versions;
import org.entente.graph.CypherFile;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.Limits;
import org.entente.graph.Rows;
import org.entente.graph.Session;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;

/// Brings the graph to what a batch says, in one transaction: all of it or nothing. Loading the same twice
/// changes nothing; a row taken out retracts its claim.
public final class Loader {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(30), Integer.MAX_VALUE);
    private static final int MOST_LISTED = 10_000;

    private final Graph graph;
    private final Clock clock;

    /// Makes a loader.
    ///
    /// @param clock gives the time at which claims are recorded
    public Loader(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Loads a batch.
    ///
    /// @throws ImportException.Inconsistent if a check of `cypher/checks` finds something; nothing was
    /// changed then
    /// @throws org.entente.graph.GraphException if the graph cannot be written; nothing was changed then
    public LoadReport load(Batch batch, Progress progress) {
        Instant start = clock.instant();
        Changes changes = graph.write(LIMITS, session -> write(session, batch, progress));
        boolean unchanged = isUnchanged(changes);
        if (!unchanged) {
            graph.write(
                    LIMITS,
                    session -> session.run(
                            Statement.of(CypherFiles.one("load/after.cypher").text())));
        }
        return new LoadReport(
                batch.dataset(),
                version(batch),
                changes.thingCount,
                changes.claimCount,
                changes.facts.size(),
                unchanged,
                Duration.between(start, clock.instant()));
    }

    /// {@return whether nothing has been loaded yet}
    public boolean isEmpty() {
        return graph.read(
                LIMITS,
                session -> Boolean.TRUE.equals(session.run(
                                Statement.of(CypherFiles.one("is-empty.cypher").text()))
                        .rows()
                        .getFirst()
                        .get("empty")));
    }

    private Changes write(Session session, Batch batch, Progress progress) {
        var common = new LinkedHashMap<String, @Nullable Object>();
        common.put("dataset", batch.dataset());
        common.put("now", clock.instant().toString());
        common.put("forever", EdtfDate.FUTURE);
        var statements = new Statements(session, common);
        Object before = statements.run("lock").rows().getFirst().get("version");
        List<String> ids = batch.things().stream().map(Batch.Thing::id).toList();
        Rows things = statements.run("stored-things", Map.of("ids", ids));
        var changes = Changes.between(batch, things, statements.run("stored-claims"));
        if (version(batch).equals(before) && isUnchanged(changes)) {
            return changes;
        }
        progress.say("things: " + changes.thingCount);
        statements.runInBatches("things", "rows", changes.things);
        statements.runInBatches("retract-claims", "ids", changes.retractedClaims);
        statements.runInBatches("restore-claims", "ids", changes.restoredClaims);
        progress.say("claims: " + changes.claimCount);
        statements.runInBatches("claims", "rows", claimRows(changes));
        int versions = versions(statements, changes);
        progress.say("facts made anew: " + changes.facts.size() + ", in " + versions + " versions");
        statements.runInBatches("retire-things", "ids", changes.goneThings);
        statements.run("merge-things", Map.of("rows", merged(batch)));
        statements.run("dataset-version", changed(batch, changes, before != null));
        check(session);
        progress.say("checked the graph: no invariant is broken");
        return changes;
    }

    /// A first load changes everything, which needs no list.
    private static Map<String, Object> changed(Batch batch, Changes changes, boolean later) {
        List<String> things = Stream.concat(
                        changes.things.stream().map(row -> String.valueOf(row.get("id"))), changes.goneThings.stream())
                .toList();
        return Map.of(
                "version", version(batch),
                "factCount", changes.facts.size(),
                "facts", later ? changes.facts.stream().limit(MOST_LISTED).toList() : List.of(),
                "thingCount", things.size(),
                "things", later ? things.stream().limit(MOST_LISTED).toList() : List.of());
    }

    private static boolean isUnchanged(Changes changes) {
        return changes.things.isEmpty() && changes.goneThings.isEmpty() && changes.facts.isEmpty();
    }

    private static List<Map<String, Object>> claimRows(Changes changes) {
        return changes.newClaims.stream()
                .map(s -> Map.<String, Object>of(
                        "id", s.claim().id(),
                        "source", s.source(),
                        "about", s.about(),
                        "properties", ClaimNode.properties(s)))
                .toList();
    }

    private static List<Map<String, Object>> merged(Batch batch) {
        return batch.merged().entrySet().stream()
                .map(e -> Map.<String, Object>of("id", e.getKey(), "sameAs", e.getValue()))
                .toList();
    }

    private static int versions(Statements statements, Changes changes) {
        List<String> facts = List.copyOf(changes.facts);
        Map<String, List<Claim>> live = new TreeMap<>();
        for (var row : statements.runInBatches("live-claims", "facts", facts)) {
            Claim claim = ClaimNode.claim((Map<?, ?>) Objects.requireNonNull(row.get("claim")));
            if (claim.type().isRelationship()) {
                live.computeIfAbsent(claim.fact(), _ -> new ArrayList<>()).add(claim);
            }
        }
        statements.runInBatches(
                "delete-versions", "rows", facts.stream().map(VersionRow::ends).toList());
        List<Map<String, Object>> rows = live.values().stream()
                .flatMap(claims -> Versions.of(claims).stream())
                .map(VersionRow::of)
                .toList();
        statements.runInBatches("create-versions", "rows", rows);
        var commitments = new TreeSet<String>();
        facts.stream().map(f -> VersionRow.object(f)).forEach(commitments::add);
        statements.runInBatches("commitment-terms", "ids", List.copyOf(commitments));
        return rows.size();
    }

    private static void check(Session session) {
        for (CypherFile check : CypherFiles.in("checks")) {
            Rows wrong = session.run(Statement.of(check.text()));
            if (!wrong.rows().isEmpty()) {
                var first = wrong.rows().getFirst();
                throw new ImportException.Inconsistent(check.path() + ": expected no rows, got " + first.get("what")
                        + ": " + first.get("wrong") + " (" + wrong.rows().size() + " in all); nothing was loaded");
            }
        }
    }

    /// The content of a data set as one short word: equal for equal content, on every machine.
    private static String version(Batch batch) {
        var lines = new TreeSet<String>();
        batch.claims().forEach(s -> lines.add(s.claim().id()));
        batch.things().forEach(t -> lines.add(t.id() + " " + t.labels() + new TreeMap<>(t.properties())));
        batch.merged().forEach((id, same) -> lines.add(id + " = " + same));
        return Hash.of(String.join("\n", lines)).substring(0, 12);
    }
}
