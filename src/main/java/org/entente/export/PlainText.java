// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.entente.query.GraphHead;

/// Text that every tool reads.
final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /// {@return the text in composed form (NFC), with U+FFFD for what XML 1.0 (2.2) does not allow and for
    /// halves of characters}
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(PlainText::isAllowed)) {
            return composed;
        }
        return composed.codePoints()
                .map(c -> isAllowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// {@return the text in one line, as labels are}
    static String line(String text) {
        return of(text.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ").strip());
    }

    /// {@return what a reader of the file should know of it, in one text}
    static String description(GraphHead head) {
        return head.title() + ". "
                + (head.asOf() == null ? "At any time" : "As of " + head.asOf())
                + ", as known by " + head.knownBy() + ". Query: "
                + head.address().query() + " " + arguments(head) + ". Data "
                + head.dataVersion() + ". Address: " + head.address().permalink()
                + head.notes().stream().map(note -> ". " + note).collect(Collectors.joining())
                + (head.truncated() ? ". Truncated: more was asked for than is here" : "")
                + (head.licences().isEmpty() ? "" : ". Licences of the sources: " + String.join("; ", head.licences()));
    }

    /// {@return with which arguments it was asked, as in an address but readable}
    static String arguments(GraphHead head) {
        return head.address().arguments().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + value))
                .collect(Collectors.joining(", "));
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 ? c < 0xD800 || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF : "\t\n\r".indexOf(c) >= 0;
    }
}
