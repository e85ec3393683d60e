// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.claim.Basis;
import org.entente.claim.EdtfDate;
import org.entente.load.Evidence;
import org.entente.load.Fault;
import org.entente.load.Names;
import org.jspecify.annotations.Nullable;

/// Who says what a row says, and how. Without `reported` it is the day on which the source was published,
/// or, as a bound, that on which it was read.
final class EvidenceMapping {
    private static final List<String> KEYS =
            List.of("source", "basis", "speaker", "via", "reported", "locator", "summary");
    private static final List<String> WORDS =
            Arrays.stream(Basis.values()).map(Basis::word).toList();

    private final String source;
    private final Basis basis;
    private final @Nullable String speaker;
    private final @Nullable String via;
    private final @Nullable DateCell reported;
    private final @Nullable Template locator;
    private final Template summary;
    private final long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();

    private EvidenceMapping(
            String source,
            Basis basis,
            @Nullable String speaker,
            @Nullable String via,
            @Nullable DateCell reported,
            @Nullable Template locator,
            Template summary) {
        this.source = source;
        this.basis = basis;
        this.speaker = speaker;
        this.via = via;
        this.reported = reported;
        this.locator = locator;
        this.summary = summary;
    }

    /// @param things the first parts of the ids of each thing that can be named
    static Optional<EvidenceMapping> read(Yaml at, Map<String, Set<String>> things, Columns columns, Filters filters) {
        Yaml.Keys keys = at.keys(KEYS);
        Optional<Yaml> source =
                keys.required("source", "a source out of 'sources', or a thing of the table that is one");
        Optional<Yaml> basis = keys.required("basis", "one of " + String.join(", ", WORDS));
        Optional<Yaml> summary = keys.required("summary", "what the source says, in your own words");
        if (source.isEmpty() || basis.isEmpty() || summary.isEmpty()) {
            return Optional.empty();
        }
        String word = basis.get().word(WORDS);
        Yaml speaker = keys.get("speaker");
        Yaml via = keys.get("via");
        Yaml reported = keys.get("reported");
        Yaml locator = keys.get("locator");
        return Optional.of(new EvidenceMapping(
                name(source.get(), things, p -> p.equals("source"), "a source of this mapping"),
                WORDS.contains(word) ? Basis.valueOf(word.toUpperCase(Locale.ROOT)) : Basis.INFERRED,
                speaker == null ? null : name(speaker, things, Names.ACTORS::contains, "an actor of this mapping"),
                via == null ? null : name(via, things, p -> p.equals("source"), "a source of this mapping"),
                reported == null ? null : DateCell.read(reported, columns, filters),
                locator == null ? null : Template.read(locator, columns, filters),
                Template.read(summary.get(), columns, filters)));
    }

    /// {@return the name of a thing of the mapping, with a fault if it is none of that kind}
    ///
    /// @param what a thing of this mapping of that kind, in words
    static String name(Yaml at, Map<String, Set<String>> things, Predicate<String> isKind, String what) {
        String name = at.text();
        if (things.getOrDefault(name, Set.of()).stream().noneMatch(isKind)) {
            List<String> possible = things.entrySet().stream()
                    .filter(e -> e.getValue().stream().anyMatch(isKind))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            at.fault("the name of " + what
                    + (possible.isEmpty() ? ", and there is none" : ": " + String.join(", ", possible)));
        }
        return name;
    }

    /// {@return the columns that it depends on}
    Set<Integer> columns() {
        var all = new HashSet<>(summary.columns());
        if (reported != null) {
            all.addAll(reported.of().columns());
        }
        if (locator != null) {
            all.addAll(locator.columns());
        }
        return all;
    }

    /// {@return the names of the things that it depends on}
    List<String> things() {
        return Stream.of(source, speaker, via).filter(Objects::nonNull).toList();
    }

    /// {@return who says it; null, with faults in the row, if that is not known}
    @Nullable
    Evidence make(Cells row, Map<String, MadeThing> things) {
        MadeThing by = things.get(source);
        String said = summary.text(row);
        if (said == null) {
            row.fault(summary, "what the summary is made of", "nothing");
        }
        if (by == null) {
            row.fault(source, "the source of the row", "none");
        }
        if (by == null || said == null) {
            return null;
        }
        EdtfDate when = reported == null ? null : reported.date(row);
        boolean isExact = true;
        if (when == null && !by.text("date").isEmpty()) {
            when = EdtfDate.parse(by.text("date"));
        }
        if (when == null && !by.text("retrieved").isEmpty()) {
            when = EdtfDate.parse(by.text("retrieved")).orBefore();
            isExact = false;
        }
        if (when == null || when.last() == EdtfDate.FUTURE || when.first() > today) {
            noReport(row, by, when == null ? "none" : "'" + when.text() + "'");
            return null;
        }
        return new Evidence(
                by.id(), basis, id(speaker, things), id(via, things), when, isExact, text(locator, row), said);
    }

    private void noReport(Cells row, MadeThing by, String got) {
        if (row.isFaulty()) {
            return;
        }
        String expected = "a day that has come, here or as 'date' or 'retrieved' of the source";
        if (reported != null) {
            row.fault(reported.of(), expected, got);
        } else if (by.file().equals(row.file())) {
            row.fault("reported", expected, got);
        } else {
            // a source of the whole mapping has no such day for any row
            row.faultOfMapping(new Fault(
                    by.file(),
                    by.line(),
                    "date",
                    "a day that has come, here or as 'retrieved', or 'reported' under 'evidence'",
                    got));
        }
    }

    private static @Nullable String text(@Nullable Template template, Cells row) {
        return template == null ? null : template.text(row);
    }

    private static @Nullable String id(@Nullable String name, Map<String, MadeThing> things) {
        MadeThing thing = name == null ? null : things.get(name);
        return thing == null ? null : thing.id();
    }
}
