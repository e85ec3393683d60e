// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.load.Fault;

/// Reads one template.
final class TemplateReader {
    private static final int WIDEST = 20;

    private final Yaml at;
    private final Columns known;
    private final Filters filters;
    private final String text;
    private final List<Template.Part> parts = new ArrayList<>();
    private final Set<Integer> used = new TreeSet<>();

    TemplateReader(Yaml at, Columns known, Filters filters) {
        this.at = at;
        this.known = known;
        this.filters = filters;
        this.text = at.text();
    }

    Template read() {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            at.fault("one line of text");
        }
        var literal = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean isDoubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && isDoubled) {
                literal.append(c);
                i += 2;
            } else if (c == '{') {
                int end = end(i);
                if (end < 0) {
                    at.fault("a '}' for each '{'");
                    break;
                }
                if (!literal.isEmpty()) {
                    parts.add(new Template.Literal(literal.toString()));
                    literal.setLength(0);
                }
                hole(text.substring(i + 1, end));
                i = end + 1;
            } else {
                if (c == '}') {
                    at.fault("a '{' for each '}'");
                }
                literal.append(c);
                i++;
            }
        }
        if (!literal.isEmpty() || parts.isEmpty()) {
            parts.add(new Template.Literal(literal.toString()));
        }
        return new Template(at, parts, used);
    }

    private int end(int from) {
        boolean isQuoted = false;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                isQuoted = !isQuoted;
            } else if (text.charAt(i) == '}' && !isQuoted) {
                return i;
            }
        }
        return -1;
    }

    private void hole(String inner) {
        List<String> pieces = split(inner, '|');
        var found = new ArrayList<Filters.Filter>();
        for (String name : pieces.subList(1, pieces.size())) {
            Filters.Filter filter = filters.find(name.strip(), at);
            if (filter != null) {
                found.add(filter);
            }
        }
        List<String> widths = split(pieces.getFirst(), ':');
        int width = 0;
        if (widths.size() > 1) {
            String format = widths.get(1).strip();
            if (widths.size() == 2 && format.matches("0\\d{1,2}") && Integer.parseInt(format) <= WIDEST) {
                width = Integer.parseInt(format);
            } else {
                at.fault("a width such as :02 after the column", Fault.quoted(format));
            }
        }
        var numbers = new ArrayList<Integer>();
        for (String name : split(widths.getFirst(), ',')) {
            String column = name.strip().replaceAll("^\"|\"$", "");
            int number = known.find(column, at);
            if (number >= 0) {
                numbers.add(number);
            }
        }
        used.addAll(numbers);
        if (!numbers.isEmpty()) {
            parts.add(new Template.Hole(known.name(numbers.getFirst()), numbers, width, found));
        }
    }

    private static List<String> split(String text, char by) {
        var pieces = new ArrayList<String>();
        boolean isQuoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                isQuoted = !isQuoted;
            } else if (text.charAt(i) == by && !isQuoted) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
