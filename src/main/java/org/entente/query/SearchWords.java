// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.entente.claim.NameKey;

/// Turns what a person types into a search of the name indexes. It is never search syntax: each word is
/// escaped, and may differ by one letter if it is long.
final class SearchWords {
    private static final int FUZZY_FROM = 4;

    /// Lucene refuses more than 1024 clauses, and a word that may differ by a letter can become more than 50.
    /// One sign can stand for four words (U+FDFA), so the length of the text is no bound.
    private static final int MOST_WORDS = 16;

    private SearchWords() {}

    /// {@return `exact` for the index of whole names and `lucene` for that of words; empty if the text has
    /// no letter or digit}
    static Optional<Map<String, String>> of(String text) {
        String key = NameKey.of(text);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<String> words =
                Arrays.stream(key.split(" ", -1)).distinct().limit(MOST_WORDS).toList();
        String all = words.stream()
                .map(QueryParserBase::escape)
                .map(word -> word.length() < FUZZY_FROM ? word : "(" + word + "^4 OR " + word + "* OR " + word + "~1)")
                .collect(Collectors.joining(" AND "));
        // a title before a name, or a word that the name does not have, must not hide it
        String any = words.stream()
                .filter(word -> word.length() >= FUZZY_FROM)
                .map(QueryParserBase::escape)
                .collect(Collectors.joining(" OR "));
        var value = new LinkedHashMap<String, String>();
        value.put("exact", "\"" + QueryParserBase.escape(key) + "\"");
        value.put("lucene", words.size() == 1 || any.isEmpty() ? all : "(" + all + ")^10 OR " + any);
        return Optional.of(value);
    }
}
