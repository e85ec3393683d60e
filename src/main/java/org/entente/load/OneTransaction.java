// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.graph.Session;
import org.jspecify.annotations.Nullable;

/// A load in one transaction.
final class OneTransaction {
    private static final int MOST_LISTED = 10_000;

    private final Session session;
    private final Statements statements;
    private final Content content;
    private final int most;

    OneTransaction(Session session, Map<String, @Nullable Object> common, Content content, int most) {
        this.session = session;
        this.statements = new Statements(session, common);
        this.content = content;
        this.most = most;
    }

    /// {@return what changed; empty, and nothing was changed, if that would be too much for one
    /// transaction}
    Optional<LoadReport> load(Progress progress) {
        var before = statements.run("lock").rows().getFirst();
        Object unfinished = before.get("unfinished");
        if (unfinished != null) {
            throw new ImportException.Unfinished(unfinished.toString());
        }
        if (Boolean.TRUE.equals(before.get("loading"))) {
            return inSeveral(); // what was begun in several is finished in several
        }
        var changes = new Changes(most);
        var differ = new Differ(content, statements, changes);
        differ.find();
        if (!changes.tooMany()) {
            for (var row : statements.runInBatches("claim-facts", "ids", changes.retractedClaims)) {
                changes.facts.addAll(facts(row));
            }
        }
        if (changes.tooMany()) {
            return inSeveral();
        }
        var report = new LoadReport(
                content.dataset(),
                content.version(),
                differ.things(),
                differ.claims(),
                changes.facts.size(),
                content.version().equals(before.get("version")) && changes.isEmpty(),
                Duration.ZERO);
        if (!report.unchanged()) {
            write(changes, report, before.get("version") != null, progress);
        }
        return Optional.of(report);
    }

    /// Marks the graph in this transaction, so that there is nothing of the data set without the mark.
    private Optional<LoadReport> inSeveral() {
        statements.run("begin-loading");
        return Optional.empty();
    }

    private void write(Changes changes, LoadReport report, boolean isLater, Progress progress) {
        progress.say("things: " + report.things());
        statements.runInBatches("things", "rows", changes.things);
        statements.runInBatches("retract-claims", "ids", changes.retractedClaims);
        statements.runInBatches("restore-claims", "ids", ids(changes.restoredClaims));
        progress.say("claims: " + report.claims());
        statements.runInBatches(
                "claims",
                "rows",
                changes.newClaims.stream().map(OneTransaction::row).toList());
        FactMaker.Made made = FactMaker.make(statements, changes.facts, changes.ofManyFacts());
        progress.say("facts made anew: " + changes.facts.size() + ", in " + made.versions() + " versions");
        statements.runInBatches("retire-things", "ids", changes.goneThings);
        statements.run("merge-things", Map.of("rows", merged(content)));
        statements.run("dataset-version", changed(changes, isLater));
        Checks.run(session, changes.claims(), made);
        progress.say("checked the graph: no invariant is broken");
    }

    private static List<String> ids(List<Batch.Sourced> claims) {
        return claims.stream().map(Batch.Sourced::id).toList();
    }

    /// A first load changes everything, which needs no list.
    private Map<String, Object> changed(Changes changes, boolean isLater) {
        List<String> things = Stream.concat(
                        changes.things.stream().map(row -> String.valueOf(row.get("id"))), changes.goneThings.stream())
                .toList();
        return Map.of(
                "version", content.version(),
                "factCount", changes.facts.size(),
                "facts", isLater ? changes.facts.stream().limit(MOST_LISTED).toList() : List.of(),
                "thingCount", things.size(),
                "things", isLater ? things.stream().limit(MOST_LISTED).toList() : List.of());
    }

    /// {@return a new claim as a row for `cypher/load/claims.cypher`}
    static Map<String, Object> row(Batch.Sourced claim) {
        return Map.of(
                "id", claim.id(),
                "source", claim.source(),
                "about", claim.about(),
                "properties", ClaimNode.properties(claim));
    }

    static List<Map<String, Object>> merged(Content content) {
        return content.merged().entrySet().stream()
                .map(e -> Map.<String, Object>of("id", e.getKey(), "sameAs", e.getValue()))
                .toList();
    }

    private static List<String> facts(Map<String, @Nullable Object> row) {
        return ((List<?>) Objects.requireNonNull(row.get("facts")))
                .stream().map(Object::toString).toList();
    }
}
