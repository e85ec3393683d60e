// title: What two things have in common
// description: 'What ties one thing to another: their facts with each other, and the events, commitments, sanctioners, targets, states, bodies and members that both have a fact with, each with the facts of both. Events count if both took part; that one was there for the other is no meeting of the two. Of a thing with itself nothing is said: no rows.'
// parameters:
//   a: {type: thing, description: 'The one', example: 'country:FR'}
//   b: {type: thing, description: 'The other', example: 'country:DE'}
//   ties: {type: list of string, description: 'Only ties of these kinds; all if none is given', default: null, example: commitment, choices: [direct, event, commitment, sanctioner, target, represented, representative, membership, member, owner, owned, other]}
//   statuses: {type: list of string, description: 'Only facts of these statuses; if none is given, what is a fact: firm, conditional, fulfilled, broken and withdrawn. What is only considered counts as considered, on conditions or not; an invitation too', default: null, example: firm, choices: [firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for, expected]}
//   limit: {type: integer, description: 'Most rows to return', default: 200, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2026-11-25}
// columns:
//   tie: {type: string, description: 'What it is to both: direct is a fact of the one with the other'}
//   thing: {type: thing, description: 'Id of what both have a fact with; empty for a direct tie'}
//   name: {type: string, description: 'Its name'}
//   sentence: {type: sentence, description: 'The fact of the one, in words'}
//   status: {type: status, description: 'Its status in one word'}
//   otherSentence: {type: sentence, description: 'The fact of the other, in words'}
//   otherStatus: {type: status, description: 'Its status in one word'}
//   since: {type: date, description: 'When it was, or from when both held'}
//   holds: {type: string, description: 'Whether both certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other about one of them'}
//   fact: {type: fact, description: 'Id of the fact of the one'}
//   otherFact: {type: fact, description: 'Id of the fact of the other'}
//   sources: {type: evidence, description: 'Who says the one'}
//   otherSources: {type: evidence, description: 'Who says the other'}
MATCH (a:Thing {id: $a})
MATCH (b:Thing {id: $b})
WHERE a <> b
WITH a, b, count { (a)-[:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-() } <= count { (b)-[:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-() } AS isFewer,
     coalesce($statuses, ['firm', 'conditional', 'fulfilled', 'broken', 'withdrawn']) AS statuses
WITH a, b, statuses, CASE WHEN isFewer THEN a ELSE b END AS few, CASE WHEN isFewer THEN b ELSE a END AS many
CALL (a, b, few, many) {
  MATCH (a)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(b)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN null AS x, r, null AS q
  UNION ALL
  MATCH (few)-[f:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(x)
  WHERE x <> few AND x <> many AND f.sinceDay <= $asOf AND $asOf < f.untilDay AND f.knownDay <= $knownBy AND $knownBy < f.supersededDay
  WITH a, few, many, x, f
  MATCH (x)-[m:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(many)
  WHERE (startNode(f) = x) = (startNode(m) = x) AND split(f.fact, '/')[0] = split(m.fact, '/')[0]
     OR x:Commitment
  WITH a, few, x, f, m
  WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
    AND (type(f) <> 'ATTENDED' OR NOT m.fact STARTS WITH 'attendance/' OR NOT (startNode(f).id IN coalesce(m.through, []) OR startNode(m).id IN coalesce(f.through, [])))
  RETURN x, CASE WHEN few = a THEN f ELSE m END AS r, CASE WHEN few = a THEN m ELSE f END AS q
}
WITH a, b, statuses, x, r, q, startNode(r) AS rs, endNode(r) AS re, startNode(q) AS qs, endNode(q) AS qe
WHERE CASE
  WHEN type(r) = 'PLEDGED' AND coalesce(r.outcome, 'open') <> 'open' THEN r.outcome IN statuses
  WHEN type(r) = 'PLEDGED' AND 'firm' IN statuses AND 'conditional' IN statuses THEN true
  WHEN type(r) = 'PLEDGED' THEN CASE WHEN EXISTS {
    MATCH (re)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
    WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
      AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
      AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
  } THEN 'conditional' ELSE 'firm' END IN statuses
  WHEN type(r) IN ['CONSIDERS', 'INVITED'] THEN 'considered' IN statuses
  WHEN type(r) IN ['DECLINED', 'ABSENT_FROM'] THEN 'declined' IN statuses
  WHEN type(r) = 'ASKED_FOR' THEN 'asked for' IN statuses
  WHEN type(r) = 'EXPECTED_OF' THEN 'expected' IN statuses
  WHEN type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (rs)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay } THEN 'considered' IN statuses
  ELSE 'firm' IN statuses END
  AND (q IS NULL OR CASE
    WHEN type(q) = 'PLEDGED' AND coalesce(q.outcome, 'open') <> 'open' THEN q.outcome IN statuses
    WHEN type(q) = 'PLEDGED' AND 'firm' IN statuses AND 'conditional' IN statuses THEN true
    WHEN type(q) = 'PLEDGED' THEN CASE WHEN EXISTS {
      MATCH (qe)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
      WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
        AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
        AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
    } THEN 'conditional' ELSE 'firm' END IN statuses
    WHEN type(q) IN ['CONSIDERS', 'INVITED'] THEN 'considered' IN statuses
    WHEN type(q) IN ['DECLINED', 'ABSENT_FROM'] THEN 'declined' IN statuses
    WHEN type(q) = 'ASKED_FOR' THEN 'asked for' IN statuses
    WHEN type(q) = 'EXPECTED_OF' THEN 'expected' IN statuses
    WHEN type(q) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (qs)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay } THEN 'considered' IN statuses
    ELSE 'firm' IN statuses END)
WITH a, b, x, r, q, rs, re, qs, qe,
     CASE WHEN x IS NULL THEN 'direct'
          WHEN x:Event THEN 'event'
          WHEN x:Commitment THEN 'commitment'
          WHEN type(r) = 'SANCTIONS' THEN CASE WHEN rs = x THEN 'sanctioner' ELSE 'target' END
          WHEN type(r) = 'REPRESENTS' THEN CASE WHEN rs = x THEN 'representative' ELSE 'represented' END
          WHEN type(r) = 'MEMBER_OF' THEN CASE WHEN rs = x THEN 'member' ELSE 'membership' END
          WHEN type(r) = 'OWNS' THEN CASE WHEN rs = x THEN 'owner' ELSE 'owned' END
          ELSE 'other' END AS tie
WHERE $ties IS NULL OR tie IN $ties
WITH tie, x, r, q, rs, re, qs, qe, CASE WHEN q IS NULL OR r.certainFrom >= q.certainFrom THEN r ELSE q END AS later
ORDER BY tie, -later.certainFrom, x.id, r.fact, r.version, q.fact, q.version
LIMIT $limit
WITH collect({tie: tie, x: x, r: r, q: q, rs: rs, re: re, qs: qs, qe: qe, since: later.since}) AS page
UNWIND range(0, size(page) - 1) AS i
WITH i, page[i] AS p
WITH i, p.tie AS tie, p.x AS x, p.r AS r, p.q AS q, p.rs AS rs, p.re AS re, p.qs AS qs, p.qe AS qe, p.since AS since
WITH i, tie, x, r, q, since,
     CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS rHolds,
     CASE WHEN q IS NULL OR q.certainFrom <= $asOf AND $asOf < q.certainTo THEN 'yes' ELSE 'unknown' END AS qHolds, rs, re, qs, qe
WITH i, tie, x, r, q, since, rHolds, qHolds,
     {type: type(r), subject: rs.name, object: re.name, plural: rs.plural, outcome: r.outcome, strength: r.strength, mode: r.mode, part: r.part,
      capacity: r.capacity, programme: coalesce(r.reference, r.package, r.programme), kind: r.kind, condition: r.condition, share: r.share,
      since: r.since, holds: rHolds, disputed: r.disputed,
      conditions: CASE WHEN type(r) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
        MATCH (re)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
        WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
          AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
          AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
        RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
      } ELSE [] END,
      through: COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (delegate:Thing {id: id}) RETURN delegate.name },
      possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (rs)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} AS hop,
     CASE WHEN q IS NULL THEN null ELSE {type: type(q), subject: qs.name, object: qe.name, plural: qs.plural, outcome: q.outcome, strength: q.strength, mode: q.mode, part: q.part,
                                         capacity: q.capacity, programme: coalesce(q.reference, q.package, q.programme), kind: q.kind, condition: q.condition, share: q.share,
                                         since: q.since, holds: qHolds, disputed: q.disputed,
                                         conditions: CASE WHEN type(q) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
                                           MATCH (qe)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
                                           WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
                                             AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
                                             AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
                                           RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
                                         } ELSE [] END,
                                         through: COLLECT { UNWIND coalesce(q.through, []) AS id MATCH (delegate:Thing {id: id}) RETURN delegate.name },
                                         possible: type(q) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (qs)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} END AS otherHop
RETURN tie,
       x.id AS thing,
       x.name AS name,
       hop AS sentence,
       hop AS status,
       otherHop AS otherSentence,
       otherHop AS otherStatus,
       since,
       CASE WHEN rHolds = 'yes' AND qHolds = 'yes' THEN 'yes' ELSE 'unknown' END AS holds,
       r.disputed OR coalesce(q.disputed, false) AS disputed,
       r.fact AS fact,
       q.fact AS otherFact,
       COLLECT {
         UNWIND r.claims AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources,
       COLLECT {
         UNWIND coalesce(q.claims, []) AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS otherSources
ORDER BY i
