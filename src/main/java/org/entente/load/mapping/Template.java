// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text with placeholders for cells: `{column}`; `{a,b}` the first of these that is not empty;
/// `{month:02}` filled up with zeros; `{iso|iso2}` through a map or another filter, several one after the
/// other; `{"a, b"}` for a name with commas or colons; `{{` for a brace. Empty as a whole where one of its
/// placeholders is.
final class Template {
    sealed interface Part permits Literal, Hole {}

    record Literal(String text) implements Part {}

    record Hole(String name, List<Integer> columns, int width, List<Filters.Filter> filters) implements Part {
        @Nullable
        String value(Cells row, boolean isRaw) {
            for (int column : columns) {
                String cell = row.get(column);
                if (!cell.isEmpty()) {
                    return filtered(cell, row, column, isRaw);
                }
            }
            return null;
        }

        private @Nullable String filtered(String cell, Cells row, int column, boolean isRaw) {
            @Nullable String text = plain(cell, row, column);
            if (text != null && text.length() < width) {
                text = "0".repeat(width - text.length()) + text;
            }
            // the same without what slugs did; a map looks the slug up, and what it has for it is meant
            @Nullable String raw = text;
            for (Filters.Filter filter : filters) {
                if (text == null || raw == null) {
                    return null;
                }
                @Nullable String next = filter.apply(text, row, column);
                if (isRaw && !filter.equals(Filters.SLUG)) {
                    boolean isUsual = raw.equals(text) || (Filters.isMap(filter) && !text.equals(next));
                    raw = isUsual ? next : Filters.isMap(filter) ? raw : filter.apply(raw, row, column);
                }
                text = next;
            }
            @Nullable String all = isRaw ? raw : text;
            return all == null || all.isEmpty() ? null : all;
        }
    }

    private static final int LONGEST_CELL = 10_000;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Yaml at;
    private final List<Part> parts;
    private final Set<Integer> columns;

    Template(Yaml at, List<Part> parts, Set<Integer> columns) {
        this.at = at;
        this.parts = parts;
        this.columns = columns;
    }

    /// Reads a template; what names nothing becomes a fault of the mapping.
    static Template read(Yaml at, Columns columns, Filters filters) {
        return new TemplateReader(at, columns, filters).read();
    }

    /// {@return a template that says nothing}
    static Template constant(Yaml at) {
        return new Template(at, List.of(new Literal("")), Set.of());
    }

    /// {@return what to name where what it gives is wrong: its first column, or the key under which it
    /// stands}
    String place() {
        for (Part part : parts) {
            if (part instanceof Hole hole) {
                return hole.name();
            }
        }
        return at.key();
    }

    /// {@return where it stands}
    Yaml at() {
        return at;
    }

    /// {@return the columns that it uses}
    Set<Integer> columns() {
        return columns;
    }

    boolean isConstant() {
        return columns.isEmpty();
    }

    /// {@return the text before the first placeholder}
    String beginning() {
        return !parts.isEmpty() && parts.getFirst() instanceof Literal(String text) ? text : "";
    }

    /// {@return the text for a row; null if one of its placeholders is empty}
    @Nullable
    String text(Cells row) {
        return text(row, false, false);
    }

    /// {@return a cell on one line; null, with a fault, if it is too long}
    ///
    /// Real tables have line breaks and stray control characters (dashes of windows-1252 that were read as
    /// ISO 8859-1); both are blanks.
    private static @Nullable String plain(String cell, Cells row, int column) {
        if (cell.length() > LONGEST_CELL) {
            row.fault(column, "at most " + LONGEST_CELL + " characters");
            return null;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isISOControl(cell.charAt(i))) {
                return CONTROLS.matcher(cell).replaceAll(" ").strip();
            }
        }
        return cell;
    }

    /// {@return the text for a row as an id, each cell made a part of one; null if one of its placeholders
    /// is empty}
    @Nullable
    String id(Cells row) {
        return text(row, true, false);
    }

    /// {@return the text for a row before any of it is made a part of an id; what differs here must not
    /// become one id}
    @Nullable
    String raw(Cells row) {
        return text(row, false, true);
    }

    private @Nullable String text(Cells row, boolean isId, boolean isRaw) {
        if (parts.size() == 1 && parts.getFirst() instanceof Literal(String text)) {
            return text.isEmpty() ? null : text;
        }
        var all = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String text) -> all.append(text);
                case Hole hole -> {
                    String value = hole.value(row, isRaw);
                    if (value == null) {
                        return null;
                    }
                    String idPart = isId ? Filters.idPart(value) : value;
                    if (idPart.isEmpty()) {
                        row.fault(
                                hole.columns().getFirst(),
                                "a text with Latin letters or digits; '|hash' makes an id of any other");
                        return null;
                    }
                    all.append(idPart);
                }
            }
        }
        return all.toString();
    }
}
