// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

/// What facts are chosen and ranked by, beside their ends. Many facts have the same, so each set of values
/// is kept once. Days count from 1970-01-01, as on the relationships.
///
/// @param type the relationship type
/// @param outcome of a pledge; empty if none is given
/// @param waitsFor whether it makes one commitment wait for something
/// @param claims how many claims it rests on, at most [#MOST_CLAIMS]
record Profile(
        String type,
        int sinceDay,
        int untilDay,
        int certainFrom,
        int certainTo,
        int knownDay,
        int supersededDay,
        String outcome,
        boolean waitsFor,
        boolean disputed,
        int claims) {
    /// Beyond it, one more makes a fact no better founded.
    static final int MOST_CLAIMS = 10;

    boolean holds(int day) {
        return sinceDay <= day && day < untilDay;
    }

    boolean isKnown(int day) {
        return knownDay <= day && day < supersededDay;
    }

    boolean isCertain(int day) {
        return certainFrom <= day && day < certainTo;
    }
}
