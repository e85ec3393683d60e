// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One set of values for one moment, and the claims that agree on it, best first. What a source leaves out
/// does not contradict; lists add up.
final class Reading {
    private static final List<String> RANGES = List.of("amount", "quantity");
    private static final List<@Nullable Object> NO_RANGE = Arrays.asList(null, null);

    private final FactType type;
    private final Map<String, Object> values;
    private final Set<Claim> claims = new LinkedHashSet<>();

    Reading(FactType type, Statement first) {
        this.type = type;
        this.values = new LinkedHashMap<>(first.values());
        claims.add(first.claim());
    }

    FactType type() {
        return type;
    }

    Map<String, Object> values() {
        return values;
    }

    Set<Claim> claims() {
        return claims;
    }

    /// {@return the sets of values that statements give, best first; ends give none}
    static List<Reading> of(List<Statement> statements) {
        var readings = new ArrayList<Reading>();
        statements.stream().sorted(Statement.BEST_FIRST).forEach(s -> {
            FactType type = s.type();
            if (type != null) {
                readings.stream()
                        .filter(r -> r.agreesWith(type, s.values()))
                        .findFirst()
                        .ifPresentOrElse(r -> r.add(s), () -> readings.add(new Reading(type, s)));
            }
        });
        return readings;
    }

    /// {@return whether the two can both be true; a range such as 100..200 is one value}
    boolean agreesWith(FactType otherType, Map<String, Object> other) {
        return type == otherType
                && RANGES.stream().allMatch(range -> sameRange(range, other))
                && other.entrySet().stream().allMatch(e -> {
                    Object mine = values.get(e.getKey());
                    return mine == null
                            || mine instanceof List
                            || !FactType.compares(e.getKey())
                            || mine.equals(e.getValue());
                });
    }

    private boolean sameRange(String name, Map<String, Object> other) {
        List<@Nullable Object> mine = range(values, name);
        List<@Nullable Object> others = range(other, name);
        return mine.equals(others) || mine.equals(NO_RANGE) || others.equals(NO_RANGE);
    }

    private static List<@Nullable Object> range(Map<String, Object> values, String name) {
        return Arrays.asList(values.get(name + "Min"), values.get(name + "Max"));
    }

    /// {@return whether the other says nothing that this does not}
    boolean covers(Reading other) {
        return agreesWith(other.type, other.values)
                && other.values.entrySet().stream()
                        .allMatch(e -> values.containsKey(e.getKey())
                                && (!(e.getValue() instanceof List<?> list)
                                        || list(values.get(e.getKey())).containsAll(list)));
    }

    void add(Statement statement) {
        statement.values().forEach((name, value) -> values.merge(name, value, Reading::joined));
        claims.add(statement.claim());
    }

    void add(Reading other) {
        claims.addAll(other.claims);
    }

    private static Object joined(Object mine, Object other) {
        if (!(mine instanceof List) || !(other instanceof List)) {
            return mine;
        }
        var all = new LinkedHashSet<Object>(list(mine));
        all.addAll(list(other));
        return new ArrayList<>(all.stream().map(Object::toString).sorted().toList());
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
