// title: What is two or three facts away
// description: 'The things that facts join to a thing in one, two or three hops: each with its least number of hops, by how many facts it is reached at that distance and from which things, and the last of the facts on one way there, in words (paths tells all of a way). Things with more facts than hubs are reached but not gone through, and of each hop at most budget facts are looked at; where either has cut the answer short a first row says so, and where the budget has, the answer is truncated.'
// parameters:
//   of: {type: thing, description: 'The thing', example: 'country:FR'}
//   hops: {type: integer, description: 'How many facts away at most', default: 2, minimum: 1, maximum: 3}
//   types: {type: list of string, description: 'Only facts of these types; all if none is given', default: null, example: CONSIDERS, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   statuses: {type: list of string, description: 'Only facts of these statuses; if none is given, what is a fact: firm, conditional, fulfilled, broken and withdrawn. What is only considered counts as considered, on conditions or not; an invitation too', default: null, example: considered, choices: [firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for, expected]}
//   kind: {type: string, description: 'Only things of this kind, however they are reached', default: null, example: Commitment, choices: [Country, Person, Organization, Group, Company, Vessel, Aircraft, Facility, Event, Commitment, Entity]}
//   beyond: {type: integer, description: 'Only things that are at least this many facts away; none are if it is more than hops', default: 1, minimum: 1, maximum: 3}
//   hubs: {type: integer, description: 'Things with more facts than this are not gone through', default: 500, minimum: 1, maximum: 1000000}
//   budget: {type: integer, description: 'How many facts of each hop to look at', default: 20000, minimum: 1, maximum: 200000}
//   limit: {type: integer, description: 'Most rows to return', default: 100, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   hops: {type: integer, description: 'How many facts away; 0 for the row that says what was cut short'}
//   thing: {type: thing, description: 'Id of what is reached'}
//   name: {type: string, description: 'Its name'}
//   kind: {type: string, description: 'What it is'}
//   ways: {type: integer, description: 'By how many facts it is reached at that distance, of those that were looked at; two versions of a fact are one'}
//   through: {type: list of string, description: 'Ids of the things before it on the way, at most five'}
//   sentence: {type: sentence, description: 'One of these facts in words'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
//   note: {type: string, description: 'In the first row, and only if the answer was cut short: what was not looked at'}
//   cut: {type: boolean, description: 'In that row, whether the budget left facts out'}
// cut: cut
MATCH (t:Thing {id: $of})
WITH t, coalesce($types, ['PLEDGED', 'CONSIDERS', 'DECLINED', 'ASKED_FOR', 'ATTENDED', 'INVITED', 'ABSENT_FROM', 'SANCTIONS', 'REPRESENTS', 'BENEFITS', 'TARGETS', 'EXPECTED_OF', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON', 'MEMBER_OF', 'OWNS']) AS types, coalesce($statuses, ['firm', 'conditional', 'fulfilled', 'broken', 'withdrawn']) AS statuses
CALL (t) {
  MATCH (t)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(o)
  WITH t AS via, r, o
  LIMIT $budget + 1
  RETURN collect({via: via, r: r, o: o, hops: 1}) AS first
}
CALL (t, types, statuses, first) {
  UNWIND first[..$budget] AS s
  WITH t, types, statuses, s, s.r AS r, s.o AS o, startNode(s.r) AS a, endNode(s.r) AS b
  WHERE o <> t AND type(r) IN types AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    AND CASE
      WHEN type(r) = 'PLEDGED' AND coalesce(r.outcome, 'open') <> 'open' THEN r.outcome IN statuses
      WHEN type(r) = 'PLEDGED' AND 'firm' IN statuses AND 'conditional' IN statuses THEN true
      WHEN type(r) = 'PLEDGED' THEN CASE WHEN EXISTS {
        MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
        WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
          AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
          AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
      } THEN 'conditional' ELSE 'firm' END IN statuses
      WHEN type(r) IN ['CONSIDERS', 'INVITED'] THEN 'considered' IN statuses
      WHEN type(r) IN ['DECLINED', 'ABSENT_FROM'] THEN 'declined' IN statuses
      WHEN type(r) = 'ASKED_FOR' THEN 'asked for' IN statuses
      WHEN type(r) = 'EXPECTED_OF' THEN 'expected' IN statuses
      WHEN type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay } THEN 'considered' IN statuses
      ELSE 'firm' IN statuses END
  RETURN collect(s) AS one, collect(DISTINCT o) AS ring
}
CALL (ring) {
  UNWIND CASE WHEN $hops > 1 THEN ring ELSE [] END AS o
  WITH o, count { (o)-[:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-() } > $hubs AS isHub
  RETURN collect(CASE WHEN isHub THEN null ELSE o END) AS gone, collect(CASE WHEN isHub THEN o END) AS hubs
}
CALL (gone) {
  UNWIND gone AS via
  MATCH (via)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(o)
  WITH via, r, o
  LIMIT $budget + 1
  RETURN collect({via: via, r: r, o: o, hops: 2}) AS second
}
CALL (t, types, statuses, second) {
  UNWIND second[..$budget] AS s
  WITH t, types, statuses, s, s.r AS r, s.o AS o, startNode(s.r) AS a, endNode(s.r) AS b
  WHERE o <> t AND o <> s.via AND type(r) IN types AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    AND CASE
      WHEN type(r) = 'PLEDGED' AND coalesce(r.outcome, 'open') <> 'open' THEN r.outcome IN statuses
      WHEN type(r) = 'PLEDGED' AND 'firm' IN statuses AND 'conditional' IN statuses THEN true
      WHEN type(r) = 'PLEDGED' THEN CASE WHEN EXISTS {
        MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
        WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
          AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
          AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
      } THEN 'conditional' ELSE 'firm' END IN statuses
      WHEN type(r) IN ['CONSIDERS', 'INVITED'] THEN 'considered' IN statuses
      WHEN type(r) IN ['DECLINED', 'ABSENT_FROM'] THEN 'declined' IN statuses
      WHEN type(r) = 'ASKED_FOR' THEN 'asked for' IN statuses
      WHEN type(r) = 'EXPECTED_OF' THEN 'expected' IN statuses
      WHEN type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay } THEN 'considered' IN statuses
      ELSE 'firm' IN statuses END
  RETURN collect(s) AS two
}
CALL (one, two) {
  UNWIND CASE WHEN $hops > 2 THEN one + two ELSE [] END AS s
  WITH s.o AS o, min(s.hops) AS hops
  WHERE hops = 2
  WITH o, count { (o)-[:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-() } > $hubs AS isHub
  RETURN collect(CASE WHEN isHub THEN null ELSE o END) AS gone3, collect(CASE WHEN isHub THEN o END) AS hubs3
}
CALL (gone3) {
  UNWIND gone3 AS via
  MATCH (via)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(o)
  WITH via, r, o
  LIMIT $budget + 1
  RETURN collect({via: via, r: r, o: o, hops: 3}) AS third
}
CALL (t, types, statuses, third) {
  UNWIND third[..$budget] AS s
  WITH t, types, statuses, s, s.r AS r, s.o AS o, startNode(s.r) AS a, endNode(s.r) AS b
  WHERE o <> t AND o <> s.via AND type(r) IN types AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    AND CASE
      WHEN type(r) = 'PLEDGED' AND coalesce(r.outcome, 'open') <> 'open' THEN r.outcome IN statuses
      WHEN type(r) = 'PLEDGED' AND 'firm' IN statuses AND 'conditional' IN statuses THEN true
      WHEN type(r) = 'PLEDGED' THEN CASE WHEN EXISTS {
        MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
        WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
          AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
          AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
      } THEN 'conditional' ELSE 'firm' END IN statuses
      WHEN type(r) IN ['CONSIDERS', 'INVITED'] THEN 'considered' IN statuses
      WHEN type(r) IN ['DECLINED', 'ABSENT_FROM'] THEN 'declined' IN statuses
      WHEN type(r) = 'ASKED_FOR' THEN 'asked for' IN statuses
      WHEN type(r) = 'EXPECTED_OF' THEN 'expected' IN statuses
      WHEN type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay } THEN 'considered' IN statuses
      ELSE 'firm' IN statuses END
  RETURN collect(s) AS three
}
WITH one + two + three AS all, hubs + hubs3 AS hubs,
     [cut IN [{hop: 1, is: size(first) > $budget}, {hop: 2, is: size(second) > $budget}, {hop: 3, is: size(third) > $budget}] WHERE cut.is | toString(cut.hop)] AS cuts
WITH all, cuts, COLLECT { UNWIND hubs AS h RETURN h.id AS id ORDER BY id LIMIT 10 } AS hubs, size(hubs) AS hubCount
WITH all + CASE WHEN size(cuts) = 0 AND hubCount = 0 THEN [] ELSE [{hops: 0, cut: size(cuts) > 0, note:
       CASE WHEN size(cuts) = 0 THEN '' ELSE 'more than ' + $budget + ' facts at hop ' + reduce(text = cuts[0], c IN cuts[1..] | text + ' and ' + c) + ', the rest not looked at' END
       + CASE WHEN size(cuts) > 0 AND hubCount > 0 THEN '; ' ELSE '' END
       + CASE WHEN hubCount = 0 THEN '' ELSE 'not gone through, having more than ' + $hubs + ' facts: ' + reduce(text = hubs[0], h IN hubs[1..] | text + ', ' + h)
           + CASE WHEN hubCount > 10 THEN ' and ' + (hubCount - 10) + ' more' ELSE '' END END}] END AS all
UNWIND all AS s
WITH s.o AS o, s.note AS note, s.cut AS cut, collect(s) AS ways
WITH o, note, cut, ways, reduce(least = 3, w IN ways | CASE WHEN w.hops < least THEN w.hops ELSE least END) AS hops
WHERE note IS NOT NULL OR (hops >= $beyond AND ($kind IS NULL OR $kind IN labels(o)))
WITH o, note, cut, hops, [w IN ways WHERE w.hops = hops AND w.r IS NOT NULL] AS ways
CALL (ways) {
  UNWIND ways AS w
  RETURN count(DISTINCT w.r.fact) AS facts
}
WITH o, note, cut, hops, ways, facts
ORDER BY hops, facts DESC, o.id
LIMIT $limit
CALL (ways) {
  UNWIND ways AS w
  WITH w.via.id AS via, min(w.r.fact) AS least
  ORDER BY via
  RETURN collect(via)[..5] AS through, min(least) AS fact
}
CALL (ways, fact) {
  OPTIONAL CALL (ways, fact) {
    UNWIND ways AS w
    WITH w.r AS r
    WHERE r.fact = fact
    RETURN r ORDER BY r.preferred DESC, r.version LIMIT 1
  }
  RETURN r
}
WITH hops, o, CASE WHEN o IS NOT NULL THEN facts END AS ways, through, r, note, cut
WITH hops, o, ways, through, r, note, cut, startNode(r) AS a, endNode(r) AS b, CASE WHEN r IS NOT NULL THEN CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END END AS holds
WITH hops, o, ways, through, r, note, cut, holds,
     CASE WHEN r IS NOT NULL THEN {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, strength: r.strength, mode: r.mode, part: r.part,
                                   capacity: r.capacity, programme: coalesce(r.reference, r.package, r.programme), kind: r.kind, condition: r.condition, share: r.share,
                                   since: r.since, holds: holds, disputed: r.disputed,
                                   conditions: CASE WHEN type(r) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
                                     MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
                                     WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
                                       AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
                                       AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
                                     RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
                                   } ELSE [] END,
                                   through: COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (delegate:Thing {id: id}) RETURN delegate.name },
                                   possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} END AS hop
RETURN hops,
       o.id AS thing,
       o.name AS name,
       CASE WHEN o IS NOT NULL THEN coalesce([label IN labels(o) WHERE NOT label IN ['Thing', 'Entity']][0], 'Entity') END AS kind,
       ways,
       through,
       hop AS sentence,
       holds,
       r.disputed AS disputed,
       r.fact AS fact,
       COLLECT {
         UNWIND coalesce(r.claims, []) AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources,
       note,
       cut
ORDER BY hops, ways DESC, thing
