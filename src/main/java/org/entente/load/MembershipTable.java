// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.Map;
import java.util.Set;
import org.entente.claim.FactId;
import org.entente.claim.FactType;

/// `memberships.csv`: who belongs to a group, body or state, and whether a source states, announces or
/// infers it.
final class MembershipTable implements ClaimTable {
    private final Names names;

    MembershipTable(Names names) {
        this.names = names;
    }

    @Override
    public void read(Row row, Evidence evidence, Draft draft) {
        String member = names.required(row, "member", Names.ACTORS);
        String group = names.required(row, "group", Set.of("group", "org", "country"));
        if (member.equals(group)) {
            row.fault("group", "another than the member");
        }
        draft.add(
                row,
                evidence,
                FactType.MEMBER_OF,
                new FactId(FactType.MEMBER_OF.family(), member, group, null),
                Map.of(),
                Draft.When.of(row, evidence));
    }
}
