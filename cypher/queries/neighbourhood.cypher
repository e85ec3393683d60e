// title: What is next to a thing
// description: 'The facts of a thing, in pages, each in words and with who says so. Unless a sort is named they come by type, the latest first; those of a thing with more than 2,000 facts come as the graph holds them, those out of it before those into it, type by type, since only that needs no look at all of them.'
// parameters:
//   of: {type: thing, description: 'The thing', example: 'country:FR'}
//   types: {type: list of string, description: 'Only facts of these types; all if none is given', default: null, example: ATTENDED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   direction: {type: string, description: 'out: only facts of which the thing is the subject; in: of which it is the object', default: null, example: out, choices: [out, in]}
//   kind: {type: string, description: 'Only facts whose other end is of this kind', default: null, example: Event, choices: [Country, Person, Organization, Group, Company, Vessel, Aircraft, Facility, Event, Commitment, Entity]}
//   name: {type: words, description: 'Only facts whose other end has these words in its name or an alias, in any spelling; the 1,000 things that match best', default: null, example: Paris}
//   statuses: {type: list of string, description: 'Only facts of these statuses; if none is given, what is a fact: firm, conditional, fulfilled, broken and withdrawn. What is only considered counts as considered, on conditions or not; an invitation too', default: null, example: firm, choices: [firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for, expected]}
//   sort: {type: string, description: 'The order of the facts', default: null, example: latest, choices: [type, latest, earliest, name, stored]}
//   limit: {type: integer, description: 'Most rows to return', default: 50, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'The fact in words, in its own direction'}
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   type: {type: string, description: 'The relationship type'}
//   direction: {type: string, description: 'out if the thing is the subject, in if it is the object'}
//   other: {type: thing, description: 'Id of the other end'}
//   name: {type: string, description: 'Its name'}
//   kind: {type: string, description: 'What it is'}
//   since: {type: date, description: 'From when it held, or when it was'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (t:Thing {id: $of})
WITH t, coalesce($types, ['PLEDGED', 'CONSIDERS', 'DECLINED', 'ASKED_FOR', 'ATTENDED', 'INVITED', 'ABSENT_FROM', 'SANCTIONS', 'REPRESENTS', 'BENEFITS', 'TARGETS', 'EXPECTED_OF', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON', 'MEMBER_OF', 'OWNS']) AS types, coalesce($statuses, ['firm', 'conditional', 'fulfilled', 'broken', 'withdrawn']) AS statuses,
     coalesce(CASE WHEN $sort = 'stored' AND $name IS NOT NULL THEN 'type' ELSE $sort END,
              CASE WHEN $name IS NULL AND count { (t)-[:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-() } > 2000 THEN 'stored' ELSE 'type' END) AS sort
CALL (t, sort) {
  WITH t, sort
  WHERE sort = 'stored'
  CALL (t) {
    MATCH (t)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]->(o)
    RETURN r, o
    UNION ALL
    MATCH (t)<-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(o)
    WHERE o <> t
    RETURN r, o
  }
  RETURN r, o
  UNION ALL
  WITH t, sort
  WHERE sort <> 'stored'
  CALL (t) {
    WITH t
    WHERE $name IS NULL
    MATCH (t)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(o)
    RETURN r, o
    UNION ALL
    WITH t
    WHERE $name IS NOT NULL
    CALL () {
      CALL db.index.fulltext.queryNodes('thing_names', $name.lucene, {limit: 1000}) YIELD node
      RETURN node
      UNION
      CALL db.index.fulltext.queryNodes('thing_name_keys', $name.exact) YIELD node
      RETURN node
    }
    MATCH (t)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(node)
    RETURN r, node AS o
  }
  RETURN r, o
  ORDER BY CASE sort WHEN 'type' THEN type(r) END, CASE sort WHEN 'type' THEN endNode(r) = t END, CASE sort WHEN 'name' THEN o.name END,
           CASE sort WHEN 'earliest' THEN r.certainFrom ELSE -r.certainFrom END, r.fact, r.version
}
WITH t, r, o, types, statuses, startNode(r) AS a, endNode(r) AS b
WHERE type(r) IN types AND ($kind IS NULL OR $kind IN labels(o))
  AND ($direction IS NULL OR t = CASE $direction WHEN 'out' THEN a ELSE b END)
  AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
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
WITH t, r, o
LIMIT $limit
WITH t, collect({r: r, o: o}) AS page
UNWIND range(0, size(page) - 1) AS i
WITH i, t, page[i].r AS r, page[i].o AS o
WITH i, t, r, o, startNode(r) AS a, endNode(r) AS b, CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds
WITH i, t, r, o, a, holds,
     {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, strength: r.strength, mode: r.mode, part: r.part,
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
      possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} AS hop
RETURN hop AS sentence,
       hop AS status,
       type(r) AS type,
       CASE WHEN a = t THEN 'out' ELSE 'in' END AS direction,
       o.id AS other,
       o.name AS name,
       coalesce([label IN labels(o) WHERE NOT label IN ['Thing', 'Entity']][0], 'Entity') AS kind,
       r.since AS since,
       holds,
       r.disputed AS disputed,
       r.fact AS fact,
       COLLECT {
         UNWIND r.claims AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY i
