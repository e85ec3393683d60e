// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.claim.Basis;
import org.entente.claim.Canonical;
import org.entente.claim.Claim;
import org.entente.claim.ClaimId;
import org.entente.claim.EdtfDate;
import org.entente.claim.FactType;
import org.entente.claim.Versions;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The versions in the graph are those that the rule makes of all that the data sets now say, whatever was loaded
/// before: of two data sets that speak of the same facts, by claims of one fact and of many.
@Contract
class FactMakerTests {
    private static final int LOADS = 6;
    private static final List<String> STATES = List.of("country:A", "country:B", "country:C", "country:D");
    private static final List<String> EVENTS = List.of("event:e", "event:f");
    private static final List<FactType> SAID = List.of(FactType.ATTENDED, FactType.ABSENT_FROM, FactType.INVITED);

    @ParameterizedTest
    @CsvSource({"1, 50000", "2, 50000", "3, 3", "4, 3", "5, 1"})
    void theVersionsAreThoseOfAllLiveClaims(int seed, int most) {
        TestGraph.clear();
        var random = new Random(seed);
        var said = new HashMap<String, List<Batch.Sourced>>();
        for (int load = 0; load < LOADS; load++) {
            String dataset = random.nextBoolean() ? "dataset:a" : "dataset:b";
            said.put(dataset, claims(dataset, random));
            LoaderOf.bites(TestGraph.graph(), most)
                    .load(new Batch(dataset, things(dataset), Map.of(), said.get(dataset)), Progress.SILENT);
            assertThat(inTheGraph()).as("load %d of %s", load, dataset).isEqualTo(byTheRule(said));
            assertThat(Invariants.broken()).isEmpty();
        }
    }

    private static List<String> byTheRule(Map<String, List<Batch.Sourced>> said) {
        Map<String, List<Claim>> live = said.values().stream()
                .flatMap(List::stream)
                .flatMap(sourced -> sourced.claims().stream())
                .collect(Collectors.groupingBy(Claim::fact));
        return live.values().stream()
                .flatMap(claims -> Versions.of(claims).stream())
                .map(version -> Canonical.text(VersionRow.of(version)))
                .sorted()
                .toList();
    }

    private static List<String> inTheGraph() {
        return TestGraph.read("MATCH (a)-[r]->(b) WHERE r.fact IS NOT NULL RETURN r.fact AS fact, a.id AS subject,"
                        + " b.id AS object, type(r) AS type, properties(r) AS properties")
                .rows()
                .stream()
                .map(Canonical::text)
                .sorted()
                .toList();
    }

    /// Some of them are of many facts, and overlap with the others.
    private static List<Batch.Sourced> claims(String dataset, Random random) {
        var claims = new TreeMap<String, Batch.Sourced>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var facts = new TreeMap<String, Claim>();
            String source = "source:" + dataset.substring("dataset:".length());
            Basis basis = random.nextBoolean() ? Basis.LISTED : Basis.REPORTED;
            long known = EdtfDate.parse("2020-01-0" + (1 + random.nextInt(3))).last();
            boolean isOfMany = random.nextBoolean();
            boolean isListing = random.nextBoolean();
            String shared = isListing ? STATES.getFirst() : EVENTS.get(random.nextInt(EVENTS.size()));
            for (int facet = isOfMany ? 1 + random.nextInt(3) : 1; facet > 0; facet--) {
                Claim claim = isListing
                        ? listing(shared, STATES.get(1 + random.nextInt(3)), basis, known, random)
                        : vote(STATES.get(random.nextInt(STATES.size())), shared, basis, known, random);
                facts.putIfAbsent(claim.fact(), claim);
            }
            Batch.Sourced sourced = sourced(dataset, source, shared, List.copyOf(facts.values()), isOfMany, isListing);
            claims.put(sourced.id(), sourced);
        }
        return List.copyOf(claims.values());
    }

    private static Batch.Sourced sourced(
            String dataset, String source, String shared, List<Claim> facts, boolean isOfMany, boolean isListing) {
        var properties = new LinkedHashMap<String, Object>(Map.of(
                "dataset",
                dataset,
                "summary",
                "They say so.",
                "reported",
                facts.getFirst().known()));
        Batch.Shared end = isListing ? Batch.Shared.SUBJECT : Batch.Shared.OBJECT;
        String id = ClaimId.of(source, properties, isOfMany ? end.word() : null, facts);
        List<Claim> named = facts.stream()
                .map(c -> new Claim(
                        id, c.fact(), c.type(), c.values(), c.from(), c.until(), c.seen(), c.basis(), c.known()))
                .sorted(Comparator.comparing(Claim::fact))
                .toList();
        if (isOfMany) {
            return new Batch.Sourced(named, end, source, List.of(shared), properties);
        }
        String fact = named.getFirst().fact();
        return Batch.Sourced.of(
                named.getFirst(), source, List.of(VersionRow.subject(fact), VersionRow.object(fact)), properties);
    }

    private static Claim vote(String state, String event, Basis basis, long known, Random random) {
        return new Claim(
                "",
                "attendance/" + state + "/" + event,
                SAID.get(random.nextInt(SAID.size())),
                random.nextBoolean() ? Map.of("mode", "in person") : Map.of(),
                EdtfDate.parse("2020-01-01"),
                null,
                null,
                basis,
                known);
    }

    private static Claim listing(String imposer, String target, Basis basis, long known, Random random) {
        boolean hasEnded = random.nextInt(3) == 0;
        return new Claim(
                "",
                "SANCTIONS/" + imposer + "/" + target,
                FactType.SANCTIONS,
                Map.of("programme", random.nextBoolean() ? "one" : "two"),
                EdtfDate.parse("201" + random.nextInt(3)),
                hasEnded ? EdtfDate.parse("2015-0" + (1 + random.nextInt(3))) : null,
                null,
                basis,
                known);
    }

    private static List<Batch.Thing> things(String dataset) {
        var ids = new ArrayList<>(List.of(dataset, "source:" + dataset.substring("dataset:".length())));
        ids.addAll(STATES);
        ids.addAll(EVENTS);
        return ids.stream()
                .sorted()
                .map(id -> new Batch.Thing(id, Names.labels(id), Things.withKeys(Map.of("name", id))))
                .toList();
    }
}
