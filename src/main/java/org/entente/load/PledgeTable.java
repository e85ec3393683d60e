// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactId;
import org.entente.claim.FactType;
import org.jspecify.annotations.Nullable;

/// `pledges.csv`: one row is one source's version of one pledge, of what somebody considers, declines, asks
/// for or expects, with whom it is for, where it was announced and what it waits for.
final class PledgeTable implements ClaimTable {
    private static final String EXPECTED = "expected";
    private static final Map<String, FactType> ACTS = Map.of(
            "pledged", FactType.PLEDGED,
            "considers", FactType.CONSIDERS,
            "declined", FactType.DECLINED,
            "asked-for", FactType.ASKED_FOR);
    private static final List<String> WORDS = List.of("pledged", "considers", "declined", "asked-for", EXPECTED);

    private final Names names;
    private final Things things;

    PledgeTable(Names names, Things things) {
        this.names = names;
        this.things = things;
    }

    @Override
    public void read(Row row, Evidence evidence, Draft draft) {
        String act = row.requiredWord("act", WORDS);
        String commitment = names.required(row, "commitment", Names.COMMITMENTS);
        if (things.name(commitment) == null) {
            row.fault("what", "the commitment in words, here or in another row on it");
        }
        if (things.kind(commitment) == null) {
            row.fault(
                    "kind", "one of " + String.join(", ", Things.COMMITMENT_KINDS) + ", here or in another row on it");
        }
        var when = Draft.When.of(row, evidence);
        List<String> expectedOf = names.list(row, "expectedOf", Names.ACTORS);
        if (act != null) {
            mainClaim(row, evidence, draft, act, commitment, expectedOf, when);
        }
        for (String id : names.list(row, "beneficiaries", Names.ACTORS)) {
            also(evidence, draft, FactType.BENEFITS, commitment, id, when);
        }
        for (String id : names.list(row, "targets", Names.ACTORS)) {
            also(evidence, draft, FactType.TARGETS, commitment, id, when);
        }
        String event = names.optional(row, "announcedAt", Names.EVENTS);
        if (event != null) {
            also(evidence, draft, FactType.ANNOUNCED_AT, commitment, event, when);
        }
        for (String id : names.list(row, "partOf", Names.COMMITMENTS)) {
            if (id.equals(commitment)) {
                row.fault("partOf", "another commitment");
            }
            also(evidence, draft, FactType.PART_OF, commitment, id, when);
        }
        conditions(row, evidence, draft, commitment, when);
    }

    private void mainClaim(
            Row row,
            Evidence evidence,
            Draft draft,
            String act,
            String commitment,
            List<String> expectedOf,
            Draft.When when) {
        var values = terms(row);
        FactType type = ACTS.get(act);
        if (type == null) {
            if (!row.cell("party").isEmpty()) {
                row.fault("party", "nothing where act is 'expected': nobody has pledged it");
            }
            if (expectedOf.isEmpty()) {
                row.fault("expectedOf", "of whom it is expected");
            }
            for (String id : expectedOf) {
                draft.add(
                        row, evidence, FactType.EXPECTED_OF, id(FactType.EXPECTED_OF, commitment, id), Map.of(), when);
            }
            return;
        }
        String party = names.required(row, "party", Names.ACTORS);
        draft.add(row, evidence, type, id(type, party, commitment), values, when);
        for (String id : expectedOf) {
            also(evidence, draft, FactType.EXPECTED_OF, commitment, id, when);
        }
    }

    private void conditions(Row row, Evidence evidence, Draft draft, String commitment, Draft.When when) {
        List<String> waitsFor = names.list(row, "waitsFor", DependencyTable.TARGETS);
        String condition = row.text("condition");
        if (waitsFor.isEmpty() && condition != null) {
            row.fault("waitsFor", "the event or commitment that the condition speaks of");
        }
        for (String id : waitsFor) {
            if (id.equals(commitment)) {
                row.fault("waitsFor", "something other than the commitment itself");
            }
            var values = new LinkedHashMap<String, Object>(Map.of("kind", "waitsFor"));
            if (condition != null) {
                values.put("condition", condition);
            }
            draft.addAlso(evidence, FactType.DEPENDS_ON, DependencyTable.id(commitment, id, "waitsFor"), values, when);
        }
    }

    private static Map<String, Object> terms(Row row) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "strength", row.word("strength", List.of("binding", "firm", "indicative")));
        String outcome = row.word("outcome", List.of("open", "fulfilled", "broken", "withdrawn"));
        put(values, "outcome", outcome);
        date(row, values, "outcomeDate");
        if (!row.cell("outcomeDate").isEmpty() && (outcome == null || outcome.equals("open"))) {
            row.fault("outcomeDate", "nothing without an outcome");
        }
        range(row, values, "amount", "currency", "a currency of three letters, such as EUR");
        range(row, values, "quantity", "unit", "what is counted, such as soldiers");
        String currency = row.text("currency");
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            row.fault("currency", "a currency of three letters, such as EUR");
        }
        for (String column : List.of("currency", "unit", "per")) {
            put(values, column, row.text(column));
        }
        date(row, values, "period");
        date(row, values, "deadline");
        if (!row.cell("outcome").isEmpty() && !row.cell("act").equals("pledged")) {
            row.fault("outcome", "nothing but for what was pledged");
        }
        return values;
    }

    private static void range(Row row, Map<String, Object> values, String column, String unit, String expected) {
        if (row.cell(column).isEmpty()) {
            return;
        }
        Row.Range range = row.range(column);
        put(values, column + "Min", range.min());
        put(values, column + "Max", range.max());
        if (row.cell(unit).isEmpty()) {
            row.fault(unit, expected);
        }
    }

    private static void date(Row row, Map<String, Object> values, String column) {
        EdtfDate date = row.date(column);
        put(values, column, date == null ? null : date.text());
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static void also(
            Evidence evidence, Draft draft, FactType type, String subject, String object, Draft.When when) {
        draft.addAlso(evidence, type, id(type, subject, object), Map.of(), new Draft.When(when.from(), null, null));
    }

    private static FactId id(FactType type, String subject, String object) {
        return new FactId(type.family(), subject, object, null);
    }
}
