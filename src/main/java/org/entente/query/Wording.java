// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one place that puts a fact into words. A query gives a fact as a hop: a map with `type`, `subject`
/// and `object`, and as far as they are known `plural`, `outcome`, `conditions`, `mode`, `part`, `through`,
/// `capacity`, `programme`, `kind`, `condition`, `share`, `since`, `until`, `holds`, `ended`, `disputed`,
/// `possible`; for a count `value` and `unit`.
final class Wording {
    /// Their subject is a commitment: a noun phrase in the singular or plural, which quotation marks make a
    /// title.
    private static final Set<String> OF_A_COMMITMENT =
            Set.of("EXPECTED_OF", "BENEFITS", "TARGETS", "ANNOUNCED_AT", "PART_OF", "DEPENDS_ON");

    /// Names that end in a common noun take the article in a sentence: the United States, the European
    /// Union.
    private static final Pattern TAKES_ARTICLE = Pattern.compile(
            "(?:[A-Z].* )?(?:States|Kingdom|Union|Nations|Emirates|Netherlands|Republic|Federation|Willing"
                    + "|Council|Commission|G7)|(?:Office|Ministry|Department|Presidency|Bank|Central Bank) of .*");

    /// All words of [#status].
    static final List<String> STATUSES = List.of(
            "firm",
            "conditional",
            "considered",
            "declined",
            "withdrawn",
            "broken",
            "fulfilled",
            "asked for",
            "expected");

    private Wording() {}

    /// {@return the status of a fact in one word, derived from its type, its open conditions and its
    /// outcome}
    static String status(Map<?, ?> hop) {
        boolean ended = is(hop, "ended");
        boolean conditional = !list(hop, "conditions").isEmpty();
        return switch (text(hop, "type")) {
            case "PLEDGED" ->
                switch (or(hop, "outcome", "open")) {
                    case "open" -> conditional ? "conditional" : "firm";
                    default -> text(hop, "outcome");
                };
            case "DECLINED", "ABSENT_FROM" -> "declined";
            case "ASKED_FOR" -> "asked for";
            case "EXPECTED_OF" -> "expected";
            // also what somebody considers on a condition: conditional is said of pledges only
            case "CONSIDERS", "INVITED" -> "considered";
            case "SANCTIONS", "REPRESENTS" -> ended ? "withdrawn" : "firm";
            default -> is(hop, "possible") ? "considered" : "firm";
        };
    }

    /// {@return the fact as a sentence without a full stop, in the tense that fits}
    static String sentence(Map<?, ?> hop) {
        return clause(hop)
                + conditions(hop)
                + time(hop)
                + (is(hop, "disputed") ? " (disputed)" : "")
                + ("unknown".equals(hop.get("holds")) ? " (unknown on that day)" : "");
    }

    private static String clause(Map<?, ?> hop) {
        String subject = named(hop, "subject");
        String object = named(hop, "object");
        boolean ended = is(hop, "ended");
        boolean plural = is(hop, "plural");
        String has = ended ? "had" : plural ? "have" : "has";
        String is = ended ? plural ? "were" : "was" : plural ? "are" : "is";
        String was = plural ? "were" : "was";
        String type = text(hop, "type");
        return (OF_A_COMMITMENT.contains(type) ? "“" + subject + "”" : subject) + " "
                + switch (type) {
                    case "PLEDGED" -> pledged(hop, has, object);
                    case "CONSIDERS" -> is + " considering " + object;
                    case "DECLINED" -> has + " declined " + object;
                    case "ASKED_FOR" -> has + " asked for " + object;
                    case "EXPECTED_OF" -> (ended ? "was" : "is") + " expected of " + object;
                    case "ATTENDED" -> "took part in " + object + manner(hop);
                    case "INVITED" -> was + " invited to " + object;
                    case "ABSENT_FROM" -> was + " absent from " + object;
                    case "SANCTIONS" -> has + " imposed sanctions on " + object + bracketed(hop, "programme");
                    case "REPRESENTS" ->
                        (ended ? "represented " : "represents ")
                                + object
                                + (hop.get("capacity") == null ? "" : " as " + hop.get("capacity"));
                    case "BENEFITS" ->
                        (is(hop, "possible") ? "would be for " : ended ? "was for " : "is for ") + object;
                    case "TARGETS" ->
                        (is(hop, "possible") ? "would be directed at " : ended ? "was directed at " : "is directed at ")
                                + object;
                    case "ANNOUNCED_AT" -> (is(hop, "possible") ? "was put forward at " : "was announced at ") + object;
                    case "PART_OF" -> (is(hop, "possible") ? "would be" : ended ? "was" : "is") + " part of " + object;
                    case "DEPENDS_ON" -> dependsOn(hop, ended, object);
                    case "MEMBER_OF" -> is + (plural ? " members of " : " a member of ") + object;
                    case "OWNS" ->
                        (ended ? "owned " : plural ? "own " : "owns ")
                                + (hop.get("share") == null ? "a share of " : percent(hop) + " % of ")
                                + object;
                    case "COUNT" -> count(hop, object);
                    default -> throw new IllegalArgumentException("no words for a fact of type " + hop.get("type"));
                };
    }

