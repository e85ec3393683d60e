// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.token.api.TokenConstants;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.storable.BooleanValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;

/// Reads a [Profile] out of the properties of a relationship.
final class ProfileProperties {
    private static final String[] DAYS = {
        "sinceDay", "untilDay", "certainFrom", "certainTo", "knownDay", "supersededDay"
    };

    private final int[] days;
    private final int outcome;
    private final int kind;
    private final int disputed;
    private final int claims;
    private final int version;
    private final PropertySelection selection;
    private boolean isLater;

    ProfileProperties(TokenRead tokens) {
        this.days = Arrays.stream(DAYS).mapToInt(tokens::propertyKey).toArray();
        this.outcome = tokens.propertyKey("outcome");
        this.kind = tokens.propertyKey("kind");
        this.disputed = tokens.propertyKey("disputed");
        this.claims = tokens.propertyKey("claims");
        this.version = tokens.propertyKey("version");
        int[] keys = Arrays.copyOf(days, days.length + 5);
        keys[days.length] = outcome;
        keys[days.length + 1] = kind;
        keys[days.length + 2] = disputed;
        keys[days.length + 3] = claims;
        keys[days.length + 4] = version;
        this.selection = PropertySelection.selection(Arrays.stream(keys)
                .filter(key -> key != TokenConstants.NO_TOKEN)
                .toArray());
    }

    /// {@return whether the relationship read last is a later version of its fact than the first}
    boolean isLater() {
        return isLater;
    }

    PropertySelection selection() {
        return selection;
    }

    /// {@return the profile; null for a relationship that is no version of a fact}
    @Nullable
    Profile read(String type, PropertyCursor property) {
        int[] found = new int[DAYS.length];
        int number = 0;
        String how = "";
        boolean waitsFor = false;
        boolean isDisputed = false;
        int claimed = 0;
        isLater = false;
        while (property.next()) {
            int key = property.propertyKey();
            Value value = property.propertyValue();
            int day = indexOf(key);
            if (day >= 0 && value instanceof NumberValue date) {
                found[day] = Math.toIntExact(date.longValue());
                number++;
            } else if (key == outcome && value instanceof TextValue text) {
                how = text.stringValue().intern();
            } else if (key == kind && value instanceof TextValue text) {
                waitsFor = text.stringValue().equals("waitsFor");
            } else if (key == disputed && value instanceof BooleanValue bool) {
                isDisputed = bool.booleanValue();
            } else if (key == claims && value instanceof SequenceValue list) {
                claimed = Math.min(Profile.MOST_CLAIMS, list.intSize());
            } else if (key == version && value instanceof NumberValue count) {
                isLater = count.longValue() > 1;
            }
        }
        return number < DAYS.length
                ? null
                : new Profile(
                        type,
                        found[0],
                        found[1],
                        found[2],
                        found[3],
                        found[4],
                        found[5],
                        how,
                        waitsFor,
                        isDisputed,
                        claimed);
    }

    private int indexOf(int key) {
        for (int i = 0; i < days.length; i++) {
            if (days[i] == key) {
                return i;
            }
        }
        return -1;
    }
}
