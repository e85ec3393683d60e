// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactId;
import org.entente.claim.FactType;
import org.jspecify.annotations.Nullable;

/// `attendance.csv`: who was at an event, invited or absent. A delegate's row says it of the person and of
/// the state or body that the person came for.
final class AttendanceTable implements ClaimTable {
    private static final Map<String, FactType> ACTS =
            Map.of("attended", FactType.ATTENDED, "invited", FactType.INVITED, "absent", FactType.ABSENT_FROM);
    private static final List<String> WORDS = List.of("attended", "invited", "absent");

    private final Names names;
    private final EventDates eventDates;

    AttendanceTable(Names names, EventDates eventDates) {
        this.names = names;
        this.eventDates = eventDates;
    }

    @Override
    public void read(Row row, Evidence evidence, Draft draft) {
        String event = names.required(row, "event", Names.EVENTS);
        String attendee = names.required(row, "attendee", Names.ACTORS);
        String represents = names.optional(row, "represents", Names.ACTORS);
        String act = row.requiredWord("act", WORDS);
        var values = new LinkedHashMap<String, Object>();
        put(values, "mode", row.word("mode", List.of("in person", "remote", "in writing")));
        put(values, "part", row.word("part", List.of("host", "chair", "guest", "observer")));
        if (represents != null && !Names.prefix(attendee).equals("person")) {
            row.fault("represents", "nothing, unless the attendee is a person");
        }
        FactType type = act == null ? null : ACTS.get(act);
        if (type == null) {
            return;
        }
        EdtfDate reported = evidence.reported().orBefore();
        EdtfDate from = type == FactType.INVITED
                ? reported
                : eventDates.of(event, evidence.source()).orElse(reported);
        var when = new Draft.When(from, null, null);
        draft.add(row, evidence, type, id(type, attendee, event), values, when);
        // a delegate who stays away says nothing of the state, which may have sent somebody else
        if (represents != null && type != FactType.ABSENT_FROM) {
            values.put("through", List.of(attendee));
            draft.addAlso(evidence, type, id(type, represents, event), values, when);
        }
    }

    private static FactId id(FactType type, String subject, String object) {
        return new FactId(type.family(), subject, object, null);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