    private static String count(Map<?, ?> hop, String object) {
        String number = hop.get("value") + " " + hop.get("unit");
        return switch (or(hop, "property", "participants")) {
            case "members" -> "counts " + number + " in " + object;
            case "chairs", "agreements" -> "counts " + number + " of " + object;
            case "founded" -> "dates " + object + " to " + hop.get("value");
            default -> "counts " + number + " at " + object;
        };
    }

    /// A number of the graph is a float: 60.0 is 60 in words.
    private static String percent(Map<?, ?> hop) {
        return hop.get("share") instanceof Double share
                ? BigDecimal.valueOf(share).stripTrailingZeros().toPlainString()
                : text(hop, "share");
    }

    private static String pledged(Map<?, ?> hop, String has, String object) {
        return switch (or(hop, "outcome", "open")) {
            case "broken" -> "pledged " + object + ", and the pledge was broken";
            case "fulfilled" -> "pledged " + object + " and did it";
            case "withdrawn" -> "pledged " + object + " and withdrew it";
            default -> has + " pledged " + object;
        };
    }

    private static String dependsOn(Map<?, ?> hop, boolean ended, String object) {
        String condition = hop.get("condition") == null ? "" : " (" + hop.get("condition") + ")";
        boolean possible = is(hop, "possible");
        return switch (or(hop, "kind", "waitsFor")) {
            case "inReturnFor" -> (possible ? "would be" : "was") + " in return for " + object + condition;
            case "supports" ->
                (possible ? "would rest" : ended ? "rested" : "rests") + " in part on " + object + condition;
            default -> (possible ? "would wait for " : ended ? "waited for " : "waits for ") + object + condition;
        };
    }

    private static String manner(Map<?, ?> hop) {
        String mode = switch (or(hop, "mode", "")) {
            case "remote" -> " remotely";
            case "in writing" -> " in writing";
            case "in person" -> " in person";
            default -> "";
        };
        String part = hop.get("part") == null ? "" : " as " + hop.get("part");
        List<?> through = list(hop, "through");
        return mode
                + part
                + (through.isEmpty()
                        ? ""
                        : " through " + through.stream().map(String::valueOf).collect(Collectors.joining(" and ")));
    }

    private static String conditions(Map<?, ?> hop) {
        List<?> conditions = list(hop, "conditions");
        if (conditions.isEmpty()) {
            return "";
        }
        return ", on condition: "
                + conditions.stream().map(String::valueOf).distinct().collect(Collectors.joining("; "));
    }

    private static String time(Map<?, ?> hop) {
        Object since = hop.get("since");
        Object until = hop.get("until");
        boolean instant =
                List.of("ATTENDED", "INVITED", "ABSENT_FROM", "ANNOUNCED_AT").contains(text(hop, "type"));
        if (until != null && is(hop, "ended")) {
            return " (until " + until + ")";
        }
        return since == null ? "" : " (" + date(since.toString(), instant ? "on " : "since ") + ")";
    }

    private static String date(String edtf, String word) {
        String[] ends = edtf.split("/", 2);
        if (ends.length == 1) {
            return word + edtf;
        }
        if (ends[0].equals("..")) {
            return "by " + ends[1];
        }
        return ends[1].equals("..") ? "from " + ends[0] + " or later" : "between " + ends[0] + " and " + ends[1];
    }

    private static String bracketed(Map<?, ?> hop, String key) {
        return hop.get(key) == null ? "" : " (" + hop.get(key) + ")";
    }

    private static String named(Map<?, ?> hop, String key) {
        String name = text(hop, key);
        return TAKES_ARTICLE.matcher(name).matches() ? "the " + name : name;
    }

    private static String text(Map<?, ?> hop, String key) {
        return String.valueOf(hop.get(key));
    }

    private static String or(Map<?, ?> hop, String key, String otherwise) {
        Object value = hop.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static boolean is(Map<?, ?> hop, String key) {
        return Boolean.TRUE.equals(hop.get(key));
    }

    private static List<?> list(Map<?, ?> hop, String key) {
        @Nullable Object value = hop.get(key);
        return value instanceof List<?> list ? list : List.of();
    }
}
