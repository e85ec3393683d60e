// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.GraphAddress;
import org.entente.query.GraphAttribute;
import org.entente.query.GraphEdge;
import org.entente.query.GraphHead;
import org.entente.query.GraphNode;
import org.entente.query.Spell;
import org.jspecify.annotations.Nullable;

/// A small graph with everything at which a graph tool is known to stumble.
public final class GraphTraps {
    public static final long BEYOND_DOUBLES = (1L << 53) + 1;
    public static final String RIGHT_TO_LEFT = "\u0627\u0644\u0623\u0631\u062F\u0646 \u05D9\u05E9\u05E8\u05D0\u05DC";
    public static final String EMOJI = "Kyiv \uD83C\uDDFA\uD83C\uDDE6 \uD83D\uDD4A\uFE0F";
    public static final String QUOTES = "U.S., \"the States\"; O'Brien \\ <a href=\"x\">&amp;</a>";

    /// A vertical tab, half a character, a NUL, and a character that is none.
    public static final String CONTROLS = "a\u000Bb\uD83Dc\u0000d\uFFFEe";

    public static final String LINES = "one\ntwo\tthree";

    private static final List<GraphAttribute> NODES = List.of(
            new GraphAttribute("type", GraphAttribute.Type.TEXT),
            new GraphAttribute("label", GraphAttribute.Type.TEXT),
            new GraphAttribute("color", GraphAttribute.Type.TEXT),
            new GraphAttribute("bigNumber", GraphAttribute.Type.INTEGER),
            new GraphAttribute("share", GraphAttribute.Type.NUMBER),
            new GraphAttribute("plural", GraphAttribute.Type.TRUTH),
            new GraphAttribute("aliases", GraphAttribute.Type.TEXTS));
    private static final List<GraphAttribute> EDGES = List.of(
            new GraphAttribute("type", GraphAttribute.Type.TEXT),
            new GraphAttribute("amount", GraphAttribute.Type.NUMBER),
            new GraphAttribute("weight", GraphAttribute.Type.TEXT),
            new GraphAttribute("since", GraphAttribute.Type.TEXT),
            new GraphAttribute("disputed", GraphAttribute.Type.TRUTH),
            new GraphAttribute("quote", GraphAttribute.Type.TEXT),
            new GraphAttribute("conditions", GraphAttribute.Type.TEXTS));

    public static final GraphHead HEAD = new GraphHead(
            "Traps & <pitfalls>",
            new GraphAddress("", "/api/graph.x?asOf=any", "graph", Map.of("asOf", List.of("any"))),
            null,
            LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 1, 1),
            "dataset:traps@1",
            true,
            List.of("A note & another"),
            List.of("CC BY 4.0", "facts only"),
            NODES,
            EDGES);

    public static final List<GraphNode> THINGS = List.of(
            node(
                    "country:US",
                    "United States",
                    Map.of("plural", true, "share", 0.1, "aliases", List.of(QUOTES, "America"))),
            node("event:cop", "COP26\nGlasgow\t2021", Map.of("plural", false, "aliases", List.of())),
            node("country:JO", RIGHT_TO_LEFT, Map.of("big_number", BEYOND_DOUBLES)),
            node("city:kyiv", EMOJI, Map.of("label_", "not the label", "color_", "not a colour")),
            node("person:x", CONTROLS, Map.of("big_number", -BEYOND_DOUBLES)));

    public static final List<GraphEdge> FACTS = List.of(
            edge(
                    "rel:1",
                    "country:US",
                    "event:cop",
                    "PLEDGED",
                    1,
                    day(2021, 1, 1),
                    day(2024, 12, 31),
                    values(11.4e9, "2021")),
            edge("rel:2", "country:US", "event:cop", "PLEDGED", 2, day(2023, 12, 2), null, values(3e9, "2023-12-02")),
            edge(
                    "rel:3",
                    "country:US",
                    "event:cop",
                    "PLEDGED",
                    3,
                    null,
                    day(2020, 2, 29),
                    values(1.5, "../2020-02-29")),
            edge(
                    "rel:4",
                    "country:US",
                    "event:cop",
                    "ATTENDED",
                    1,
                    day(2021, 11, 1),
                    day(2021, 11, 1),
                    Map.of("disputed", true)),
            edge("rel:5", "country:US", "country:US", "SANCTIONS", 1, null, null, Map.of("quote", QUOTES)),
            edge("rel:6", "country:JO", "city:kyiv", "REPRESENTS", 1, day(999, 3, 15), null, Map.of("quote", CONTROLS)),
            edge(
                    "rel:7",
                    "city:kyiv",
                    "country:JO",
                    "DEPENDS_ON",
                    1,
                    null,
                    null,
                    Map.of("conditions", List.of(QUOTES, RIGHT_TO_LEFT), "weight_", "none", "disputed", false)),
            new GraphEdge(
                    "rel:8",
                    "country:JO",
                    "city:kyiv",
                    "ATTENDED",
                    1,
                    2,
                    List.of(
                            new Spell(null, day(2019, 12, 31)),
                            new Spell(day(2024, 2, 29), day(2024, 2, 29)),
                            new Spell(day(2025, 1, 1), null)),
                    Map.of("type", "ATTENDED", "quote", LINES)));

    private GraphTraps() {}

    /// {@return the file that a format makes of it}
    public static byte[] file(GraphFormat format) {
        var out = new ByteArrayOutputStream();
        write(format, out);
        return out.toByteArray();
    }

    static void write(GraphFormat format, OutputStream out) {
        var writer = new GraphWriter(format, out);
        writer.begin(HEAD);
        THINGS.forEach(writer::node);
        FACTS.forEach(writer::edge);
        writer.end();
    }

    private static GraphNode node(String id, String name, Map<String, Object> values) {
        var all = new LinkedHashMap<String, Object>(Map.of("type", "Entity"));
        all.putAll(values);
        return new GraphNode(id, name, List.of("Thing", "Entity"), all);
    }

    private static GraphEdge edge(
            String id,
            String source,
            String target,
            String type,
            int parallel,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Map<String, Object> values) {
        var all = new LinkedHashMap<String, Object>(Map.of("type", type));
        all.putAll(values);
        return new GraphEdge(id, source, target, type, parallel, 1, List.of(new Spell(start, end)), all);
    }

    private static Map<String, Object> values(double amount, String since) {
        return Map.of("amount", amount, "since", since);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
