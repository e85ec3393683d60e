// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.entente.claim.FactType;
import org.entente.load.Names;

/// Which kinds of things each type of fact joins, as `cypher/checks/versions.cypher` holds
/// it.
final class Ends {
    private static final Set<String> COMMITMENT = Set.of("commitment");
    private static final Set<String> EVENT = Set.of("event");

    private record Kinds(Set<String> subject, Set<String> object) {}

    private static final Map<FactType, Kinds> KINDS = kinds();

    private Ends() {}

    /// {@return the first parts of the ids of which such a fact can be said}
    static Set<String> subjects(FactType type) {
        return KINDS.getOrDefault(type, new Kinds(Set.of(), Set.of())).subject();
    }

    /// {@return the first parts of the ids that its object can have}
    static Set<String> objects(FactType type) {
        return KINDS.getOrDefault(type, new Kinds(Set.of(), Set.of())).object();
    }

    private static Map<FactType, Kinds> kinds() {
        Map<FactType, Kinds> kinds = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            Kinds ends = switch (type) {
                case PLEDGED, CONSIDERS, DECLINED, ASKED_FOR -> new Kinds(Names.ACTORS, COMMITMENT);
                case ATTENDED, INVITED, ABSENT_FROM -> new Kinds(Names.ACTORS, EVENT);
                case SANCTIONS, MEMBER_OF, OWNS -> new Kinds(Names.ACTORS, Names.ACTORS);
                case REPRESENTS -> new Kinds(Set.of("person"), Names.ACTORS);
                case BENEFITS, TARGETS, EXPECTED_OF -> new Kinds(COMMITMENT, Names.ACTORS);
                case ANNOUNCED_AT -> new Kinds(COMMITMENT, EVENT);
                case PART_OF -> new Kinds(COMMITMENT, COMMITMENT);
                case DEPENDS_ON -> new Kinds(COMMITMENT, Set.of("commitment", "event"));
                case COUNT, STATE -> new Kinds(Set.of(), Set.of());
            };
            kinds.put(type, ends);
        }
        return kinds;
    }
}
