// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

/// Something that a controller finds wrong by itself.
final class Problem extends RuntimeException {
    private final ProblemKind kind;
    private final String parameter;

    Problem(ProblemKind kind, String detail) {
        this(kind, "", detail);
    }

    private Problem(ProblemKind kind, String parameter, String detail) {
        super(detail);
        this.kind = kind;
        this.parameter = parameter;
    }

    /// {@return that an argument which belongs to no query is wrong}
    static Problem argument(String parameter, String detail) {
        return new Problem(ProblemKind.BAD_ARGUMENT, parameter, detail);
    }

    ProblemKind kind() {
        return kind;
    }

    /// {@return the parameter that is wrong; empty for none}
    String parameter() {
        return parameter;
    }
}
