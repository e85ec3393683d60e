// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The types that a header may name, and where.
public enum ValueType {
    /// Text of at most 400 characters.
    STRING("string", true, true),
    /// A whole number.
    INTEGER("integer", true, true),
    /// A number.
    FLOAT("float", false, true),
    /// True or false.
    BOOLEAN("boolean", true, true),
    /// A day, `2025-09-04` or `today`; Cypher gets the days since 1970-01-01.
    DAY("day", true, false),
    /// The id of a thing; an id that was merged into another stands for that other.
    THING("thing", true, true),
    /// Ids of things, at most 1000; Cypher gets a list.
    THINGS("list of thing", true, false),
    /// The id of a fact, or of a thing.
    FACT("fact", true, true),
    /// Words of a name; Cypher gets `exact` and `lucene`.
    WORDS("words", true, false),
    /// A date as a source gives it (EDTF).
    DATE("date", false, true),
    /// An object.
    MAP("map", false, true),
    /// Several texts; as a parameter, at most 1000, each of at most 400 characters, and Cypher gets a list.
    STRINGS("list of string", true, true),
    /// Several objects.
    MAPS("list of map", false, true),
    /// Who says so: a list of objects with the fields of [Evidence].
    EVIDENCE("evidence", false, true),
    /// One of the words of [Wording#status]; Cypher gives a hop.
    STATUS("status", false, true),
    /// The fact in words, by [Wording#sentence]; Cypher gives a hop.
    SENTENCE("sentence", false, true);

    private final String word;
    private final boolean parameter;
    private final boolean column;

    ValueType(String word, boolean parameter, boolean column) {
        this.word = word;
        this.parameter = parameter;
        this.column = column;
    }

    /// {@return the word in headers}
    public String word() {
        return word;
    }

    static Optional<ValueType> ofParameter(String word) {
        return Arrays.stream(values())
                .filter(t -> t.parameter && t.word.equals(word))
                .findFirst();
    }

    static Optional<ValueType> ofColumn(String word) {
        return Arrays.stream(values())
                .filter(t -> t.column && t.word.equals(word))
                .findFirst();
    }

    static String parameterWords() {
        return words(Arrays.stream(values()).filter(t -> t.parameter).toList());
    }

    static String columnWords() {
        return words(Arrays.stream(values()).filter(t -> t.column).toList());
    }

    private static String words(List<ValueType> types) {
        return types.stream().map(ValueType::word).collect(Collectors.joining(", "));
    }
}
