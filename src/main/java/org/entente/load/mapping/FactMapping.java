// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactId;
import org.entente.claim.FactType;
import org.entente.load.Draft;
import org.entente.load.Evidence;
import org.entente.load.Fault;
import org.jspecify.annotations.Nullable;

/// How each row states a fact. A row in which one of its two things is not made, by the conditions of that
/// thing, states none.
final class FactMapping {
    private static final List<String> KEYS =
            List.of("type", "subject", "object", "discriminator", "values", "from", "until", "seen", "when", "unless");
    private static final List<String> TYPES = Arrays.stream(FactType.values())
            .filter(FactType::isRelationship)
            .map(Enum::name)
            .toList();

    /// Which values tell facts between the same two apart, the first of those that are given.
    private static final Map<FactType, List<String>> TELLING = Map.of(
            FactType.SANCTIONS, List.of("reference", "package", "programme"),
            FactType.REPRESENTS, List.of("capacity"),
            FactType.DEPENDS_ON, List.of("kind"));

    private final Template type;
    private final String subject;
    private final String object;
    private final @Nullable Template discriminator;
    private final ValueMapping values;
    private final Times times;
    private final Conditions conditions;

    private FactMapping(
            Template type,
            String subject,
            String object,
            @Nullable Template discriminator,
            ValueMapping values,
            Times times,
            Conditions conditions) {
        this.type = type;
        this.subject = subject;
        this.object = object;
        this.discriminator = discriminator;
        this.values = values;
        this.times = times;
        this.conditions = conditions;
    }

    /// A fact that a row states.
    ///
    /// @param subject the name of the thing it is said of, in the mapping
    /// @param object the name of the other thing
    record Made(FactType type, FactId id, Map<String, Object> values, Draft.When when, String subject, String object) {}

