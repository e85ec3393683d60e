// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.List;

/// Something that a controller finds wrong by itself.
final class Problem extends RuntimeException {
    private final ProblemKind kind;
    private final String parameter;
    private final List<String> suggestions;

    Problem(ProblemKind kind, String detail) {
        this(kind, "", detail, List.of());
    }

    /// @param suggestions what may have been meant, the likeliest first
    Problem(ProblemKind kind, String detail, List<String> suggestions) {
        this(kind, "", detail, suggestions);
    }

    private Problem(ProblemKind kind, String parameter, String detail, List<String> suggestions) {
        super(suggestions.isEmpty() ? detail : detail + "; did you mean " + String.join(" or ", suggestions) + "?");
        this.kind = kind;
        this.parameter = parameter;
        this.suggestions = List.copyOf(suggestions);
    }

    /// {@return that an argument which belongs to no query is wrong}
    static Problem argument(String parameter, String detail) {
        return new Problem(ProblemKind.BAD_ARGUMENT, parameter, detail, List.of());
    }

    ProblemKind kind() {
        return kind;
    }

    /// {@return the parameter that is wrong; empty for none}
    String parameter() {
        return parameter;
    }

    /// {@return what may have been meant, the likeliest first}
    List<String> suggestions() {
        return suggestions;
    }
}
