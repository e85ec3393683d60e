// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.entente.claim.Claim;
import org.entente.graph.Graph;
import org.entente.graph.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A load in several transactions, for what is too large for one. Memory holds one bite at a time.
///
/// First things and claims are written, and each claim that is new, retracted or made again is marked as
/// `pending`; then bite by bite the facts of pending claims are made anew and the mark is taken off in the
/// same transaction. So a load that is broken off anywhere is finished by loading the same again, which
/// finds what is left by these marks. `change` and `undo` keep what claims and things were before, until
/// the checks have found nothing.
final class ManyTransactions {
    private static final int BITE = 10_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Graph graph;
    private final Map<String, @Nullable Object> common = new HashMap<>();
    private final Content content;
    private final int bite;

    /// @param most how many facts one transaction may change
    ManyTransactions(Graph graph, Map<String, @Nullable Object> common, Content content, int most) {
        this.graph = graph;
        this.content = content;
        this.bite = Math.min(most, BITE);
        this.common.putAll(common);
        this.common.put("pending", content.dataset());
        this.common.put("limit", (long) bite);
    }

    LoadReport load(Progress progress) {
        String before = begin();
        progress.say("more than one transaction can hold; until it is done the graph answers nobody");
        // each of these statements is a transaction
        var alone = new Statements(new EachAlone(graph, this::stillMine), common);
        var writer = new ChangeWriter(alone, progress);
        var differ = new Differ(content, alone, writer);
        List<String> gone = differ.find();
        writer.flush();
        progress.say("things: " + differ.things());
        progress.say("claims: " + differ.claims());
        long facts = makeCheckedFacts(alone, progress);
        for (int i = 0; i < gone.size(); i += bite) {
            alone.run("retire-things", Map.of("ids", gone.subList(i, Math.min(gone.size(), i + bite))));
        }
        alone.run("merge-things", Map.of("rows", OneTransaction.merged(content)));
        repeat(alone, "forget-changes");
        repeat(alone, "forget-undo");
        int things = differ.things().added()
                + differ.things().changed()
                + differ.things().removed();
        finish(Map.of(
                "version", content.version(),
                "factCount", facts,
                "facts", List.of(),
                "thingCount", things,
                "things", List.of()));
        return new LoadReport(
                content.dataset(),
                content.version(),
                differ.things(),
                differ.claims(),
                Math.toIntExact(facts),
                facts == 0 && things == 0 && content.version().equals(before),
                Duration.ZERO);
    }

    /// {@return the version before; empty if there was none}
    private String begin() {
        var rows = graph.write(Loader.LIMITS, session -> new Statements(session, common).run("begin-loading"))
                .rows();
        Object version = rows.getFirst().get("version");
        return version == null ? "" : version.toString();
    }

    private void finish(Map<String, Object> version) {
        mine(statements -> {
            statements.run("dataset-version", version);
            return statements.run("end-loading");
        });
    }

    private long makeCheckedFacts(Statements alone, Progress progress) {
        try {
            long made = makeFacts(progress, Checks::run);
            progress.say("checked the graph: no invariant is broken");
            return made;
        } catch (ImportException.Inconsistent e) {
            progress.say("a check found something; what was loaded is taken out again");
            undo(alone, progress);
            throw e;
        }
    }

    /// What looks at a bite before its transaction is committed.
    private interface Check {
        void run(Session session, Collection<String> claims, FactMaker.Made made);
    }

    /// {@return how many facts were made}
    private long makeFacts(Progress progress, Check check) {
        long made = 0;
        long said = 0;
        for (List<String> next = nextPending(); !next.isEmpty(); next = nextPending()) {
            List<String> ids = next;
            made += graph.write(Loader.LIMITS, session -> {
                stillMine(session);
                FactMaker.Made bite = makeFacts(new Statements(session, common), ids);
                check.run(session, ids, bite);
                return bite.facts().size();
            });
            if (made - said >= 10L * bite) {
                progress.say("facts: " + made);
                said = made;
            }
        }
        progress.say("facts: " + made);
        return made;
    }

    private static FactMaker.Made makeFacts(Statements statements, List<String> claims) {
        var facts = new LinkedHashSet<String>();
        var ofMany = new ArrayList<Claim>();
        for (var row : statements.runInBatches("claims-by-id", "ids", claims)) {
            Map<?, ?> node = (Map<?, ?>) Objects.requireNonNull(row.get("claim"));
            List<Claim> said = ClaimNode.claims(node);
            said.forEach(claim -> facts.add(claim.fact()));
            if (node.containsKey("factCount") && !node.containsKey("retracted")) {
                ofMany.addAll(said);
            }
        }
        FactMaker.Made made = FactMaker.make(statements, facts, ofMany);
        statements.run("facts-made", Map.of("ids", claims));
        return made;
    }

    /// {@return pending claims with about as many facts as one bite}
    private List<String> nextPending() {
        var ids = new ArrayList<String>();
        long facts = 0;
        for (var row : graph.read(Loader.LIMITS, session -> new Statements(session, common).run("pending-claims"))
                .rows()) {
            facts += ((Number) Objects.requireNonNull(row.get("facts"))).longValue();
            if (!ids.isEmpty() && facts > bite) {
                break;
            }
            ids.add(String.valueOf(row.get("id")));
        }
        return ids;
    }

    private void undo(Statements alone, Progress progress) {
        repeat(alone, "undo-claims");
        makeFacts(progress, (_, _, _) -> {}); // whatever was wrong before the load is left as it was
        repeat(alone, "delete-claims");
        for (var rows = alone.run("undo-things").rows();
                !rows.isEmpty();
                rows = alone.run("undo-things").rows()) {
            undoThings(alone, rows);
        }
        // the node of the data set, with its mark, is the last
        mine(statements -> {
            undoThings(statements, statements.run("undo-dataset").rows());
            return statements.run("end-loading");
        });
    }

    private static void undoThings(Statements statements, List<Map<String, @Nullable Object>> rows) {
        var changed = new ArrayList<Map<String, Object>>();
        var added = new ArrayList<String>();
        for (var row : rows) {
            String undo = String.valueOf(row.get("undo"));
            String id = String.valueOf(row.get("id"));
            if (undo.equals(ChangeWriter.NEW)) {
                added.add(id);
            } else {
                Map<?, ?> now = (Map<?, ?>) Objects.requireNonNull(row.get("properties"));
                changed.add(Differ.row(id, Set.of(), properties(undo), now));
            }
        }
        statements.run("things", Map.of("rows", changed));
        statements.run(
                "undone",
                Map.of("ids", changed.stream().map(row -> row.get("id")).toList()));
        statements.run("retire-things", Map.of("ids", added));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> properties(String json) {
        return (Map<String, @Nullable Object>) JSON.readValue(json, Map.class);
    }

    private void repeat(Statements alone, String name) {
        while (!Long.valueOf(0).equals(alone.run(name).rows().getFirst().get("done"))) {
            // until nothing is left
        }
    }

    private <T> T mine(Function<Statements, T> work) {
        return graph.write(Loader.LIMITS, session -> {
            stillMine(session);
            return work.apply(new Statements(session, common));
        });
    }

    private void stillMine(Session session) {
        var rows = new Statements(session, common).run("still-loading").rows();
        if (rows.isEmpty() || !Boolean.TRUE.equals(rows.getFirst().get("still"))) {
            throw new ImportException.TakenOver(content.dataset());
        }
    }
}