    /// @param things the first parts of the ids of each thing that can be named
    static Optional<FactMapping> read(Yaml at, Map<String, Set<String>> things, Columns columns, Filters filters) {
        Yaml.Keys keys = at.keys(KEYS);
        Optional<Yaml> typeAt = keys.required("type", "one of " + String.join(", ", TYPES));
        Optional<Yaml> subject = keys.required("subject", "the name of the thing that the fact is said of");
        Optional<Yaml> object = keys.required("object", "the name of the other thing of the fact");
        if (typeAt.isEmpty() || subject.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        Template type = Template.read(typeAt.get(), columns, filters);
        FactType constant = null;
        if (type.isConstant()) {
            String word = typeAt.get().word(TYPES);
            constant = TYPES.contains(word) ? FactType.valueOf(word) : null;
            if (constant == null) {
                return Optional.empty();
            }
        }
        FactType known = constant;
        String from = EvidenceMapping.name(
                subject.get(),
                things,
                p -> known == null
                        ? !p.isEmpty() && !p.equals("source")
                        : Ends.subjects(known).contains(p),
                "a thing of this mapping that " + (known == null ? "facts" : known) + " can be said of");
        String to = EvidenceMapping.name(
                object.get(),
                things,
                p -> known == null
                        ? !p.isEmpty() && !p.equals("source")
                        : Ends.objects(known).contains(p),
                "a thing of this mapping that can be the object of " + (known == null ? "a fact" : known));
        if (from.equals(to)) {
            object.get().fault("another thing than the subject, since nothing is joined to itself");
        }
        Yaml discriminator = keys.get("discriminator");
        ValueMapping values = ValueMapping.read(keys.get("values"), constant, things, columns, filters);
        List<String> telling = constant == null ? List.of() : TELLING.getOrDefault(constant, List.of());
        if (!keys.has("discriminator") && !telling.isEmpty() && telling.stream().noneMatch(values::has)) {
            at.fault(String.join(" or ", telling) + " under 'values', which tells such facts apart", "none");
        }
        return Optional.of(new FactMapping(
                type,
                from,
                to,
                discriminator == null ? null : Template.read(discriminator, columns, filters),
                values,
                Times.read(keys, columns, filters),
                Conditions.read(keys, columns)));
    }

    String subject() {
        return subject;
    }

    String object() {
        return object;
    }

    /// {@return the fact; null if the row states none, with faults in the row if it should}
    @Nullable
    Made make(Cells row, Map<String, MadeThing> things, Evidence evidence) {
        MadeThing one = things.get(subject);
        MadeThing other = things.get(object);
        if (one == null || other == null || !conditions.hold(row)) {
            return null;
        }
        FactType made = type(row);
        if (made == null || !fits(row, made, one, other)) {
            return null;
        }
        Map<String, Object> own = values.make(row, things, made);
        try {
            var id = new FactId(made.family(), one.id(), other.id(), discriminator(row, made, own));
            return new Made(made, id, own, times.make(row, made, evidence, other), subject, object);
        } catch (IllegalArgumentException e) {
            String expected = "what tells the fact from others of its type between the two; " + e.getMessage();
            if (discriminator == null) {
                row.fault("discriminator", expected, String.valueOf(own));
            } else {
                row.fault(discriminator, expected, Fault.quoted(String.valueOf(discriminator.text(row))));
            }
            return null;
        }
    }

    private @Nullable FactType type(Cells row) {
        String word = type.text(row);
        if (word != null && TYPES.contains(word)) {
            return FactType.valueOf(word);
        }
        if (!row.isFaulty()) {
            row.fault(type, "one of " + String.join(", ", TYPES), word == null ? "nothing" : Fault.quoted(word));
        }
        return null;
    }

    private boolean fits(Cells row, FactType made, MadeThing one, MadeThing other) {
        if (!Ends.subjects(made).contains(one.prefix()) || !Ends.objects(made).contains(other.prefix())) {
            row.fault(type, "a type of fact between " + one.id() + " and " + other.id(), made.name());
            return false;
        }
        if (one.id().equals(other.id())) {
            row.fault(
                    object,
                    "another thing than " + subject + ", since nothing is joined to itself; "
                            + "'unless: {a: {same: b}}', of two columns, leaves such rows out",
                    "'" + other.id() + "' twice");
            return false;
        }
        return true;
    }

    /// As the tables of `import/README.md` have it, so that two sources speak of the same fact.
    private @Nullable String discriminator(Cells row, FactType made, Map<String, Object> own) {
        if (discriminator != null) {
            return discriminator.text(row);
        }
        return switch (made) {
            case SANCTIONS ->
                required(
                        TELLING.getOrDefault(made, List.of()).stream()
                                .map(own::get)
                                .filter(v -> v != null)
                                .findFirst()
                                .orElse(null),
                        "a reference, a package or a programme");
            case REPRESENTS -> with(required(own.get("capacity"), "a capacity"), own.get("event"));
            case DEPENDS_ON -> with(required(own.get("kind"), "a kind"), own.get("anyOf"));
            default -> null;
        };
    }

    private static String required(@Nullable Object value, String expected) {
        if (value == null) {
            throw new IllegalArgumentException(expected + " under 'values'");
        }
        return value.toString();
    }

    private static String with(String first, @Nullable Object second) {
        return second == null ? first : first + "/" + second;
    }

    /// When facts hold.
    private record Times(
            @Nullable DateCell from,
            @Nullable DateCell until,
            @Nullable DateCell seen) {
        static Times read(Yaml.Keys keys, Columns columns, Filters filters) {
            return new Times(
                    date(keys.get("from"), columns, filters),
                    date(keys.get("until"), columns, filters),
                    date(keys.get("seen"), columns, filters));
        }

        private static @Nullable DateCell date(@Nullable Yaml at, Columns columns, Filters filters) {
            return at == null ? null : DateCell.read(at, columns, filters);
        }

        /// By the same rules as the tables of `import/README.md`.
        Draft.When make(Cells row, FactType type, Evidence evidence, MadeThing object) {
            EdtfDate begin = date(from, row);
            EdtfDate end = date(until, row);
            if (begin != null && end != null && end.last() <= begin.first()) {
                if (until != null && until.mayBeEarly()) {
                    end = null;
                } else {
                    String expected = "a day after " + begin.text() + "; or 'early: ignored'";
                    if (from != null && from.of().isConstant() && until != null) {
                        row.fault(until.of(), expected, "'" + end.text() + "'");
                    } else {
                        row.fault("until", expected, "'" + end.text() + "'");
                    }
                }
            }
            EdtfDate reported = evidence.reported();
            if (type == FactType.REPRESENTS) {
                return office(date(seen, row), begin, end, reported);
            }
            if (begin == null && (type == FactType.ATTENDED || type == FactType.ABSENT_FROM)) {
                String held = object.text("date");
                begin = held.isEmpty() ? null : EdtfDate.parse(held);
            }
            if (begin == null) {
                begin = reported.orBefore();
                // what had ended before the report had begun before it ended
                if (end != null && end.last() < begin.last()) {
                    begin = end.orBefore();
                }
            }
            return new Draft.When(begin, end, null);
        }

        private static Draft.When office(
                @Nullable EdtfDate seenOn, @Nullable EdtfDate begin, @Nullable EdtfDate end, EdtfDate reported) {
            EdtfDate last = seenOn == null ? reported : seenOn;
            if (seenOn == null && end != null && end.last() <= last.last()) {
                last = begin == null ? end : begin;
            }
            return new Draft.When(begin == null ? last.orBefore() : begin, end, last);
        }

        private static @Nullable EdtfDate date(@Nullable DateCell cell, Cells row) {
            return cell == null ? null : cell.date(row);
        }
    }
}
