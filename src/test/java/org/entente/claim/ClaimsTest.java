// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.claim;

import static org.entente.claim.FactType.REPRESENTS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Claims about one fact, and what is read in the versions that they make.
abstract class ClaimsTest {
    private int next = 1;

    static List<String> standing(Claim... claims) {
        return of(claims).stream()
                .filter(v -> v.supersededDay() == EdtfDate.FUTURE)
                .map(v -> v.type() + " " + v.disputed())
                .toList();
    }

    Claim lasting(String from, String until, String reported) {
        return new Claim(
                "c" + next++,
                "f",
                FactType.SANCTIONS,
                Map.of("programme", "P"),
                EdtfDate.parse(from),
                EdtfDate.parse(until),
                null,
                Basis.REPORTED,
                day(reported));
    }

    Claim seen(String day, String reported) {
        return new Claim(
                "c" + next++,
                "f",
                REPRESENTS,
                Map.of("capacity", "President"),
                EdtfDate.parse("../" + day),
                null,
                EdtfDate.parse(day),
                Basis.REPORTED,
                day(reported));
    }

    static List<Version> of(Claim... claims) {
        return Versions.of(Arrays.asList(claims));
    }

    static String best(Claim... claims) {
        return Versions.of(Arrays.asList(claims)).stream()
                .filter(v -> v.supersededDay() == EdtfDate.FUTURE && v.preferred())
                .findFirst()
                .orElseThrow()
                .claims()
                .getFirst();
    }

    static long day(String text) {
        return EdtfDate.parse(text).last();
    }

    static List<String> lines(List<Version> versions) {
        return versions.stream()
                .map(v -> v.number() + " " + v.type() + " " + v.values() + " " + v.since() + ".." + open(v.until())
                        + " known " + LocalDate.ofEpochDay(v.knownDay()) + ".."
                        + (v.supersededDay() == EdtfDate.FUTURE
                                ? "open"
                                : LocalDate.ofEpochDay(v.supersededDay()).toString())
                        + " " + v.claims())
                .toList();
    }

    static String open(@Nullable String text) {
        return text == null ? "open" : text;
    }

    Claim claim(FactType type, String from, String reported, Map<String, Object> values) {
        return claim(Basis.REPORTED, type, from, reported, values);
    }

    Claim claim(Basis basis, FactType type, String from, String reported, Map<String, Object> values) {
        return new Claim("c" + next++, "f", type, values, EdtfDate.parse(from), null, null, basis, day(reported));
    }
}
